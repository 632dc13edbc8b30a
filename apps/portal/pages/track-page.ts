import { inputField } from './form-fields.ts'
import { html } from './html.ts'
import { placeIn, type Page, type PageContext } from './page-frame.ts'
import { say } from './page-words.ts'
import { faultSummary } from './submit-page.ts'

/** Asks for number (or telephone) and code. A link of a message fills both in, by its script. */
export function trackPage(
  { language }: PageContext,
  {
    values,
    fault,
    note,
  }: { readonly values: Readonly<Record<string, string>>; readonly fault?: string; readonly note?: string },
): Page {
  const words = say(language)
  return {
    title: words('trackTitle'),
    main: html`<h1>${words('trackTitle')}</h1>${note ? html`<p role="status" class="note">${note}</p>` : null}<p>${words('trackLead')}</p>${fault ? faultSummary({ number: fault }, words('faultTitle')) : null}
<form method="post" action="${placeIn(language, '/track')}" data-island="tracking">
${inputField({ name: 'number', label: words('numberOrPhone'), value: values['number'], maxLength: 40, isNeeded: true })}
${inputField({ name: 'code', label: words('code'), hint: words('codeHint'), value: values['code'], maxLength: 8, isNeeded: true })}
<button type="submit">${words('look')}</button>
</form>`,
  }
}
