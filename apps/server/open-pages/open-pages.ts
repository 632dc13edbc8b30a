import { listBulletins, readBulletin } from '@shaoying/application'
import { bulletinDocument, isRefusal, refuse } from '@shaoying/domain'
import { refusalSentence, WindowId, type Language } from '@shaoying/contract'
import { faultPage, html, type Html, type PageContext } from '@shaoying/portal'
import { bulletinFormats } from '../bulletins/bulletin-files.ts'
import { momentsIn } from '../portal/moments-in.ts'
import { pageRoutes, type PageRow } from '../portal/page-row.ts'
import { checkOf } from '../reading/check-value.ts'
import type { Route } from '../routes/route.ts'
import { documentHtml } from './document-html.ts'
import { figuresPage } from './figures-page.ts'
import { sayOpen } from './open-words.ts'

const at = (language: Language, path: string): string => (language === 'zh' ? path : `/${language}${path}`)

/** A window's bulletin in every format. */
function filesHtml(windowId: string, language: Language): Html {
  const say = sayOpen(language)
  return html`<nav class="bulletin-files" aria-label="${say('files')}"><ul>${bulletinFormats.map((format) => html`<li><a href="/api/v1/assessment-windows/${windowId}/bulletin.${format}" download>${say(format)}</a></li>`)}</ul></nav>`
}

const openPages: readonly PageRow[] = [
  figuresPage,
  {
    method: 'GET',
    path: '/open/bulletins',
    audit: 'open.bulletins',
    summary: 'Published bulletins, and the data behind them',
    async draw({ context: { language }, now }, { city }) {
      const say = sayOpen(language)
      const moment = momentsIn(language, city.registry.today(now).rules.pack.settings.zone, { dateStyle: 'long' })
      const items = await listBulletins(city, language)
      const list = html`<ul class="hits">${items.map(({ windowId, title, publishedAt }) => html`<li><a href="${at(language, `/open/bulletins/${windowId}`)}">${windowId} ${language === 'zh' ? title : say('bulletins')}</a><p>${moment(publishedAt)}</p></li>`)}</ul>`
      const main = html`<h1>${say('bulletins')}</h1><p class="lead">${say('bulletinsLead')}</p>${items.length === 0 ? html`<p class="note">${say('none')}</p>` : list}<h2>${say('openData')}</h2><p>${say('openDataLead')}</p><ul><li><a href="/api/v1/bulletins">${say('allBulletins')}</a></li><li><a href="/api/v1/bulletins/schema.json">${say('schema')}</a></li></ul>`
      return { page: { title: say('bulletins'), main } }
    },
  },
  {
    method: 'GET',
    path: '/open/bulletins/{windowId}',
    audit: 'open.bulletin',
    summary: 'One published bulletin to read and print',
    async draw({ context, params }, { city }) {
      const { windowId } = params as { windowId: string }
      const content =
        checkOf(WindowId)(windowId).length > 0
          ? refuse('window.not_found', { params: { windowId } })
          : await readBulletin(city, windowId, 'published')
      if (isRefusal(content))
        return {
          status: 404,
          page: faultPage(context, refusalSentence(content, context.language, context.zoneOffsetMinutes)),
        }
      const document = bulletinDocument(content, context.language)
      const back = html`<p class="bulletin-back"><a href="${at(context.language, '/open/bulletins')}">← ${sayOpen(context.language)('back')}</a></p>`
      return {
        page: {
          title: document.title,
          main: html`${back}${filesHtml(windowId, context.language)}${documentHtml(document)}`,
        },
      }
    },
  },
]

/** The pages on which a city shows how it does: without an account, without scripts, in every language. */
export function openPageRoutes(assets: PageContext['assets']): readonly Route[] {
  return openPages.flatMap((row) => pageRoutes(row, assets))
}
