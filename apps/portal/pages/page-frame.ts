import type { Language } from '@shaoying/contract'
import { html, type Html } from './html.ts'
import { say, type PageWord } from './page-words.ts'

/** What every page needs to know of where and for whom it is drawn. */
export interface PageContext {
  readonly language: Language
  /** Name of the city in the page's language. */
  readonly city: string
  /** The number to call: `12345`. */
  readonly hotlineNumber: string
  /** Minutes by which the city's clocks are ahead of UTC: sentences name moments on its walls. */
  readonly zoneOffsetMinutes: number
  /** Address without language: `/track`. */
  readonly path: string
  /** Addresses of the style sheet and the script; null where the portal was not built. */
  readonly assets: { readonly style: string; readonly script: string } | null
  /** Places of the menu besides the portal's own: public rankings, where a city publishes them. */
  readonly more?: readonly { readonly path: string; readonly name: string }[]
}

export interface Page {
  readonly title: string
  readonly main: Html
}

/** Address of a place of the portal in a language. */
export function placeIn(language: Language, path: string): string {
  return language === 'zh' ? path : `/en${path === '/' ? '' : path}`
}

const menu: readonly { readonly path: string; readonly word: PageWord }[] = [
  { path: '/submit', word: 'menuSubmit' },
  { path: '/track', word: 'menuTrack' },
  { path: '/answers', word: 'menuAnswers' },
]

/** A whole document around a page's content. */
export function pageFrame({ title, main }: Page, context: PageContext): string {
  const { language, path, assets } = context
  const words = say(language)
  const other = language === 'zh' ? 'en' : 'zh'
  const current = (place: string): Html | null => (place === path ? html` aria-current="page"` : null)
  const link = (place: string, name: string): Html =>
    html`<li><a href="${placeIn(language, place)}"${current(place)}>${name}</a></li>`
  const document = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${words('service', { city: context.city })}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${assets && html`<link rel="stylesheet" href="${assets.style}"><script type="module" src="${assets.script}"></script>`}
</head>
<body>
<a class="skip" href="#main">${words('skip')}</a>
<header><div class="wide">
<a class="brand" href="${placeIn(language, '/')}"><img src="/icon.svg" alt="" width="32" height="32"> ${words('service', { city: context.city })}</a>
<nav aria-label="${words('menu')}"><ul>${menu.map((entry) => link(entry.path, words(entry.word)))}${context.more?.map((entry) => link(entry.path, entry.name))}<li><a href="${placeIn(other, path)}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}">${other === 'zh' ? '中文' : 'English'}</a></li></ul></nav>
</div></header>
<main id="main" tabindex="-1">${main}</main>
<footer><div class="wide"><p>${words('footer', { hotline: context.hotlineNumber })}</p><p><a href="${placeIn(language, '/privacy')}">${words('menuPrivacy')}</a> <a href="/api/docs">${words('menuApi')}</a></p></div></footer>
</body>
</html>`
  return document.markup
}
