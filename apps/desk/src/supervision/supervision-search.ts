export const supervisionParts = ['overdue', 'due_soon', 'ledger'] as const
export type SupervisionPart = (typeof supervisionParts)[number]

/** What is looked at, as it stands in the address. */
export interface SupervisionSearch {
  readonly part?: SupervisionPart
  readonly lead?: string
}

export function supervisionSearchOf({ part, lead }: Record<string, unknown>): SupervisionSearch {
  const known = supervisionParts.find((name) => name === part)
  return {
    ...(known ? { part: known } : {}),
    ...(typeof lead === 'string' || typeof lead === 'number' ? { lead: String(lead) } : {}),
  }
}
