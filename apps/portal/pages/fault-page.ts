import { html } from './html.ts'
import { placeIn, type Page, type PageContext } from './page-frame.ts'
import { say } from './page-words.ts'

/** Says what did not work; nothing more is known than the sentence. */
export function faultPage({ language }: PageContext, sentence: string): Page {
  const words = say(language)
  return {
    title: words('faultTitle'),
    main: html`<h1>${words('faultTitle')}</h1><p>${sentence}</p><p><a href="${placeIn(language, '/')}">${words('back')}</a></p>`,
  }
}
