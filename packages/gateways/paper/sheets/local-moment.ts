import { addSeconds } from '@shaoying/domain'

/** `2026-11-21 20:00:05` on the city's clock. */
export function localMoment(at: string, zoneOffsetMinutes: number): string {
  const local = addSeconds(at, zoneOffsetMinutes * 60)
  return `${local.slice(0, 10)} ${local.slice(11, 19)}`
}
