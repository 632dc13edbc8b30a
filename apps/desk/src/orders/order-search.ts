/** Conditions as they stand in the desk's own address. */
export interface OrderSearch {
  readonly view?: (typeof ready)[number] | undefined
  readonly number?: string | undefined
  readonly situation?: string | undefined
  readonly lead?: string | undefined
  readonly place?: string | undefined
}

/** Ready-made views, by the name of their text. */
export const ready = ['everything', 'overdue', 'dueSoon', 'urgentOpen', 'closedOnes'] as const

const hourMs = 3_600_000
/** To the hour, so that the question stays the same while it is on the screen. */
const hour = (now: Date, hours: number): string =>
  new Date(Math.floor(now.getTime() / hourMs + hours) * hourMs).toISOString().replace('.000', '')

const views: Readonly<Record<(typeof ready)[number], (now: Date) => Record<string, string>>> = {
  everything: () => ({ open: 'true' }),
  overdue: (now) => ({
    open: 'true',
    sort: 'due',
    dueBefore: new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString().replace('.000', ''),
  }),
  dueSoon: (now) => ({ open: 'true', sort: 'due', dueAfter: hour(now, 0), dueBefore: hour(now, 25) }),
  urgentOpen: () => ({ open: 'true', emergency: 'true', sort: 'due' }),
  closedOnes: () => ({ open: 'false' }),
}

/** Reads what stands in the address; what is none of ours is left out. */
export function orderSearchOf(search: Record<string, unknown>): OrderSearch {
  const text = (name: string): string | undefined =>
    typeof search[name] === 'string' || typeof search[name] === 'number' ? String(search[name]) : undefined
  const view = ready.find((name) => name === search['view'])
  return {
    ...(view ? { view } : {}),
    ...(text('number') ? { number: text('number') } : {}),
    ...(text('situation') ? { situation: text('situation') } : {}),
    ...(text('lead') ? { lead: text('lead') } : {}),
    ...(text('place') ? { place: text('place') } : {}),
  }
}

/** The same as the API's query. */
export function queryOf({ view, number, situation, lead, place }: OrderSearch, now: Date): string {
  return new URLSearchParams({
    ...(view ? views[view](now) : {}),
    ...(number ? { number: number.toUpperCase() } : {}),
    ...(situation ? { situation } : {}),
    ...(lead ? { lead } : {}),
    ...(place ? { place } : {}),
  }).toString()
}
