import { html } from './html.ts'
import { placeIn, type Page, type PageContext } from './page-frame.ts'
import { say } from './page-words.ts'

export interface Receipt {
  readonly number: string
  readonly code: string
  /** For half an hour: lets the page's script bring files. */
  readonly token: string
}

/** Told once, when an appeal has arrived. */
export function receiptPage({ language }: PageContext, { number, code, token }: Receipt): Page {
  const words = say(language)
  return {
    title: words('receiptTitle'),
    main: html`<h1>${words('receiptTitle')}</h1>
<div class="receipt"><dl><dt>${words('number')}</dt><dd class="code" id="received-number">${number}</dd><dt>${words('code')}</dt><dd class="code" id="received-code">${code}</dd></dl><p>${words('keep')}</p></div>
<div data-island="files" data-number="${number}" data-token="${token}"></div>
<form method="post" action="${placeIn(language, '/track')}" class="plain"><input type="hidden" name="number" value="${number}"><input type="hidden" name="code" value="${code}"><button type="submit">${words('see')}</button> <a href="${placeIn(language, '/submit')}">${words('another')}</a></form>`,
  }
}
