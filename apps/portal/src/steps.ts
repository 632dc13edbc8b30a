import { button, element } from './element.ts'
import { say, type TextKey } from './texts.ts'

const wishKey = 'shaoying.steps'
const names: readonly TextKey[] = ['step1', 'step2', 'step3', 'step4', 'step5']

/** The same form, a step at a time for whoever likes that better; the choice is remembered. What came back with faults is shown whole. */
export function startSteps(form: HTMLFormElement): void {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-step]')]
  const send = form.querySelector<HTMLElement>('button[type=submit]')!
  const note = send.nextElementSibling as HTMLElement
  const head = element('h2', { tabindex: '-1', class: 'step-head' })
  const summary = element('dl', { class: 'facts' })
  const [back, next] = [
    button(say('stepBack'), () => go(at - 1)),
    button(say('stepNext'), () => isFilled() && go(at + 1), ''),
  ]
  const moves = element('p', { class: 'beside' }, next, back)
  const wish = button('', () => {
    localStorage.setItem(wishKey, isStepping ? 'page' : 'steps')
    isStepping = !isStepping
    at = 0
    show()
  })
  let isStepping = localStorage.getItem(wishKey) === 'steps' && !form.querySelector('.wrong')
  let at = 0

  const isFilled = (): boolean =>
    [...parts[at]!.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].every((field) =>
      field.reportValidity(),
    )
  const go = (step: number): void => {
    at = Math.min(parts.length - 1, Math.max(0, step))
    show()
    head.focus()
  }
  const show = (): void => {
    const isLast = at === parts.length - 1
    parts.forEach((part, index) => (part.hidden = isStepping && index !== at))
    head.hidden = moves.hidden = !isStepping
    head.textContent = say('stepAt', { at: at + 1, of: parts.length, name: say(names[at]!) })
    back.hidden = at === 0
    next.hidden = isLast
    send.hidden = note.hidden = isStepping && !isLast
    summary.hidden = !isStepping || !isLast
    summary.replaceChildren(...(isLast ? filledIn(form) : []))
    wish.textContent = say(isStepping ? 'onePage' : 'inSteps')
  }
  form.before(element('p', { class: 'beside' }, wish))
  form.prepend(head)
  parts.at(-1)!.prepend(summary)
  send.before(moves)
  show()
}

/** What was filled in, to look over before it is sent. */
function filledIn(form: HTMLFormElement): HTMLElement[] {
  return [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      '.field :is(input, textarea), fieldset input:checked',
    ),
  ].flatMap((field) => {
    const label =
      field.closest('fieldset')?.querySelector('legend')?.textContent ?? field.labels?.[0]?.textContent ?? ''
    const value = field.type === 'radio' ? (field.closest('label')?.textContent?.trim() ?? '') : field.value.trim()
    return value === '' || label === ''
      ? []
      : [element('dt', {}, label.replace(/（.*?）| \(.*?\)/u, '')), element('dd', {}, value)]
  })
}
