import { coversCategory, type DutyRow, type NegativeDutyRow } from '../directory/duty-list.ts'
import type { UnitKind } from '../directory/unit.ts'
import type { Basis } from '../kernel/basis.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import { dutyChangeKind, type DutyChange, type DutyChangeEvent, type ProposedDuty } from './duty-change.ts'

type Command<Input> = RecordCommand<DutyChange, Input, DutyChangeEvent>

export interface ProposeDutyChange {
  readonly unitId: string
  readonly action: DutyChange['action']
  readonly row: ProposedDuty
  readonly why: string
}

const access: Basis = { source: 'law', reference: 'SO 10; R022', key: 'duty.access' }

/**
 * Proposes a change of a duty list. The rules in force carry the rows in force. Refuses with `duty_change.row_exists`,
 * `duty_change.row_unknown`, `duty_change.basis_needed`, `duty_change.binds_nobody`, `duty_change.unit_unknown`,
 * `duty_change.on_negative_list` (R187: what streets were relieved of does not come back by the side door).
 */
export const proposeDutyChange: Command<ProposeDutyChange> = {
  name: 'proposeDutyChange',
  kind: dutyChangeKind,
  does: 'begin',
  permission: 'duty.propose',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, proposed, context) {
    const { action, row } = proposed
    const standing = context.rules.pack.duties.find(({ id }) => id === row.id)
    if (action === 'add' && standing)
      return refuse('duty_change.row_exists', { params: { row: row.id, duty: standing.duty }, field: '/row/id' })
    if (action !== 'add' && !standing)
      return refuse('duty_change.row_unknown', { params: { row: row.id }, field: '/row/id' })
    const fault = action === 'remove' ? null : checkRow(row, context)
    return (
      fault ?? [
        {
          kind: 'dutyChangeProposed',
          payload: {
            ...proposed,
            turnsHelpIntoDuty: standing?.part === 'assist' && row.part === 'main' && action === 'replace',
          },
        },
      ]
    )
  },
}

function checkRow(row: ProposedDuty, { rules: { pack, directory } }: RecordContext): Refusal | null {
  if (row.legalBasis.trim() === '')
    return refuse('duty_change.basis_needed', { field: '/row/legalBasis', basis: [access] })
  if (row.unitId === null && row.unitKinds.length === 0)
    return refuse('duty_change.binds_nobody', { field: '/row/unitKinds' })
  const unit = row.unitId === null ? null : directory.findUnit(row.unitId)
  if (unit === undefined)
    return refuse('duty_change.unit_unknown', { params: { unit: row.unitId! }, field: '/row/unitId' })
  const kinds = unit ? [unit.kind] : row.unitKinds
  const negative = pack.negativeDuties.find((forbidden) => forbids(forbidden, row, kinds))
  if (!negative) return null
  return refuse('duty_change.on_negative_list', {
    params: { row: negative.id, matter: negative.matter, reason: negative.reason },
    basis: [
      {
        source: 'negative_list',
        reference: `negative/${negative.id}`,
        key: 'duty.negative',
        params: { matter: negative.matter, law: negative.legalBasis },
      },
    ],
  })
}

function forbids(
  forbidden: NegativeDutyRow,
  { duty, categories }: Pick<DutyRow, 'duty' | 'categories'>,
  kinds: readonly UnitKind[],
): boolean {
  const touched =
    forbidden.keywords.some((word) => duty.includes(word)) ||
    categories.some((category) => coversCategory(forbidden.categories, category))
  return touched && kinds.some((kind) => forbidden.unitKinds.includes(kind))
}

/** Matters of the whole city: only who reaches its top decides them. */
const ofCity: NonNullable<Command<unknown>['unitOf']> = (_change, _input, { rules }) => rules.directory.root.id

const stillOpen = ({ situation }: DutyChange): Refusal | null =>
  situation === 'proposed' || situation === 'reviewed' ? null : refuse('duty_change.decided', { params: { situation } })

/** A review before the decision; there may be several. Refuses with `duty_change.own_proposal`, `duty_change.decided`. */
export const reviewDutyChange: Command<{ readonly supported: boolean; readonly remarks: string }> = {
  name: 'reviewDutyChange',
  kind: dutyChangeKind,
  does: 'change',
  permission: 'duty.review',
  unitOf: (change) => change!.unitId,
  decide: (change, review, context) =>
    stillOpen(change!) ?? ownProposal(change!, context) ?? [{ kind: 'dutyChangeReviewed', payload: review }],
}

/** Nobody reviews or approves for the unit that proposes. */
function ownProposal({ unitId }: DutyChange, { by }: RecordContext): Refusal | null {
  return by.unitId === unitId ? refuse('duty_change.own_proposal', { basis: [access] }) : null
}

/**
 * The municipal government approves, from today on or a later day. Refuses with `duty_change.not_reviewed`,
 * `duty_change.backdated`, `duty_change.decided`, `duty_change.own_proposal`.
 */
export const approveDutyChange: Command<{ readonly effectiveOn: CivilDate; readonly document: string }> = {
  name: 'approveDutyChange',
  kind: dutyChangeKind,
  does: 'change',
  permission: 'duty.approve',
  unitOf: ofCity,
  decide(change, approval, context) {
    const fault = stillOpen(change!) ?? ownProposal(change!, context)
    if (fault) return fault
    if (!change!.reviews.some(({ supported }) => supported))
      return refuse('duty_change.not_reviewed', { basis: [access], allowed: ['reviewDutyChange', 'rejectDutyChange'] })
    if (approval.effectiveOn < context.on)
      return refuse('duty_change.backdated', {
        params: { effectiveOn: approval.effectiveOn, today: context.on },
        field: '/effectiveOn',
      })
    return [{ kind: 'dutyChangeApproved', payload: approval }]
  },
}

/** Refuses with `duty_change.decided`. */
export const rejectDutyChange: Command<{ readonly why: string }> = {
  name: 'rejectDutyChange',
  kind: dutyChangeKind,
  does: 'change',
  permission: 'duty.approve',
  unitOf: ofCity,
  decide: (change, { why }) => stillOpen(change!) ?? [{ kind: 'dutyChangeRejected', payload: { why } }],
}

/** The unit that proposed takes it back. Refuses with `duty_change.decided`. */
export const withdrawDutyChange: Command<{ readonly why: string }> = {
  name: 'withdrawDutyChange',
  kind: dutyChangeKind,
  does: 'change',
  permission: 'duty.propose',
  unitOf: (change) => change!.unitId,
  decide: (change, { why }) => stillOpen(change!) ?? [{ kind: 'dutyChangeWithdrawn', payload: { why } }],
}
