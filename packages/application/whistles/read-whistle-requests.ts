import type { Named } from '@shaoying/contract'
import { personKind, type Person } from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { unitNamed } from '../queries/names.ts'
import { readWhistles, type WhistlePeriod, type WhistleReading } from './read-whistle-figures.ts'

/** How often somebody asked for a whistle, and what came of it (R039). */
export interface RequestsOfPerson {
  readonly personId: string
  readonly name: string | null
  readonly unit: Named
  readonly requests: number
  readonly blown: number
  readonly declined: number
  readonly solved: number
}

const isRecordId = (id: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(id)

/** Who asked the street, or in its name, most first. */
export async function readWhistleRequests(
  { pool, cityId }: Pick<City, 'pool' | 'cityId'>,
  reading: WhistleReading,
  unitId: string,
  period: WhistlePeriod,
): Promise<readonly RequestsOfPerson[]> {
  const asked = (await readWhistles(reading, { unitId, ...period })).flatMap(({ whistle }) =>
    whistle.request && whistle.matter.source !== 'resident' ? [{ ...whistle.request, whistle }] : [],
  )
  const personIds = [...new Set(asked.map(({ byPersonId }) => byPersonId))]
  const people = await loadRecords(pool, cityId, personKind.kind, personIds.filter(isRecordId))
  const rows = personIds.map((personId): RequestsOfPerson => {
    const own = asked.filter(({ byPersonId }) => byPersonId === personId)
    const count = (is: (one: (typeof own)[number]) => boolean): number => own.filter(is).length
    return {
      personId,
      name: (people.get(personId)?.state as Person | undefined)?.name ?? null,
      unit: unitNamed(own[0]!.unitId, reading.rules),
      requests: own.length,
      blown: count(({ whistle }) => whistle.call !== null),
      declined: count(({ whistle }) => whistle.situation.name === 'declined'),
      solved: count(({ whistle }) => whistle.outcome !== null),
    }
  })
  return rows.toSorted((a, b) => b.requests - a.requests || a.personId.localeCompare(b.personId))
}
