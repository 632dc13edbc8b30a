import type { PetitionView } from '@shaoying/contract'
import { satisfactionGrades } from '@shaoying/domain'
import { choiceField, textField } from './form-fields.ts'
import { html, type Html } from './html.ts'
import { placeIn, type Page, type PageContext } from './page-frame.ts'
import { say, type PageWord } from './page-words.ts'
import { faultSummary } from './submit-page.ts'

/** What the page's forms carry, and what was wrong with the last of them. */
export interface ProgressForm {
  readonly token: string
  /** Made for the next change: sent again, it changes nothing twice. */
  readonly key: string
  readonly fault?: string
  /** A moment in the city's time and the page's language. */
  readonly moment: (at: string) => string
}

const stages = ['received', 'with_unit', 'asking_you', 'done'] as const
type Words = ReturnType<typeof say>

/** How an appeal stands, and what its petitioner may do now. */
export function progressPage(
  { language }: PageContext,
  view: PetitionView,
  { token, key, fault, moment }: ProgressForm,
): Page {
  const words = say(language)
  const does = (step: string, content: Html): Html =>
    html`<form method="post" action="${placeIn(language, `/track/${step}`)}"><input type="hidden" name="token" value="${token}"><input type="hidden" name="number" value="${view.number}"><input type="hidden" name="key" value="${key}">${content}</form>`
  const mayOften = (command: string, content: () => Html): Html | null =>
    view.allowed.includes(command) ? content() : null
  const at = stages.indexOf(view.stage)
  return {
    title: `${view.number} ${view.stageText}`,
    main: html`<p class="hint">${view.number}</p><h1>${view.title}</h1>${fault ? faultSummary({ form: fault }, words('faultTitle')) : null}
<p class="stage">${view.stageText}</p><div class="stages" aria-hidden="true">${stages.map((_, index) => html`<i${index <= at ? html` class="past"` : null}></i>`)}</div>
<dl class="facts">${view.unit ? html`<dt>${words('handledBy')}</dt><dd>${view.unit}</dd>` : null}${view.dueAt ? html`<dt>${words('dueAt')}</dt><dd>${moment(view.dueAt)}</dd>` : null}</dl>
${mayOften('recordCallback', () => evaluation(words, does))}
${view.replies.map((reply) => html`<section><h2>${words('reply')}</h2><p class="hint">${reply.unit} ${moment(reply.at)}</p><p class="said">${reply.text}</p></section>`)}
<section><h2>${words('steps')}</h2><ol class="steps">${view.steps.toReversed().map((step) => html`<li><time datetime="${step.at}">${moment(step.at)}</time> ${step.text}</li>`)}</ol></section>
<section><h2>${words('youSaid')}</h2>${view.words.map(({ body }) => html`<p class="said">${body}</p>`)}<div data-island="files" data-number="${view.number}" data-token="${token}"></div></section>
${mayOften('supplementAppeal', () => html`<details><summary>${words('supplementTitle')}</summary>${does('supplement', html`${textField({ name: 'words', label: words('supplement'), rows: 4, maxLength: 2000, isNeeded: true })}<button type="submit">${words('add')}</button>`)}</details>`)}
${mayOften('withdrawOrder', () => html`<details><summary>${words('withdrawTitle')}</summary>${does('withdraw', html`${textField({ name: 'reason', label: words('reason'), hint: words('withdrawHint'), rows: 2, maxLength: 500, isNeeded: true })}<button type="submit" class="second">${words('withdraw')}</button>`)}</details>`)}
<section class="leave">${does('sign-out', html`<p class="hint">${words('signOutHint')}</p><button type="submit" class="second">${words('signOut')}</button>`)}</section>`,
  }
}

function evaluation(words: Words, does: (step: string, content: Html) => Html): Html {
  const pick = (name: PageWord, choices: readonly (readonly [string, PageWord])[]): Html =>
    choiceField({
      name,
      legend: words(name),
      choices: choices.map(([value, word]) => [value, words(word)]),
      isNeeded: true,
    })
  return html`<section class="evaluation"><h2>${words('evaluateTitle')}</h2><p>${words('evaluateLead')}</p>${does(
    'evaluate',
    html`
${pick('contacted', [
  ['true', 'yes'],
  ['false', 'no'],
])}
${pick('solved', [
  ['solved', 'solvedYes'],
  ['partly_solved', 'solvedPartly'],
  ['not_solved', 'solvedNot'],
])}
${pick(
  'satisfaction',
  satisfactionGrades.map((grade) => [grade, grade]),
)}
${textField({ name: 'newOpinion', label: words('opinion') + words('optional'), rows: 3, maxLength: 2000 })}
<button type="submit">${words('send')}</button>`,
  )}</section>`
}
