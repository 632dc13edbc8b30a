import type { DomainEvent } from '../kernel/event.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'

/** Lists of the desk that can be cut down. */
export const filteredLists = ['orders', 'inbox'] as const
export type FilteredList = (typeof filteredLists)[number]

/** Conditions on a list, kept under a name by whoever works with them, for themselves or for their unit. */
export interface SavedFilter {
  readonly situation: 'in_force' | 'deleted'
  readonly list: FilteredList
  readonly name: string
  /** As they stand in the list's address: `{ lead: "110101001", view: "overdue" }`. */
  readonly conditions: Readonly<Record<string, string>>
  readonly ownerPersonId: string
  readonly unitId: string | null
  /** Everybody of the unit finds it. */
  readonly shared: boolean
}

interface Wanted {
  readonly name: string
  readonly conditions: Readonly<Record<string, string>>
  readonly shared: boolean
}
type Saved = DomainEvent<'filterSaved', Wanted & { readonly list: FilteredList }>
type Changed =
  | DomainEvent<'filterChanged', Wanted>
  | DomainEvent<'filterDeleted', object>
  | DomainEvent<'filterRestored', object>
export type SavedFilterEvent = Saved | Changed

export const savedFilterKind: RecordKind<SavedFilter, SavedFilterEvent> = {
  kind: 'saved_filter',
  fold: foldOf<SavedFilter, Saved, Changed>(
    {
      filterSaved: (wanted, { actor }) => ({
        ...wanted,
        situation: 'in_force',
        ownerPersonId: actor.id,
        unitId: actor.unitId,
      }),
    },
    {
      filterChanged: (_filter, wanted) => wanted,
      filterDeleted: () => ({ situation: 'deleted' }),
      filterRestored: () => ({ situation: 'in_force' }),
    },
  ),
  columnsOf: ({ situation, unitId, name }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: name,
    nextDueAt: null,
    seenByUnitIds: unitId === null ? null : [unitId],
  }),
}

type Command<Input> = RecordCommand<SavedFilter, Input, SavedFilterEvent>

/** Keeps conditions under a name. Refuses with `filter.nothing_chosen`. */
export const saveFilter: Command<Wanted & { readonly list: FilteredList }> = {
  name: 'saveFilter',
  kind: savedFilterKind,
  does: 'begin',
  permission: 'order.read',
  decide: (_none, wanted) => emptyOf(wanted) ?? [{ kind: 'filterSaved', payload: wanted }],
}

/** Another name, other conditions, shared or not. Refuses with `filter.not_yours`, `filter.deleted`, `filter.nothing_chosen`. */
export const changeFilter: Command<Wanted> = {
  name: 'changeFilter',
  kind: savedFilterKind,
  does: 'change',
  permission: 'order.read',
  decide: (filter, wanted, context) =>
    foreignOf(filter!, context) ??
    deletedOf(filter!) ??
    emptyOf(wanted) ?? [{ kind: 'filterChanged', payload: wanted }],
}

/** Takes it off the lists; `restoreFilter` brings it back. Refuses with `filter.not_yours`, `filter.deleted`. */
export const deleteFilter: Command<object> = {
  name: 'deleteFilter',
  kind: savedFilterKind,
  does: 'change',
  permission: 'order.read',
  decide: (filter, _none, context) =>
    foreignOf(filter!, context) ?? deletedOf(filter!) ?? [{ kind: 'filterDeleted', payload: {} }],
}

/** Undoes a deletion. No fact when it was not deleted. Refuses with `filter.not_yours`. */
export const restoreFilter: Command<object> = {
  name: 'restoreFilter',
  kind: savedFilterKind,
  does: 'change',
  permission: 'order.read',
  decide: (filter, _none, context) =>
    foreignOf(filter!, context) ?? (filter!.situation === 'in_force' ? [] : [{ kind: 'filterRestored', payload: {} }]),
}

/** Whether somebody finds it among their own: their own one, or one that a unit they serve in shares. */
export function findsFilter(
  { situation, ownerPersonId, shared, unitId }: SavedFilter,
  personId: string,
  unitIds: readonly string[],
): boolean {
  return (
    situation === 'in_force' && (ownerPersonId === personId || (shared && unitId !== null && unitIds.includes(unitId)))
  )
}

function foreignOf({ ownerPersonId, name }: SavedFilter, { by }: RecordContext): Refusal | null {
  return by.id === ownerPersonId ? null : refuse('filter.not_yours', { params: { name } })
}

function deletedOf({ situation, name }: SavedFilter): Refusal | null {
  return situation === 'deleted' ? refuse('filter.deleted', { params: { name } }) : null
}

function emptyOf({ conditions }: Wanted): Refusal | null {
  return Object.values(conditions).some((value) => value.trim() !== '')
    ? null
    : refuse('filter.nothing_chosen', { field: '/conditions' })
}
