/** What of the assessment workspace stands in the address. */
export interface AssessmentSearch {
  readonly window?: string
  readonly part?: string
}

/** Reads what stands in the address; what is none of ours is left out. */
export function assessmentSearchOf({ window, part }: Record<string, unknown>): AssessmentSearch {
  return {
    ...(typeof window === 'string' && /^\d{4}-\d\d$/u.test(window) ? { window } : {}),
    ...(typeof part === 'string' ? { part } : {}),
  }
}
