import { execute, maybeOne, run, type Database } from '../statement.ts'
import { findPackVersion } from './find-pack-version.sql.ts'
import { insertPackVersion, type InsertPackVersionParams } from './insert-pack-version.sql.ts'
import { listCities as cities } from './list-cities.sql.ts'
import { listPackVersions as statement, type ListPackVersionsRow } from './list-pack-versions.sql.ts'

export type PackVersionHead = ListPackVersionsRow

/** All versions of a city's pack, oldest first, without their content. */
export function listPackVersions(db: Database, cityId: string): Promise<PackVersionHead[]> {
  return run(db, statement, { cityId })
}

/** A version's content; undefined when there is no such version. */
export async function findPackContent(db: Database, cityId: string, packVersionId: string): Promise<unknown> {
  return (await maybeOne(db, findPackVersion, { cityId, packVersionId }))?.content
}

/** Adds a version; false when it was there. */
export async function addPackVersion(db: Database, version: InsertPackVersionParams): Promise<boolean> {
  return (await execute(db, insertPackVersion, version)) === 1
}

/** Cities that have a pack in this database. */
export async function listCities(db: Database): Promise<readonly string[]> {
  return (await run(db, cities, {})).map((row) => row.city_id)
}
