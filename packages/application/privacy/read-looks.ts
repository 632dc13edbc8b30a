import { personKind } from '@shaoying/domain'
import { listLooks } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { readerOf } from '../records/give-record-command.ts'

export interface LookFilter {
  readonly personId: string | null
  /** An order or a file. */
  readonly subjectId: string | null
  readonly beforeLookId: string | null
  readonly limit: number
}

/** Who looked at personal data and why, newest first, with the names of people and units as they are today. */
export async function readLooks(city: City, { limit, ...filter }: LookFilter) {
  const { directory } = city.registry.today(city.time.now()).rules
  const rows = await listLooks(city.pool, { cityId: city.cityId, ...filter, most: limit + 1 })
  const shown = rows.slice(0, limit)
  const people = await readerOf(city)(
    personKind,
    [...new Set(shown.map((row) => row.person_id))].filter((id) => isId.test(id)),
  )
  const items = shown.map((row) => ({
    lookId: row.look_id,
    at: row.at,
    personId: row.person_id,
    personName: people.get(row.person_id)?.name ?? null,
    unit: row.unit_id === null ? null : { id: row.unit_id, name: directory.findUnit(row.unit_id)?.name ?? row.unit_id },
    subject: row.subject_kind,
    subjectId: row.subject_id,
    reason: row.reason,
    requestId: row.request_id,
  }))
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.lookId ?? null) : null }
}

/** The system looks too (`system:messages`); it is nobody in the directory. */
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
