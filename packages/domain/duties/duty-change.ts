import type { CityPack } from '../directory/city-pack.ts'
import type { DutyRow } from '../directory/duty-list.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { DomainEvent } from '../kernel/event.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

/** A row as a change would have it; the source is the change itself. */
export type ProposedDuty = Omit<DutyRow, 'source'>

/**
 * A change to a duty list (职责准入; R022, SO 10): a new duty, another wording or part, or its end. Nothing is asked
 * of a unit beyond its list before the change is approved and its day has come.
 */
export interface DutyChange {
  readonly situation: 'proposed' | 'reviewed' | 'approved' | 'rejected' | 'withdrawn'
  /** Who proposes. */
  readonly unitId: string
  readonly action: 'add' | 'replace' | 'remove'
  readonly row: ProposedDuty
  readonly why: string
  /** A helper is to become answerable: what R110 warns of. */
  readonly turnsHelpIntoDuty: boolean
  readonly reviews: readonly { readonly supported: boolean; readonly remarks: string; readonly by: string }[]
  readonly effectiveOn: CivilDate | null
  /** The document by which it was approved, or why not. */
  readonly decision: string
}

export type DutyChangeProposed = DomainEvent<
  'dutyChangeProposed',
  Pick<DutyChange, 'unitId' | 'action' | 'row' | 'why' | 'turnsHelpIntoDuty'>
>
export type DutyChangeMoved =
  | DomainEvent<'dutyChangeReviewed', { readonly supported: boolean; readonly remarks: string }>
  | DomainEvent<'dutyChangeApproved', { readonly effectiveOn: CivilDate; readonly document: string }>
  | DomainEvent<'dutyChangeRejected', { readonly why: string }>
  | DomainEvent<'dutyChangeWithdrawn', { readonly why: string }>
export type DutyChangeEvent = DutyChangeProposed | DutyChangeMoved

export const dutyChangeKind: RecordKind<DutyChange, DutyChangeEvent> = {
  kind: 'duty_change',
  fold: foldOf<DutyChange, DutyChangeProposed, DutyChangeMoved>(
    {
      dutyChangeProposed: (proposed) => ({
        ...proposed,
        situation: 'proposed',
        reviews: [],
        effectiveOn: null,
        decision: '',
      }),
    },
    {
      dutyChangeReviewed: ({ reviews }, review, { actor }) => ({
        situation: 'reviewed',
        reviews: [...reviews, { ...review, by: actor.id }],
      }),
      dutyChangeApproved: (_change, { effectiveOn, document }) => ({
        situation: 'approved',
        effectiveOn,
        decision: document,
      }),
      dutyChangeRejected: (_change, { why }) => ({ situation: 'rejected', decision: why }),
      dutyChangeWithdrawn: (_change, { why }) => ({ situation: 'withdrawn', decision: why }),
    },
  ),
  columnsOf: ({ situation, unitId, row }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: row.duty,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

/** Marks rows that stand by an approved change and not by the pack. */
export const changeSource = 'duty_change'

/** The duty rows that hold on that day: the pack's, with every approved change whose day has come, in the order of those days. */
export function dutyRowsInForce(
  pack: Pick<CityPack, 'duties'>,
  changes: readonly DutyChange[],
  on: CivilDate,
): readonly DutyRow[] {
  const due = changes.filter(
    ({ situation, effectiveOn }) => situation === 'approved' && effectiveOn !== null && effectiveOn <= on,
  )
  if (due.length === 0) return pack.duties
  const rows = new Map(pack.duties.map((row) => [row.id, row]))
  for (const { action, row } of due.toSorted((a, b) =>
    a.effectiveOn! < b.effectiveOn! ? -1 : Number(a.effectiveOn !== b.effectiveOn),
  )) {
    if (action === 'remove') rows.delete(row.id)
    else rows.set(row.id, { ...row, source: changeSource })
  }
  return [...rows.values()]
}
