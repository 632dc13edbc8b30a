import type { DomainEvent } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { seenFromAbove } from '../people/seen-from-above.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'
import { compareExact, parseExact } from './exact.ts'
import type { DecimalText } from '../directory/assessment-method.ts'
import { methodOfWindow } from './window-period.ts'

/** What somebody enters about a unit: a survey, a check on site, points off, points for acting first. */
export interface EntryMade {
  readonly windowId: string
  readonly unitId: string
  /** Id of an entry item of the method. */
  readonly itemId: string
  readonly amount: DecimalText
  readonly reason: string
  /** Report or document it rests on. */
  readonly evidence: string
}

export interface AssessmentEntry extends EntryMade {
  readonly situation: 'standing' | 'withdrawn'
  readonly byPersonId: string
  readonly withdrawnBecause: string | null
}

type Made = DomainEvent<'assessmentEntryMade', EntryMade>
type Withdrawn = DomainEvent<'assessmentEntryWithdrawn', { readonly reason: string }>

export const assessmentEntryKind: RecordKind<AssessmentEntry, Made | Withdrawn> = {
  kind: 'assessment_entry',
  fold: foldOf<AssessmentEntry, Made, Withdrawn>(
    {
      assessmentEntryMade: (made, { actor }) => ({
        ...made,
        situation: 'standing',
        byPersonId: actor.id,
        withdrawnBecause: null,
      }),
    },
    { assessmentEntryWithdrawn: (_entry, { reason }) => ({ situation: 'withdrawn', withdrawnBecause: reason }) },
  ),
  columnsOf: ({ situation, unitId, windowId, itemId }, { directory }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: `${windowId} ${itemId}`,
    nextDueAt: null,
    seenByUnitIds: seenFromAbove([unitId], directory),
  }),
}

type Command<Input> = RecordCommand<AssessmentEntry, Input, Made | Withdrawn>

/** Whether the window is sealed already; what prepared the input knows. */
interface OfWindow {
  readonly isFrozen: boolean
}

/** Enters a mark. Refuses with `window.frozen_entries`, `entry.unit_unknown`, `entry.item_unknown`, `entry.amount`, `entry.own_unit`. */
export const makeAssessmentEntry: Command<EntryMade & OfWindow> = {
  name: 'makeAssessmentEntry',
  kind: assessmentEntryKind,
  does: 'begin',
  permission: 'assessment.contribute',
  decide(_none, { isFrozen, ...made }, { by, rules: { pack, directory } }) {
    if (isFrozen) return refuse('window.frozen_entries', { params: { windowId: made.windowId } })
    if (!directory.findUnit(made.unitId))
      return refuse('entry.unit_unknown', { params: { unitId: made.unitId }, field: '/unitId' })
    if (by.unitId === made.unitId) return refuse('entry.own_unit')
    const item = methodOfWindow(pack.assessmentMethods, made.windowId)?.entries.find(({ id }) => id === made.itemId)
    if (!item) return refuse('entry.item_unknown', { params: { itemId: made.itemId }, field: '/itemId' })
    const [amount, most] = [parseExact(made.amount), parseExact(item.most)!]
    if (!amount || amount.n < 0n || compareExact(amount, most) > 0)
      return refuse('entry.amount', { params: { most: item.most }, field: '/amount' })
    return [{ kind: 'assessmentEntryMade', payload: made }]
  },
}

/** Takes a mark back. Refuses with `window.frozen_entries`, `entry.withdrawn`. */
export const withdrawAssessmentEntry: Command<{ readonly reason: string } & OfWindow> = {
  name: 'withdrawAssessmentEntry',
  kind: assessmentEntryKind,
  does: 'change',
  permission: 'assessment.contribute',
  decide(entry, { reason, isFrozen }) {
    if (isFrozen) return refuse('window.frozen_entries', { params: { windowId: entry!.windowId } })
    return entry!.situation === 'withdrawn'
      ? refuse('entry.withdrawn')
      : [{ kind: 'assessmentEntryWithdrawn', payload: { reason } }]
  },
}
