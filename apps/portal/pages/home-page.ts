import { html, type Html } from './html.ts'
import { placeIn, type Page, type PageContext } from './page-frame.ts'
import { say, type PageWord } from './page-words.ts'

const doors: readonly { readonly path: string; readonly name: PageWord; readonly hint: PageWord }[] = [
  { path: '/submit', name: 'homeSubmit', hint: 'homeSubmitHint' },
  { path: '/track', name: 'homeTrack', hint: 'homeTrackHint' },
  { path: '/answers', name: 'homeAnswers', hint: 'homeAnswersHint' },
]
const next: readonly PageWord[] = ['homeStep1', 'homeStep2', 'homeStep3', 'homeStep4']

/** Where residents come in. */
export function homePage({ language }: PageContext): Page {
  const words = say(language)
  const door = ({ path, name, hint }: (typeof doors)[number]): Html =>
    html`<li><a class="door" href="${placeIn(language, path)}"><strong>${words(name)}</strong><span>${words(hint)}</span></a></li>`
  return {
    title: words('homeTitle'),
    main: html`<h1>${words('homeTitle')}</h1><p class="lead">${words('homeLead')}</p><ul class="doors">${doors.map(door)}</ul><h2>${words('homeNext')}</h2><ol class="next">${next.map((word) => html`<li>${words(word)}</li>`)}</ol>`,
  }
}
