import { verifyTrace, type TraceVerdict } from '@shaoying/application'
import type { ConfiguredCity } from '@shaoying/server'
import { listArchivedMonths, withArchivedMonths, withOwner } from '@shaoying/store'

/** The verdict on the whole trace, that in the database and that in files. Throws one sentence when files are needed and not named. */
export async function verifyWithArchive(
  { city, database }: ConfiguredCity,
  folder: string | undefined,
): Promise<TraceVerdict> {
  const months = (await listArchivedMonths(city.pool, city.cityId)).map(({ month }) => month)
  if (months.length === 0) return verifyTrace(city.pool, city.cityId)
  if (folder === undefined)
    throw new Error(`Part of the trace lies in files (${months.join(', ')}): name their folder with --archive.`)
  return withOwner(database.url, async (owner) => {
    await withArchivedMonths(owner, folder, months)
    return verifyTrace(owner, city.cityId)
  })
}
