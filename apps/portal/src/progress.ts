import type { PetitionToken, PetitionView } from '@shaoying/contract'
import { ask } from './ask.ts'
import { element, working } from './element.ts'
import { language, say, type TextKey } from './texts.ts'

const answers: readonly { readonly name: string, readonly text: TextKey, readonly choices: readonly (readonly [string, TextKey])[] }[] = [
  { name: 'contacted', text: 'contacted', choices: [['true', 'yes'], ['false', 'no']] },
  { name: 'solved', text: 'solved', choices: [['solved', 'solvedYes'], ['partly_solved', 'solvedPartly'], ['not_solved', 'solvedNot']] },
  { name: 'satisfaction', text: 'satisfaction', choices: [['very_satisfied', 'verySatisfied'], ['satisfied', 'satisfied'], ['basically_satisfied', 'basicallySatisfied'], ['dissatisfied', 'dissatisfied'], ['very_dissatisfied', 'veryDissatisfied']] },
]

/** Looks an appeal up by number and code and shows it. */
export async function showProgress(place: HTMLElement, number: string, code: string): Promise<void> {
  const { token, number: known } = await ask<PetitionToken>('/api/v1/petitions/track', { number: number.trim().toUpperCase(), code: code.trim().toUpperCase() })
  const path = `/api/v1/petitions/${encodeURIComponent(known)}`
  draw(place, await ask<PetitionView>(path, undefined, token), path, token)
}

function draw(place: HTMLElement, view: PetitionView, path: string, token: string): void {
  const send = async (command: string, body: object): Promise<void> => draw(place, await ask<PetitionView>(`${path}/${command}`, body, token), path, token)
  place.replaceChildren(
    element('h2', { tabindex: '-1' }, `${view.number} · ${view.stageText}`), element('p', {}, view.title),
    ...(view.unit ? [element('p', {}, `${say('unit')}：${view.unit}`)] : []), ...(view.dueAt ? [element('p', {}, `${say('due')}：${moment(view.dueAt)}`)] : []),
    ...view.replies.flatMap(({ at, unit, text }) => [element('h3', {}, `${say('replies')} · ${unit ?? ''} ${moment(at)}`), element('p', { class: 'reply' }, text)]),
    ...(view.allowed.includes('recordCallback') ? [evaluation(send)] : []),
    element('h3', {}, say('steps')), element('ol', {}, ...view.steps.map(({ at, text }) => element('li', {}, `${moment(at)} ${text}`))),
  )
  place.querySelector('h2')?.focus()
}

function evaluation(send: (command: string, body: object) => Promise<void>): HTMLFormElement {
  const answer = element('p', { class: 'answer', role: 'status' })
  const form = element('form', {}, element('h3', {}, say('evaluate')),
    ...answers.map(({ name, text, choices }) => element('fieldset', {}, element('legend', {}, say(text)), element('div', { class: 'choices' }, ...choices.map(([value, label]) => element('label', { class: 'choice' }, element('input', { type: 'radio', name, value, required: '' }), ` ${say(label)}`))))),
    element('label', { for: 'opinion' }, say('opinion')), element('textarea', { id: 'opinion', name: 'newOpinion', rows: '3', maxlength: '2000' }), answer, element('button', { type: 'submit' }, say('send')))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const given = new FormData(form)
    const opinion = String(given.get('newOpinion')).trim()
    void working(form, answer, () => send('evaluate', { contacted: given.get('contacted') === 'true', solved: given.get('solved'), satisfaction: given.get('satisfaction'), ...(opinion ? { newOpinion: opinion } : {}) }))
  })
  return form
}

function moment(at: string): string {
  return new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
