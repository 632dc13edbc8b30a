import { keepDraft } from './draft.ts'
import { element } from './element.ts'
import { startPicker } from './file-picker.ts'
import { startMap } from './start-map.ts'
import { startSteps } from './steps.ts'
import { startOthers } from './others.ts'
import { startPlaceSearch } from './place-search.ts'
import { startPosition } from './position.ts'
import { say } from './texts.ts'

/** The form: drafts, a search for the place, the position, files; and sending that survives a lost connection. */
export function startSubmission(form: HTMLFormElement, show: (markup: string) => void): void {
  const slot = (name: string): HTMLElement => form.querySelector(`[data-slot=${name}]`)!
  const draft = keepDraft(form)
  startPicker(slot('files'))
  startPlaceSearch(slot('place'), form)
  startPosition(slot('place'), form)
  startMap(slot('place'), form)
  startOthers(slot('others'), form)
  startSteps(form)
  const standing = element('p', { role: 'status', class: 'note' })
  slot('standing').append(standing)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form, standing, (markup, arrived) => {
      if (arrived) draft.forget()
      show(markup)
    })
  })
}

async function send(
  form: HTMLFormElement,
  standing: HTMLElement,
  onAnswer: (markup: string, arrived: boolean) => void,
): Promise<void> {
  const submit = form.querySelector<HTMLButtonElement>('button[type=submit]')!
  submit.disabled = true
  standing.textContent = say('sending')
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams(
        [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
      ),
    })
    onAnswer(await answer.text(), answer.ok)
  } catch {
    standing.textContent = say('offline')
  } finally {
    submit.disabled = false
  }
}
