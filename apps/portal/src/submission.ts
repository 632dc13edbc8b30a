import type { PetitionReceipt } from '@shaoying/contract'
import { ask, newKey } from './ask.ts'
import { element, working } from './element.ts'
import { say } from './texts.ts'

const draftKey = 'shaoying.petition'
const titleLength = 60

/** What stands in the form as the API takes it; the first sentence is the title. */
function petitionOf(fields: Readonly<Record<string, string>>): object {
  const { kind, words = '', point = '', phone = '', name = '', contactSecret } = fields
  const title = [...(words.trim().split(/[。！？!?\n]/u)[0] ?? '').trim()].slice(0, titleLength).join('')
  const person = { ...(name.trim() ? { name: name.trim() } : {}), ...(phone.trim() ? { phone: phone.trim() } : {}) }
  const isKnown = Object.keys(person).length > 0
  return {
    kind, title, words: words.trim(), ...(point.trim() ? { place: { point: point.trim() } } : {}),
    petitioner: { sort: isKnown ? 'person' : 'anonymous', ...person, ...(isKnown && contactSecret ? { contactSecret: true } : {}) },
  }
}

/** The form: what was written stays on this device until it arrived. */
export function startSubmission(form: HTMLFormElement, answer: HTMLElement, onReceived: (receipt: PetitionReceipt) => void): void {
  let key = newKey()
  const fields = (): Record<string, string> => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  restore(form)
  form.addEventListener('input', () => localStorage.setItem(draftKey, JSON.stringify(fields())))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    answer.textContent = say('sending')
    void working(form, answer, async () => {
      const receipt = await ask<PetitionReceipt>('/api/v1/petitions', petitionOf(fields()), undefined, key)
      localStorage.removeItem(draftKey)
      form.reset()
      key = newKey()
      answer.replaceChildren(element('strong', {}, say('sent')), element('br'), `${say('number')} `, element('strong', { class: 'code', id: 'received-number' }, receipt.number), element('br'), `${say('code')} `, element('strong', { class: 'code', id: 'received-code' }, receipt.trackingCode), element('br'), say('keep'))
      onReceived(receipt)
    })
  })
}

function restore(form: HTMLFormElement): void {
  const kept = JSON.parse(localStorage.getItem(draftKey) ?? '{}') as Record<string, string>
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'checkbox')) field.value = value
  }
}
