import type { PackageListView } from '@shaoying/contract'
import { packageKind, refuse, type OrderPackage, type Refusal } from '@shaoying/domain'
import { listRecordsQuery, readAs } from '@shaoying/store'
import { cursorOf, placeOfCursor } from '../queries/cursor.ts'
import { unitNamed } from '../queries/names.ts'
import type { PageWish } from '../queries/order-lists.ts'
import type { ReadParts } from '../queries/read-parts.ts'

const list = 'packages'

/** Packages within the reader's reach, last changed first; so one whose maker lost sight of it is found again. Refuses with `request.cursor_unfit`. */
export async function readPackageList(
  { readers, scope, rules }: ReadParts,
  situation: 'open' | 'closed' | null,
  { limit, cursor }: PageWish,
): Promise<PackageListView | Refusal> {
  const place = cursor === undefined ? null : placeOfCursor(list, cursor)
  if (cursor !== undefined && place === null) return refuse('request.cursor_unfit')
  const [rows] = await readAs(
    readers,
    scope,
    listRecordsQuery({
      cityId: scope.cityId,
      recordKind: packageKind.kind,
      unitId: null,
      situation,
      beforeAt: place?.[0] ?? null,
      beforeId: place?.[1] ?? null,
      most: limit + 1,
    }),
  )
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map((row) => {
      const { leadUnitId, orderIds, placeUnitId: _place, ...state } = row.state as OrderPackage
      return {
        packageId: row.record_id,
        version: row.version,
        ...state,
        lead: unitNamed(leadUnitId, rules),
        orders: orderIds.length,
      }
    }),
    nextCursor: rows.length > limit && last ? cursorOf(list, [last.updated_at, last.record_id]) : null,
  }
}
