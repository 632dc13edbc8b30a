import { isTerritory } from '../directory/unit.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'

/** What a name is that people use: another name of the unit's territory, or a road, an estate or a landmark that lies in it. */
export const placeAliasSorts = ['other_name', 'road', 'estate', 'landmark'] as const
export type PlaceAliasSort = (typeof placeAliasSorts)[number]

/** A name by which residents call a place and which the directory does not have (地名别名): proposed by one person, approved by another. */
export interface PlaceAlias {
  readonly situation: 'proposed' | 'approved' | 'rejected' | 'withdrawn'
  readonly name: string
  readonly sort: PlaceAliasSort
  /** The district, street or community that is meant, or in which it lies. */
  readonly unitId: string
  readonly why: string
  readonly proposedBy: string
  readonly proposedAt: Instant
  readonly decidedBy: string | null
  readonly remark: string
}

export type PlaceAliasProposed = DomainEvent<'placeAliasProposed', Pick<PlaceAlias, 'name' | 'sort' | 'unitId' | 'why'>>
export type PlaceAliasMoved =
  | DomainEvent<'placeAliasApproved', Record<string, never>>
  | DomainEvent<'placeAliasRejected', { readonly why: string }>
  | DomainEvent<'placeAliasWithdrawn', { readonly why: string }>
export type PlaceAliasEvent = PlaceAliasProposed | PlaceAliasMoved

export const placeAliasKind: RecordKind<PlaceAlias, PlaceAliasEvent> = {
  kind: 'place_alias',
  fold: foldOf<PlaceAlias, PlaceAliasProposed, PlaceAliasMoved>(
    {
      placeAliasProposed: (proposed, { at, actor }) => ({
        ...proposed,
        situation: 'proposed',
        proposedBy: actor.id,
        proposedAt: at,
        decidedBy: null,
        remark: '',
      }),
    },
    {
      placeAliasApproved: (_alias, _none, { actor }) => ({ situation: 'approved', decidedBy: actor.id }),
      placeAliasRejected: (_alias, { why }, { actor }) => ({ situation: 'rejected', decidedBy: actor.id, remark: why }),
      placeAliasWithdrawn: (_alias, { why }, { actor }) => ({
        situation: 'withdrawn',
        decidedBy: actor.id,
        remark: why,
      }),
    },
  ),
  columnsOf: ({ situation, unitId, name }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: name,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

type Command<Input> = RecordCommand<PlaceAlias, Input, PlaceAliasEvent>

/** One character says nothing, and two that are a word of daily life little: the reader of places weighs them so. */
const SHORTEST = 2

/**
 * Whoever hears the name proposes it; nothing is found by it yet. Refuses with `place_alias.too_short`, `place_alias.unit_unknown`,
 * `place_alias.no_territory` (a body on a line lies nowhere), `place_alias.name_known` (the directory has it).
 */
export const proposePlaceAlias: Command<PlaceAliasProposed['payload']> = {
  name: 'proposePlaceAlias',
  kind: placeAliasKind,
  does: 'begin',
  permission: 'directory.read',
  decide(_none, proposed, { rules: { directory } }) {
    const name = proposed.name.trim()
    if (name.length < SHORTEST)
      return refuse('place_alias.too_short', { params: { name, least: SHORTEST }, field: '/name' })
    const unit = directory.findUnit(proposed.unitId)
    if (!unit) return refuse('place_alias.unit_unknown', { params: { unit: proposed.unitId }, field: '/unitId' })
    if (!isTerritory(unit) || unit.kind === 'city_government')
      return refuse('place_alias.no_territory', { params: { unit: unit.id }, field: '/unitId' })
    if ([unit.name, unit.shortName, ...unit.aliases].includes(name))
      return refuse('place_alias.name_known', { params: { name, unit: unit.id }, field: '/name' })
    return [{ kind: 'placeAliasProposed', payload: { ...proposed, name } }]
  },
}

const decided = ({ situation }: PlaceAlias): Refusal | null =>
  situation === 'proposed' ? null : refuse('place_alias.decided', { params: { situation } })

/** Four eyes: a wrong name would send orders to the wrong street without anybody noticing. */
function ownProposal({ proposedBy }: PlaceAlias, { by }: RecordContext): Refusal | null {
  return by.id === proposedBy ? refuse('place_alias.own_proposal') : null
}

/** From now on places are found by it. Refuses with `place_alias.decided`, `place_alias.own_proposal`. */
export const approvePlaceAlias: Command<Record<string, never>> = {
  name: 'approvePlaceAlias',
  kind: placeAliasKind,
  does: 'change',
  permission: 'directory.edit',
  decide: (alias, _none, context) =>
    decided(alias!) ?? ownProposal(alias!, context) ?? [{ kind: 'placeAliasApproved', payload: {} }],
}

/** Refuses with `place_alias.decided`. */
export const rejectPlaceAlias: Command<{ readonly why: string }> = {
  name: 'rejectPlaceAlias',
  kind: placeAliasKind,
  does: 'change',
  permission: 'directory.edit',
  decide: (alias, { why }) => decided(alias!) ?? [{ kind: 'placeAliasRejected', payload: { why } }],
}

/** An approved name that turned out wrong or out of use: nothing is found by it any more. Refuses with `place_alias.not_approved`. */
export const withdrawPlaceAlias: Command<{ readonly why: string }> = {
  name: 'withdrawPlaceAlias',
  kind: placeAliasKind,
  does: 'change',
  permission: 'directory.edit',
  decide: (alias, { why }) =>
    alias!.situation === 'approved'
      ? [{ kind: 'placeAliasWithdrawn', payload: { why } }]
      : refuse('place_alias.not_approved', { params: { situation: alias!.situation } }),
}
