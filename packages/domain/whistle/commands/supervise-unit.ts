import type { Instant } from '../../kernel/instant.ts'
import { isInTime } from '../../deadline/compute-deadline.ts'
import { refuse } from '../../kernel/refusal.ts'
import { legOf } from '../check-step.ts'
import { overseeing, reporting, type OfUnit, type WhistleCommand } from '../whistle-command.ts'

export interface SuperviseUnit extends OfUnit {
  /** What the unit must put right. */
  readonly demand: string
  readonly answerBy: Instant
}

/** The district does more than find out: it tells the unit what to put right, and by when it answers [SO 44]. Codes: `whistle.nothing_upheld`, `whistle.supervised_already`, `whistle.not_summoned`, `whistle.answer_by_past`. */
export const superviseUnit: WhistleCommand<SuperviseUnit> = overseeing(
  'superviseUnit',
  (whistle, { unitId, demand, answerBy }, { at }) => {
    const leg = whistle.legs.findLast((one) => one.unitId === unitId && one.finding?.verdict === 'upheld')
    if (!leg)
      return refuse(legOf(whistle, unitId) ? 'whistle.nothing_upheld' : 'whistle.not_summoned', {
        params: { unitId },
        field: '/unitId',
      })
    if (leg.supervision) return refuse('whistle.supervised_already', { params: { at: leg.supervision.at } })
    return answerBy <= at
      ? refuse('whistle.answer_by_past', { field: '/answerBy' })
      : [{ kind: 'unitSupervised', payload: { legId: leg.id, demand, answerBy } }]
  },
)

/** What the unit put right; late is said. Code: `whistle.not_supervised`, `whistle.supervision_answered`. */
export const answerForFailure = reporting<OfUnit & { readonly text: string }>(
  'answerForFailure',
  (whistle, { unitId }, { text }, { at }) => {
    const leg = whistle.legs.findLast((one) => one.unitId === unitId && one.supervision)
    if (!leg?.supervision) return refuse('whistle.not_supervised', { params: { unitId } })
    if (leg.supervision.answer)
      return refuse('whistle.supervision_answered', { params: { at: leg.supervision.answer.at } })
    return [
      { kind: 'failureAnswered', payload: { legId: leg.id, text, inTime: isInTime(at, leg.supervision.answerBy) } },
    ]
  },
)
