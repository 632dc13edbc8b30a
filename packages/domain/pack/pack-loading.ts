import type { DomainEvent } from '../kernel/event.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import { refuse } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'

/** That a version of the city's pack was loaded from a screen: by whom, for which day, why. The version itself is no record; it never changes. */
export interface PackLoading {
  readonly packVersionId: string
  readonly effectiveOn: CivilDate
  readonly why: string
  readonly at: Instant
  readonly byPersonId: string
}

export type PackVersionLoaded = DomainEvent<
  'packVersionLoaded',
  Pick<PackLoading, 'packVersionId' | 'effectiveOn' | 'why'>
>

export const packLoadingKind: RecordKind<PackLoading, PackVersionLoaded> = {
  kind: 'pack_loading',
  fold: foldOf<PackLoading, PackVersionLoaded, never>(
    { packVersionLoaded: (loaded, { at, actor }) => ({ ...loaded, at, byPersonId: actor.id }) },
    {} as never,
  ),
  columnsOf: ({ packVersionId }) => ({
    situation: 'loaded',
    unitId: null,
    naturalKey: packVersionId,
    title: packVersionId,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

export interface LoadPackVersion {
  readonly packVersionId: string
  /** Of which city the pack is. */
  readonly ofCityId: string
  readonly effectiveOn: CivilDate
  readonly why: string
}

/** Loads a checked pack for a day to come; what was decided under earlier rules stays as it was. Refuses with `pack.of_another_city`, `pack.in_past`. */
export const loadPackVersion: RecordCommand<PackLoading, LoadPackVersion, PackVersionLoaded> = {
  name: 'loadPackVersion',
  kind: packLoadingKind,
  does: 'begin',
  permission: 'pack.load',
  decide(_none, { ofCityId, ...loaded }, { on, rules: { pack } }) {
    const { cityId } = pack.settings
    if (ofCityId !== cityId) return refuse('pack.of_another_city', { params: { given: ofCityId, cityId } })
    if (loaded.effectiveOn < on)
      return refuse('pack.in_past', { params: { effectiveOn: loaded.effectiveOn, on }, field: '/effectiveOn' })
    return [{ kind: 'packVersionLoaded', payload: loaded }]
  },
}
