import type { DutyChange, RollOut, SituationChange } from '@shaoying/domain'
import { listAmendments, type Pool } from '@shaoying/store'
import type { PackSource } from './city-rules-registry.ts'

/** What stands above the pack in this database, with a mark that changes when any of it does. */
export async function readAmendments(pool: Pool, cityId: string): ReturnType<PackSource['amendments']> {
  const rows = await listAmendments(pool, cityId)
  const states = (kind: string): unknown[] => rows.filter((row) => row.record_kind === kind).map(({ state }) => state)
  return {
    mark: rows.map(({ record_id: id, version }) => `${id}/${version}`).join(),
    amendments: {
      dutyChanges: states('duty_change') as DutyChange[],
      rollOuts: states('roll_out') as RollOut[],
      situationChanges: states('situation_change') as SituationChange[],
    },
  }
}
