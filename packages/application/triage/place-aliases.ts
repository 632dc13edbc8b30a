import type { PlaceAlias } from '@shaoying/domain'
import { approvedPlaceAliases, type Database } from '@shaoying/store'

/** A name that a second person approved, with the id of its record. */
export interface ApprovedAlias extends Pick<PlaceAlias, 'name' | 'sort' | 'unitId'> {
  readonly aliasId: string
}

/** The names by which places are found besides the directory's, the oldest first. */
export async function readPlaceAliases(db: Database, cityId: string): Promise<readonly ApprovedAlias[]> {
  return (await approvedPlaceAliases(db, cityId)).map(({ record_id: aliasId, state }) => {
    const { name, sort, unitId } = state as PlaceAlias
    return { aliasId, name, sort, unitId }
  })
}
