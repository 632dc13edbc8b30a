import type { Directory } from './directory.ts'
import { isStreetLevel, type PilotFlag } from './unit.ts'

/** How far a pilot has come in one district, or in the whole city (`districtId` null). */
export interface PilotRollout {
  readonly districtId: string | null
  /** Streets and townships that take part. */
  readonly switchedOn: number
  readonly all: number
}

/** How many streets and townships a pilot reaches, the city first, then district by district (R062, R078). */
export function pilotRollout(directory: Directory, flag: PilotFlag): readonly PilotRollout[] {
  const streets = directory.units.filter(isStreetLevel).map((unit) => ({ districtId: directory.districtOf(unit.id)?.id ?? null, on: unit.pilotFlags.includes(flag) }))
  const count = (districtId: string | null, among: typeof streets): PilotRollout => ({ districtId, switchedOn: among.filter((street) => street.on).length, all: among.length })
  const districts = directory.units.filter((unit) => unit.kind === 'district_government')
  return [count(null, streets), ...districts.map(({ id }) => count(id, streets.filter((street) => street.districtId === id)))]
}
