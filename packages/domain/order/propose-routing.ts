import { route, type Routing } from '../intake/routing.ts'
import type { Appeal } from './appeal.ts'
import type { CityRules } from './doer.ts'

/** Whose matter an appeal is, by place first and line second, with every step's basis; or what is still to be settled. */
export function proposeRouting(
  appeal: Pick<Appeal, 'place' | 'categoryId' | 'kind' | 'reportedUnitIds' | 'confidential'>,
  { directory, pack }: CityRules,
): Routing {
  const { place, categoryId, kind, reportedUnitIds, confidential } = appeal
  const where = place.borderUnitIds.length > 0 ? { border: place.borderUnitIds } : { placeUnitId: place.unitId }
  return route(directory, pack, { ...where, categoryId, kind, reportedUnitIds, confidential })
}
