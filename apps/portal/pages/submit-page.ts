import { appealKinds } from '@shaoying/domain'
import { choiceField, inputField, textField, tickField } from './form-fields.ts'
import { html, type Html } from './html.ts'
import { placeIn, type Page, type PageContext } from './page-frame.ts'
import { say } from './page-words.ts'

/** What stands in the form, and what is wrong with it. */
export interface SubmitForm {
  /** Made for this one submission: sent again, it makes no second order. */
  readonly key: string
  /** As they were typed, by the names of the fields. */
  readonly values: Readonly<Record<string, string>>
  /** In words, by the names of the fields; under `form` what is about none of them. */
  readonly faults: Readonly<Record<string, string>>
}

/** One page, useful before scripts run; scripts add drafts, a search for the place, the position and files. */
export function submitPage({ language }: PageContext, { key, values, faults }: SubmitForm): Page {
  const words = say(language)
  const about = (name: 'words' | 'point' | 'unit' | 'phone' | 'name' | 'door') => ({
    name,
    value: values[name],
    fault: faults[name],
  })
  const optional = (label: string): string => label + words('optional')
  const kinds = appealKinds.map((kind) => [kind, words(kind)] as const)
  return {
    title: words('submitTitle'),
    main: html`<h1>${words('submitTitle')}</h1>${faultSummary(faults, words('faultsTitle'))}
<form method="post" action="${placeIn(language, '/submit')}" data-island="submission">
<input type="hidden" name="key" value="${key}"><input type="hidden" name="longitude" value="${values['longitude']}"><input type="hidden" name="latitude" value="${values['latitude']}"><input type="hidden" name="unitId" value="${values['unitId']}"><input type="hidden" name="joins">
<div data-step>
${choiceField({ name: 'kind', legend: words('kind'), choices: kinds, value: values['kind'] ?? 'help_request', fault: faults['kind'] })}
${textField({ ...about('words'), label: words('words'), hint: words('wordsHint'), rows: 6, maxLength: 8000, isNeeded: true })}
</div><div data-step><div data-slot="files"></div></div><div data-step>
${inputField({ ...about('point'), label: optional(words('place')), hint: words('placeHint'), maxLength: 200 })}
<div data-slot="place"></div>
<div data-slot="others"></div>
</div><div data-step>
${inputField({ ...about('phone'), label: optional(words('phone')), hint: words('phoneHint'), type: 'tel', maxLength: 40, autocomplete: 'tel' })}
${inputField({ ...about('name'), label: optional(words('name')), maxLength: 80, autocomplete: 'name' })}
${inputField({ ...about('door'), label: optional(words('door')), hint: words('doorHint'), maxLength: 200 })}
</div><div data-step>
${tickField({ name: 'contactSecret', label: words('contactSecret'), isTicked: values['contactSecret'] !== undefined })}
${tickField({ name: 'confidential', label: words('confidential'), isTicked: values['confidential'] !== undefined })}
</div>
<div data-slot="standing"></div>
<button type="submit">${words('send')}</button><p class="hint">${words('sendNote')}</p>
</form>`,
  }
}

/** What is wrong, before the form, each fault leading to its field. */
export function faultSummary(faults: Readonly<Record<string, string>>, title: string): Html | null {
  const entries = Object.entries(faults)
  if (entries.length === 0) return null
  return html`<div class="faults" role="alert"><h2>${title}</h2><ul>${entries.map(([name, fault]) => html`<li>${name === 'form' ? fault : html`<a href="#${name}">${fault}</a>`}</li>`)}</ul></div>`
}
