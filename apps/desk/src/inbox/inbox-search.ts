/** Conditions on the inbox as they stand in the desk's own address. */
export interface InboxSearch {
  readonly tie?: string | undefined
  readonly situation?: string | undefined
}

export const inboxTies = ['lead', 'assist', 'section', 'district_copy', 'told'] as const

export function inboxSearchOf(search: Record<string, unknown>): InboxSearch {
  const text = (name: 'tie' | 'situation'): InboxSearch =>
    typeof search[name] === 'string' ? { [name]: search[name] } : {}
  return { ...text('tie'), ...text('situation') }
}

/** The same as the API's query. */
export function inboxQueryOf({ tie, situation }: InboxSearch): string {
  return new URLSearchParams({ ...(tie ? { tie } : {}), ...(situation ? { situation } : {}) }).toString()
}
