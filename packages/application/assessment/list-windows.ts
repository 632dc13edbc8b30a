import { assessmentWindowKind, monthAfter, windowRecordId, type AssessmentWindow } from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import type { City } from '../city/open-city.ts'

const listedWindows = 36

/** Windows of the last three years that somebody opened, newest first. */
export async function listWindows({
  pool,
  cityId,
  time,
}: Pick<City, 'pool' | 'cityId' | 'time'>): Promise<readonly AssessmentWindow[]> {
  // A window is named after the month it ends in, which may be the next.
  const newest = monthAfter(time.now().slice(0, 7), 1)
  const ids = Array.from({ length: listedWindows }, (_, back) => windowRecordId(monthAfter(newest, -back)))
  const records = await loadRecords(pool, cityId, assessmentWindowKind.kind, ids)
  return ids.flatMap((id) => {
    const window = records.get(id)?.state as AssessmentWindow | undefined
    return window ? [window] : []
  })
}
