import type { DomainEvent } from '../kernel/event.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'

/** What a street's month of whistles came to, where it is out of the city's bounds. */
export interface RatioFinding {
  readonly unitId: string
  /** `2026-03`. */
  readonly month: string
  readonly whistles: number
  readonly orders: number
  /** Whistles per hundred orders. */
  readonly perHundred: number
  readonly alert: 'low' | 'high'
}

/**
 * A notice that a street whistles so often that it becomes routine, or so seldom that somebody should ask why (R046). Street and
 * district are told; what follows is theirs to decide.
 */
export interface RatioNotice extends RatioFinding {
  readonly situation: 'told'
}

type Noted = DomainEvent<'whistleRatioNoted', RatioFinding>

export const ratioNoticeKind: RecordKind<RatioNotice, Noted> = {
  kind: 'ratio_notice',
  fold: foldOf<RatioNotice, Noted, never>({ whistleRatioNoted: (finding) => ({ ...finding, situation: 'told' }) }, {}),
  columnsOf: ({ situation, unitId, month }, { directory }) => ({
    situation,
    unitId,
    naturalKey: `${unitId}/${month}`,
    title: `${directory.findUnit(unitId)?.name ?? unitId} ${month}`,
    nextDueAt: null,
    seenByUnitIds: [unitId, ...(directory.districtOf(unitId) ? [directory.districtOf(unitId)!.id] : [])],
  }),
}

/** The system notes it once a month and street. */
export const noteWhistleRatio: RecordCommand<RatioNotice, RatioFinding, Noted> = {
  name: 'noteWhistleRatio',
  kind: ratioNoticeKind,
  does: 'begin',
  permission: 'clock',
  decide: (_none, finding) => [{ kind: 'whistleRatioNoted', payload: finding }],
}
