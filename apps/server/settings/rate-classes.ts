/**
 * How often one caller may do what kind of thing in a minute, where the settings say nothing else. Numbers protect the
 * machine and codes that could be guessed; they are far above what a person's hands do. Counted per person, for nobody
 * per address; each server counts for itself, so behind a balancer with two servers a caller has up to twice as much.
 */
export const rateClasses = {
  /** Looking. */
  read: 1200,
  /** Commands of staff. */
  write: 600,
  /** A resident's submission: an office or a school stands behind one address too. */
  submit: 60,
  /** What could be guessed: tracking codes, passwords. */
  guess: 20,
  /** Probes of the machine room. */
  probe: 600,
} as const satisfies Record<string, number>

export type RateClass = keyof typeof rateClasses
