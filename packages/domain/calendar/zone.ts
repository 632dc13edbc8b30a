import { epochSeconds } from '../kernel/instant.ts'
import type { Zone } from './calendar-rows.ts'
import { daySeconds } from './civil-date.ts'

/** A zone made ready for arithmetic: offsets in seconds, changes as seconds since 1970. */
export interface ZoneTable {
  readonly offsetSeconds: number
  readonly changes: readonly { readonly from: number; readonly offsetSeconds: number }[]
}

export function zoneTable(zone: Zone): ZoneTable {
  const changes = (zone.transitions ?? []).map((row) => ({
    from: epochSeconds(row.fromAt),
    offsetSeconds: row.offsetMinutes * 60,
  }))
  return { offsetSeconds: zone.offsetMinutes * 60, changes }
}

/** Wall-clock seconds: seconds since 1970-01-01T00:00 as the clock on the wall of the city counts them. */
export function wallSeconds(epoch: number, zone: ZoneTable): number {
  return epoch + offsetAt(epoch, zone)
}

/**
 * Seconds since 1970 (UTC) of a wall-clock time. A time the clock shows twice means the first; a time it
 * skips means as much later as the clock skipped.
 */
export function epochOfWall(wall: number, zone: ZoneTable): number {
  if (zone.changes.length === 0) return wall - zone.offsetSeconds
  // Offsets stay within a day and changes are days apart, so the offset is one of these two.
  const before = wall - offsetAt(wall - daySeconds, zone)
  const after = wall - offsetAt(wall + daySeconds, zone)
  return wallSeconds(before, zone) === wall || wallSeconds(after, zone) !== wall ? before : after
}

function offsetAt(epoch: number, zone: ZoneTable): number {
  const change = zone.changes.findLast((row) => row.from <= epoch)
  return change === undefined ? zone.offsetSeconds : change.offsetSeconds
}
