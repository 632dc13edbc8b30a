import { button, element } from './element.ts'
import { say } from './texts.ts'

const draftKey = 'shaoying.petition'

/** What was written stays on this device until it has arrived, with the key under which it was to be sent. */
export function keepDraft(form: HTMLFormElement): { readonly forget: () => void } {
  const kept = JSON.parse(localStorage.getItem(draftKey) ?? 'null') as Record<string, string> | null
  // A form that came back with faults holds what was just typed.
  if (kept && !form.querySelector('[aria-invalid]') && (kept['words'] ?? '') !== '') {
    restore(form, kept)
    const note = element(
      'p',
      { class: 'note', role: 'status' },
      `${say('restored')} `,
      button(say('startOver'), () => {
        forget()
        location.reload()
      }),
    )
    form.prepend(note)
  }
  form.addEventListener('input', () =>
    localStorage.setItem(
      draftKey,
      JSON.stringify(
        Object.fromEntries(
          [...new FormData(form)].filter(([name, value]) => name !== 'joins' && typeof value === 'string'),
        ),
      ),
    ),
  )
  return { forget }
}

function forget(): void {
  localStorage.removeItem(draftKey)
}

function restore(form: HTMLFormElement, kept: Readonly<Record<string, string>>): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = kept[field.name] === field.value
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      field.value = kept[field.name] ?? field.value
  }
}
