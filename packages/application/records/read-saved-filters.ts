import type { SavedFilterView } from '@shaoying/contract'
import { findsFilter, type FilteredList, type SavedFilter } from '@shaoying/domain'
import { listRecordsQuery, readAs } from '@shaoying/store'
import { savedFilters } from './collections/workspace-collections.ts'
import { viewContextOf, type RecordReadParts } from './read-records.ts'

/** More than a unit keeps; older ones are not offered. */
const mostOfUnit = 300

/** The reader's own filters of a list and those their units share, by name. */
export async function readSavedFilters(
  parts: RecordReadParts,
  list: FilteredList,
): Promise<readonly SavedFilterView[]> {
  const { scope, readers } = parts
  const query = (unitId: string) =>
    listRecordsQuery({
      cityId: scope.cityId,
      recordKind: savedFilters.kind.kind,
      unitId,
      situation: 'in_force',
      beforeAt: null,
      beforeId: null,
      most: mostOfUnit,
    })
  const pages = await Promise.all(scope.servedUnitIds.map((unitId) => readAs(readers, scope, query(unitId))))
  const found = pages
    .flatMap(([rows]) => rows)
    .map((row) => ({ recordId: row.record_id, version: row.version, state: row.state as SavedFilter }))
    .filter(({ state }) => state.list === list && findsFilter(state, scope.personId, scope.servedUnitIds))
  const views = await Promise.all(
    found.map((record) => savedFilters.viewOf(record, viewContextOf(parts)) as Promise<SavedFilterView>),
  )
  return views.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
}
