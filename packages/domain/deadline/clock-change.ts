import type { DomainEvent } from '../kernel/event.ts'
import type { Clock, ClockKind } from './clock.ts'

/**
 * What a fact says about a clock that was there before: only the members that are other than they were, null where one
 * is gone. It never holds a plan; a clock with another plan is written whole, and so is a new one.
 */
export interface ClockChange {
  readonly kind: ClockKind
  readonly plan?: never
  readonly [member: string]: unknown
}

/** Clocks after a change: a whole clock replaces the old one of its kind, in its place; of a changed one the rest stays. */
export function withClocks(clocks: readonly Clock[], changed: readonly (Clock | ClockChange)[]): readonly Clock[] {
  const byKind = new Map(clocks.map((clock) => [clock.kind, clock]))
  for (const one of changed)
    byKind.set(one.kind, one.plan === undefined ? merged(byKind.get(one.kind), one) : (one as Clock))
  return [...byKind.values()]
}

/**
 * The same facts with what they say about clocks made short: a plan of 200 bytes and every moment that passed would
 * otherwise stand in each of them, which was half of the whole trace.
 */
export function shortenClocks<E extends DomainEvent>(before: readonly Clock[], events: readonly E[]): readonly E[] {
  let clocks = before
  return events.map((event) => {
    const changed = (event.payload as { readonly clocks?: readonly Clock[] } | null)?.clocks
    if (!changed || changed.length === 0) return event
    const known = new Map(clocks.map((clock) => [clock.kind, clock]))
    clocks = withClocks(clocks, changed)
    return {
      ...event,
      payload: { ...(event.payload as object), clocks: changed.map((clock) => changeOf(known.get(clock.kind), clock)) },
    }
  })
}

/** How a clock came from what it was before. */
function changeOf(before: Clock | undefined, after: Clock): Clock | ClockChange {
  if (before === undefined || !isSame(before.plan, after.plan)) return after
  const [old, now] = [before as unknown as Members, after as unknown as Members]
  const other = Object.keys(now).filter((name) => name !== 'plan' && !isSame(old[name], now[name]))
  const gone = Object.keys(old).filter((name) => now[name] === undefined && old[name] !== undefined)
  return Object.fromEntries([
    ['kind', after.kind],
    ...other.map((name) => [name, now[name]] as const),
    ...gone.map((name) => [name, null] as const),
  ]) as unknown as ClockChange
}

type Members = Readonly<Record<string, unknown>>

/** A fold never fails: a change of a clock nobody knows is kept as it is. */
function merged(before: Clock | undefined, change: ClockChange): Clock {
  return Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(([, value]) => value !== null),
  ) as unknown as Clock
}

/** Members are plain data, made by the same code in the same order; what looks different by order alone is written and harmless. */
function isSame(one: unknown, other: unknown): boolean {
  return (
    one === other ||
    (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other))
  )
}
