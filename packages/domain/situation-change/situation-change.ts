import type { CityPack } from '../directory/city-pack.ts'
import type { WhistleSituation } from '../directory/pack-lists.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { DomainEvent } from '../kernel/event.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

/** A row as a change would have it; the source is the change itself. */
export type ProposedSituation = Omit<WhistleSituation, 'source'>

/**
 * A change of what a street may whistle for (吹哨情形调整; R013): a new situation, other departments or limits, or its
 * end. Proposed by one unit, approved by another person of the city, in force from its day; whistles blown before keep theirs.
 */
export interface SituationChange {
  readonly situation: 'proposed' | 'approved' | 'rejected' | 'withdrawn'
  /** Who proposes. */
  readonly unitId: string
  readonly proposedBy: string
  readonly action: 'add' | 'replace' | 'remove'
  readonly row: ProposedSituation
  readonly why: string
  readonly effectiveOn: CivilDate | null
  /** The document by which it was approved, or why not. */
  readonly decision: string
}

export type SituationChangeProposed = DomainEvent<
  'situationChangeProposed',
  Pick<SituationChange, 'unitId' | 'action' | 'row' | 'why'>
>
export type SituationChangeMoved =
  | DomainEvent<'situationChangeApproved', { readonly effectiveOn: CivilDate; readonly document: string }>
  | DomainEvent<'situationChangeRejected', { readonly why: string }>
  | DomainEvent<'situationChangeWithdrawn', { readonly why: string }>
export type SituationChangeEvent = SituationChangeProposed | SituationChangeMoved

export const situationChangeKind: RecordKind<SituationChange, SituationChangeEvent> = {
  kind: 'situation_change',
  fold: foldOf<SituationChange, SituationChangeProposed, SituationChangeMoved>(
    {
      situationChangeProposed: (proposed, { actor }) => ({
        ...proposed,
        proposedBy: actor.id,
        situation: 'proposed',
        effectiveOn: null,
        decision: '',
      }),
    },
    {
      situationChangeApproved: (_change, { effectiveOn, document }) => ({
        situation: 'approved',
        effectiveOn,
        decision: document,
      }),
      situationChangeRejected: (_change, { why }) => ({ situation: 'rejected', decision: why }),
      situationChangeWithdrawn: (_change, { why }) => ({ situation: 'withdrawn', decision: why }),
    },
  ),
  columnsOf: ({ situation, unitId, row }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: row.name,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

/** Marks rows that stand by an approved change and not by the pack. */
const changeSource = 'situation_change'

/** The situations that hold on that day: the pack's, with every approved change whose day has come, in the order of those days. */
export function situationsInForce(
  { situations }: Pick<CityPack, 'situations'>,
  changes: readonly SituationChange[],
  on: CivilDate,
): readonly WhistleSituation[] {
  const due = changes.filter(
    ({ situation, effectiveOn }) => situation === 'approved' && effectiveOn !== null && effectiveOn <= on,
  )
  if (due.length === 0) return situations
  const rows = new Map(situations.map((row) => [row.id, row]))
  for (const { action, row } of due.toSorted((a, b) =>
    a.effectiveOn! < b.effectiveOn! ? -1 : Number(a.effectiveOn !== b.effectiveOn),
  )) {
    if (action === 'remove') rows.delete(row.id)
    else rows.set(row.id, { ...row, source: changeSource })
  }
  return [...rows.values()]
}
