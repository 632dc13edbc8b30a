import { catalogueOf } from '../directory/catalogue-index.ts'
import { limitSeconds } from '../deadline/limit.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import {
  situationChangeKind,
  type ProposedSituation,
  type SituationChange,
  type SituationChangeEvent,
} from './situation-change.ts'

type Command<Input> = RecordCommand<SituationChange, Input, SituationChangeEvent>

/**
 * Proposes a change of the list of situations. The rules in force carry the rows in force. Refuses with
 * `situation_change.row_exists`, `.row_unknown`, `.basis_needed`, `.line_unknown`, `.nobody_called`, `.category_unknown`,
 * `.not_whistled_for` (the catalogue keeps the category out of whistles), `.limits_crossed` (signing after arriving, or arriving after solving).
 */
export const proposeSituationChange: Command<{
  readonly unitId: string
  readonly action: SituationChange['action']
  readonly row: ProposedSituation
  readonly why: string
}> = {
  name: 'proposeSituationChange',
  kind: situationChangeKind,
  does: 'begin',
  permission: 'duty.propose',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, proposed, context) {
    const { action, row } = proposed
    const stands = context.rules.pack.situations.some(({ id }) => id === row.id)
    if (action === 'add' && stands)
      return refuse('situation_change.row_exists', { params: { row: row.id }, field: '/row/id' })
    if (action !== 'add' && !stands)
      return refuse('situation_change.row_unknown', { params: { row: row.id }, field: '/row/id' })
    return (
      (action === 'remove' ? null : checkRow(row, context)) ?? [{ kind: 'situationChangeProposed', payload: proposed }]
    )
  },
}

function checkRow(
  { lines, categories, legalBasis, sign, arrive, solve }: ProposedSituation,
  { rules: { pack } }: RecordContext,
): Refusal | null {
  if (legalBasis.trim() === '') return refuse('situation_change.basis_needed', { field: '/row/legalBasis' })
  if (lines.length === 0) return refuse('situation_change.nobody_called', { field: '/row/lines' })
  const line = lines.find((id) => !pack.lines.some((known) => known.id === id))
  if (line !== undefined) return refuse('situation_change.line_unknown', { params: { line }, field: '/row/lines' })
  const entries = categories.map((id) => [id, pack.catalogue.filter((entry) => entry.id.startsWith(id))] as const)
  const unknown = entries.find(([, found]) => found.length === 0)
  if (unknown)
    return refuse('situation_change.category_unknown', { params: { category: unknown[0] }, field: '/row/categories' })
  const closed = entries.find(([, found]) => found.every(({ whistleable }) => !whistleable))
  if (closed)
    return refuse('situation_change.not_whistled_for', {
      params: { category: catalogueOf(pack).findEntry(closed[0])?.name ?? closed[0] },
      field: '/row/categories',
    })
  const [signs, arrives, solves] = [limitSeconds(sign), limitSeconds(arrive), limitSeconds(solve)]
  return signs > arrives || arrives > solves
    ? refuse('situation_change.limits_crossed', { field: '/row/arrive' })
    : null
}

const stillOpen = ({ situation }: SituationChange): Refusal | null =>
  situation === 'proposed' ? null : refuse('situation_change.decided')

/** Matters of the whole city: only who reaches its top decides them. */
const ofCity: NonNullable<Command<unknown>['unitOf']> = (_change, _input, { rules }) => rules.directory.root.id

/** Somebody else, for the city, from today on or a later day. Refuses with `situation_change.decided`, `.own_proposal`, `.backdated`. */
export const approveSituationChange: Command<{ readonly effectiveOn: CivilDate; readonly document: string }> = {
  name: 'approveSituationChange',
  kind: situationChangeKind,
  does: 'change',
  permission: 'duty.approve',
  unitOf: ofCity,
  decide(change, approval, { by, on }) {
    const fault = stillOpen(change!)
    if (fault) return fault
    if (by.id === change!.proposedBy || by.unitId === change!.unitId) return refuse('situation_change.own_proposal')
    return approval.effectiveOn < on
      ? refuse('situation_change.backdated', {
          params: { effectiveOn: approval.effectiveOn, today: on },
          field: '/effectiveOn',
        })
      : [{ kind: 'situationChangeApproved', payload: approval }]
  },
}

/** Refuses with `situation_change.decided`. */
export const rejectSituationChange: Command<{ readonly why: string }> = {
  name: 'rejectSituationChange',
  kind: situationChangeKind,
  does: 'change',
  permission: 'duty.approve',
  unitOf: ofCity,
  decide: (change, { why }) => stillOpen(change!) ?? [{ kind: 'situationChangeRejected', payload: { why } }],
}

/** The unit that proposed takes it back. Refuses with `situation_change.decided`. */
export const withdrawSituationChange: Command<{ readonly why: string }> = {
  name: 'withdrawSituationChange',
  kind: situationChangeKind,
  does: 'change',
  permission: 'duty.propose',
  unitOf: (change) => change!.unitId,
  decide: (change, { why }) => stillOpen(change!) ?? [{ kind: 'situationChangeWithdrawn', payload: { why } }],
}
