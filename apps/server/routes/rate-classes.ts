/**
 * How often one caller may do what kind of thing. Numbers protect the machine and codes that could be guessed; they
 * are far above what a person's hands do. Counted per person, for nobody per address; each server counts for itself.
 */
export const rateClasses = {
  /** Looking. */
  read: { most: 1200, windowSeconds: 60 },
  /** Commands of staff. */
  write: { most: 600, windowSeconds: 60 },
  /** A resident's submission: an office or a school stands behind one address too. */
  submit: { most: 60, windowSeconds: 60 },
  /** What could be guessed: tracking codes, passwords. */
  guess: { most: 20, windowSeconds: 60 },
  /** Probes of the machine room. */
  probe: { most: 600, windowSeconds: 60 },
} as const satisfies Record<string, { readonly most: number, readonly windowSeconds: number }>

export type RateClass = keyof typeof rateClasses
