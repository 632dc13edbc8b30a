import type { TextKey } from '../texts/texts.ts'

export type Answer = string | boolean
export type Answers = Readonly<Record<string, Answer>>

/** The three questions of a callback [Reg 23], in the order in which they are asked. Answers are the API's own words. */
export const callbackQuestions: readonly {
  readonly name: string
  readonly text: TextKey
  readonly values: readonly Answer[]
}[] = [
  { name: 'contacted', text: 'askContacted', values: [true, false] },
  { name: 'solved', text: 'askSolved', values: ['solved', 'partly_solved', 'not_solved'] },
  {
    name: 'satisfaction',
    text: 'askSatisfied',
    values: ['very_satisfied', 'satisfied', 'basically_satisfied', 'dissatisfied', 'very_dissatisfied'],
  },
]

export function withAnswer(answers: Answers, name: string, value: Answer): Answers {
  return { ...answers, [name]: value }
}
