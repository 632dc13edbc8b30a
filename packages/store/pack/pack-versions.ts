import { execute, run, type Database } from '../statement.ts'
import { insertPackVersion, type InsertPackVersionParams } from './insert-pack-version.sql.ts'
import { listPackVersions as statement, type ListPackVersionsRow } from './list-pack-versions.sql.ts'

/** All versions of a city's pack, oldest first, whole. */
export function listPackVersions(db: Database, cityId: string): Promise<ListPackVersionsRow[]> {
  return run(db, statement, { cityId })
}

/** Adds a version; false when it was there. */
export async function addPackVersion(db: Database, version: InsertPackVersionParams): Promise<boolean> {
  return (await execute(db, insertPackVersion, version)) === 1
}
