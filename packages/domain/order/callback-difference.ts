import type { CheckAnswers, Checker } from './facets/check-call.ts'
import type { Order } from './order.ts'

/** One question to which a check heard another answer than the official callback of the same round. */
export interface CallbackDifference {
  readonly by: Checker
  readonly round: number
  readonly question: keyof CheckAnswers
  readonly heard: CheckAnswers[keyof CheckAnswers]
  readonly official: CheckAnswers[keyof CheckAnswers]
}

const questions = ['contacted', 'solved', 'satisfaction'] as const satisfies readonly (keyof CheckAnswers)[]

/** Where unit and district heard something else than the hotline did, by the last check of each in that round (domain 5). */
export function callbackDifferences({ callbacks, checkCalls }: Order): readonly CallbackDifference[] {
  return callbacks.flatMap((official) =>
    (['unit', 'district'] as const).flatMap((by) => {
      const answers = checkCalls.findLast(
        (call) => call.by === by && call.round === official.round && call.answers !== null,
      )?.answers
      if (!answers) return []
      return questions
        .filter((question) => answers[question] !== official[question])
        .map(
          (question): CallbackDifference => ({
            by,
            round: official.round,
            question,
            heard: answers[question],
            official: official[question],
          }),
        )
    }),
  )
}
