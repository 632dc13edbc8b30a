import { callOrder, shiftsAt, whistleKind, type Instant, type Leg, type Roster, type Whistle } from '@shaoying/domain'
import { loadRecords, rostersOfUnits, type Database } from '@shaoying/store'
import type { City } from '../city/open-city.ts'

/** Somebody to call for a summons, and when: minutes after the first call. */
export interface PersonToCall {
  readonly personId: string
  readonly unitId: string
  /** Stationed with the calling street, or serving in the unit's own roster (R031, R081). */
  readonly where: 'stationed' | 'own_roster'
  readonly afterMinutes: number
}

/**
 * Whom a summons rings, first to last: the unit's people who are on duty at the calling street at that moment, then
 * its own roster with the steps of its on-call list.
 */
export async function whomToCall(
  { pool, cityId }: Pick<City, 'pool' | 'cityId'>,
  whistleId: string,
  unitId: string,
  at: Instant,
): Promise<readonly PersonToCall[]> {
  const whistle = (await loadRecords(pool, cityId, whistleKind.kind, [whistleId])).get(whistleId)?.state as
    | Whistle
    | undefined
  const leg: Leg | undefined = whistle?.legs.findLast((one) => one.unitId === unitId)
  return leg ? peopleToRing(pool, cityId, leg, at) : []
}

/** The same for a part already in hand. */
export async function peopleToRing(
  db: Database,
  cityId: string,
  { unitId, summonedByUnitId }: Pick<Leg, 'unitId' | 'summonedByUnitId'>,
  at: Instant,
): Promise<readonly PersonToCall[]> {
  const rosters = (await rostersOfUnits(db, cityId, [unitId])).map(({ state }) => state as Roster)
  const stationed = rosters
    .filter((roster) => roster.unitId === summonedByUnitId)
    .flatMap((roster) => shiftsAt(roster, at).filter(({ fromUnitId }) => fromUnitId === unitId))
    .map(({ personId }): PersonToCall => ({ personId, unitId, where: 'stationed', afterMinutes: 0 }))
  const own = rosters
    .filter((roster) => roster.unitId === unitId)
    .flatMap((roster) => callOrder(roster, at))
    .map(({ personId, afterMinutes }): PersonToCall => ({ personId, unitId, where: 'own_roster', afterMinutes }))
  const all = [...stationed, ...own]
  return all
    .filter(({ personId }, index) => all.findIndex((other) => other.personId === personId) === index)
    .toSorted((a, b) => a.afterMinutes - b.afterMinutes)
}
