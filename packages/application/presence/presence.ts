import type { PresenceView } from '@shaoying/contract'
import { addSeconds, personKind } from '@shaoying/domain'
import { endPresence, notePresence } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { unitNamedOrNull } from '../queries/names.ts'
import { readerOf } from '../records/give-record-command.ts'

/** A screen says every quarter of a minute that it is still there; after this long without a word it is gone. */
const goneAfterSeconds = 45

export interface Present {
  readonly orderId: string
  readonly personId: string
  readonly unitId: string | null
  readonly doing: 'viewing' | 'writing' | 'gone'
  /** The machine's time: screens are open in it, also while a city's clock is turned by hand. */
  readonly now: string
}

/** Notes that somebody looks at an order, writes on it or has gone; answers who else is there, and whose screens it is news to. */
export async function notePresent(
  { pool, cityId, registry }: Pick<City, 'pool' | 'cityId' | 'registry'>,
  { doing, now, ...present }: Present,
): Promise<{ readonly view: PresenceView; readonly tellPersonIds: readonly string[] }> {
  const staleBefore = addSeconds(now, -goneAfterSeconds)
  if (doing === 'gone')
    return { view: { others: [] }, tellPersonIds: await endPresence(pool, { cityId, ...present, staleBefore }) }
  const rows = await notePresence(pool, { cityId, ...present, doing, at: now, staleBefore })
  const { rules } = registry.today(now)
  const people =
    rows.length === 0
      ? new Map()
      : await readerOf({ pool, cityId })(
          personKind,
          rows.map((row) => row.person_id).filter((id) => isId.test(id)),
        )
  const others = rows.map((row) => ({
    personId: row.person_id,
    name: people.get(row.person_id)?.name ?? null,
    unit: unitNamedOrNull(row.unit_id, rules),
    doing: row.doing as 'viewing' | 'writing',
    since: row.since,
  }))
  return { view: { others }, tellPersonIds: rows.filter((row) => row.isNews).map((row) => row.person_id) }
}

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
