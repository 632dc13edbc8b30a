import type { CivilDate } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import {
  misconductKind,
  misdeeds,
  type Misconduct,
  type MisconductDecision,
  type MisconductEvent,
  type Misdeed,
} from './misconduct.ts'
import { refuseUnlessAbove } from './oversees.ts'

type Command<Input> = RecordCommand<Misconduct, Input, MisconductEvent>

export interface RecordMisconduct {
  readonly misdeed: Misdeed
  readonly unitId: string
  readonly personIds: readonly string[]
  readonly orderIds: readonly string[]
  readonly happenedOn: CivilDate
  readonly description: string
}

/** Records a suspected misdeed (R148). Refuses with `misconduct.unit_unknown`, `misconduct.in_future`, `access.out_of_reach`. */
export const recordMisconduct: Command<RecordMisconduct> = {
  name: 'recordMisconduct',
  kind: misconductKind,
  does: 'begin',
  permission: 'misconduct.record',
  decide(_none, recorded, context) {
    const { unitId, happenedOn } = recorded
    if (!context.rules.directory.findUnit(unitId))
      return refuse('misconduct.unit_unknown', { params: { unitId }, field: '/unitId' })
    if (happenedOn > context.on)
      return refuse('misconduct.in_future', { params: { happenedOn, on: context.on }, field: '/happenedOn' })
    return (
      refuseUnlessAbove(context.actor, 'misconduct.record', unitId, context) ?? [
        { kind: 'misconductRecorded', payload: recorded },
      ]
    )
  },
}

const ofUnit = (misconduct: Misconduct | null): string => misconduct!.unitId

/** The unit concerned says its word; it may add to it until the case is decided. Refuses with `misconduct.decided`. */
export const answerMisconduct: Command<{ readonly text: string }> = {
  name: 'answerMisconduct',
  kind: misconductKind,
  does: 'change',
  permission: 'misconduct.answer',
  unitOf: ofUnit,
  decide: (misconduct, { text }) => decided(misconduct!) ?? [{ kind: 'misconductAnswered', payload: { text } }],
}

export interface DecideMisconduct extends Pick<MisconductDecision, 'result' | 'didHarm' | 'reasoning'> {
  readonly correction?: NonNullable<MisconductDecision['correction']> | undefined
  readonly discipline?: NonNullable<MisconductDecision['discipline']> | undefined
  readonly unheardBecause?: string | undefined
}

/**
 * The result [Reg 35]: the unit above orders correction; where it did harm, there is discipline too. Nobody decides
 * what they recorded or what is about themselves, and nobody is judged unheard without a reason. Refuses with
 * `misconduct.decided`, `misconduct.own_record`, `misconduct.own_case`, `misconduct.not_heard`,
 * `misconduct.correction_missing`, `misconduct.correction_in_past`, `misconduct.discipline_missing`,
 * `misconduct.discipline_needs_harm`, `access.out_of_reach`.
 */
export const decideMisconduct: Command<DecideMisconduct> = {
  name: 'decideMisconduct',
  kind: misconductKind,
  does: 'change',
  permission: 'misconduct.decide',
  decide(misconduct, { correction, discipline, unheardBecause, ...decision }, context) {
    const refusal =
      decided(misconduct!) ??
      refuseUnlessAbove(context.actor, 'misconduct.decide', misconduct!.unitId, context) ??
      refusePartial(misconduct!, context) ??
      refuseUnheard(misconduct!, unheardBecause) ??
      refuseUnfounded({ ...decision, correction, discipline }, misconduct!.misdeed, context.on)
    if (refusal) return refusal
    const isProven = decision.result !== 'not_proven'
    const isDisciplined = decision.result === 'correction_and_discipline'
    return [
      {
        kind: 'misconductDecided',
        payload: {
          ...decision,
          correction: isProven ? correction! : null,
          discipline: isDisciplined ? discipline! : null,
          unheardBecause: misconduct!.statements.length > 0 ? null : (unheardBecause?.trim() ?? null),
        },
      },
    ]
  },
}

function decided({ situation, decision }: Misconduct): Refusal | null {
  return decision === null && situation === 'recorded' ? null : refuse('misconduct.decided', { params: { situation } })
}

function refusePartial({ recordedBy, personIds }: Misconduct, { by }: RecordContext): Refusal | null {
  if (recordedBy === by.id) return refuse('misconduct.own_record')
  return personIds.includes(by.id) ? refuse('misconduct.own_case') : null
}

function refuseUnheard({ statements }: Misconduct, because: string | undefined): Refusal | null {
  return statements.length > 0 || because?.trim()
    ? null
    : refuse('misconduct.not_heard', { field: '/unheardBecause', allowed: ['answerMisconduct'] })
}

function refuseUnfounded(
  { result, didHarm, correction, discipline }: DecideMisconduct,
  misdeed: Misdeed,
  on: CivilDate,
): Refusal | null {
  if (result === 'not_proven') return null
  const basis = [{ source: 'law', reference: misdeeds[misdeed].basis, key: 'misconduct.results' }] as const
  if (!correction) return refuse('misconduct.correction_missing', { field: '/correction', basis })
  if (correction.byOn < on)
    return refuse('misconduct.correction_in_past', { params: { byOn: correction.byOn, on }, field: '/correction/byOn' })
  if (result === 'correction') return null
  if (!didHarm) return refuse('misconduct.discipline_needs_harm', { field: '/didHarm', basis })
  return discipline ? null : refuse('misconduct.discipline_missing', { field: '/discipline', basis })
}

/**
 * Error tolerance (容错纠错) [Reg 36]: an error of somebody who meant well and dared something is not held against
 * them. By leaders above the unit. Refuses with `misconduct.tolerance_decided`, `misconduct.own_case`, `access.out_of_reach`.
 */
export const decideTolerance: Command<{ readonly granted: boolean; readonly text: string }> = {
  name: 'decideTolerance',
  kind: misconductKind,
  does: 'change',
  permission: 'tolerance.decide',
  decide(misconduct, { granted, text }, context) {
    const { tolerance, unitId, personIds } = misconduct!
    if (tolerance !== null) return refuse('misconduct.tolerance_decided', { params: { at: tolerance.at } })
    if (personIds.includes(context.by.id)) return refuse('misconduct.own_case')
    return (
      refuseUnlessAbove(context.actor, 'tolerance.decide', unitId, context) ?? [
        { kind: 'toleranceDecided', payload: { granted, text } },
      ]
    )
  },
}

/** The unit reports what it put right. Refuses with `misconduct.nothing_to_correct`. */
export const correctMisconduct: Command<{ readonly text: string }> = {
  name: 'correctMisconduct',
  kind: misconductKind,
  does: 'change',
  permission: 'misconduct.answer',
  unitOf: ofUnit,
  decide: (misconduct, { text }) =>
    misconduct!.situation === 'decided' && misconduct!.decision?.correction
      ? [{ kind: 'misconductCorrected', payload: { text } }]
      : refuse('misconduct.nothing_to_correct', { params: { situation: misconduct!.situation } }),
}
