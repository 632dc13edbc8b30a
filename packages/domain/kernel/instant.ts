/**
 * A moment: ISO-8601 in UTC, whole seconds, always the same width (`2026-11-21T12:00:00Z`), so that
 * comparing two instants is comparing two strings and a hash over them never varies.
 */
export type Instant = string

/** A calendar day in the city's zone: `2026-11-21`. */
export type CivilDate = string

const secondMs = 1000

/** Seconds since 1970-01-01T00:00:00Z. Throws RangeError when the text is not an instant. */
export function epochSeconds(at: Instant): number {
  const ms = Date.parse(at)
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${at}`)
  return Math.floor(ms / secondMs)
}

/** The instant that many seconds after 1970-01-01T00:00:00Z; fractions are cut off. */
export function instantFrom(seconds: number): Instant {
  return `${new Date(Math.floor(seconds) * secondMs).toISOString().slice(0, 19)}Z`
}

export function addSeconds(at: Instant, seconds: number): Instant {
  return instantFrom(epochSeconds(at) + seconds)
}

/** Seconds from `from` to `to`; negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return epochSeconds(to) - epochSeconds(from)
}

export function isBefore(a: Instant, b: Instant): boolean {
  return a < b
}

/** The earliest of the instants given, or null when there is none. */
export function earliest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)
}
