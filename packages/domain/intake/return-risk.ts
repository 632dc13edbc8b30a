/** How dispatches of one kind of matter to one unit went. */
export interface UnitExperience {
  readonly unitId: string
  readonly dispatched: number
  /** It objected and the order went to another unit. */
  readonly lost: number
  /** Came to it because another unit had objected. */
  readonly gained: number
  readonly reworked: number
}

/** What past dispatches say of a unit as the lead. */
export interface ReturnRisk {
  /** How likely the order comes back by an upheld objection, 0–1; null while nothing is known. */
  readonly share: number | null
  readonly dispatched: number
  readonly lost: number
  readonly reworked: number
  /** Units to which such orders went instead, most first. */
  readonly insteadTo: readonly { readonly unitId: string; readonly gained: number }[]
}

/** As many dispatches of all units weigh as much as the unit's own: few of its own say little. */
const PRIOR_DISPATCHES = 20
const MOST_INSTEAD = 3

/** The risk that a unit returns a matter of a kind, from how the kind went at it, drawn towards how it went everywhere. */
export function returnRisk(experience: readonly UnitExperience[], unitId: string): ReturnRisk {
  const all = sumOf(experience)
  const own = sumOf(experience.filter((one) => one.unitId === unitId))
  const mean = all.dispatched === 0 ? null : all.lost / all.dispatched
  return {
    ...own,
    share:
      mean === null ? null : Math.min(1, (own.lost + PRIOR_DISPATCHES * mean) / (own.dispatched + PRIOR_DISPATCHES)),
    insteadTo:
      own.lost === 0
        ? []
        : experience
            .filter((one) => one.unitId !== unitId && one.gained > 0)
            .map((one) => ({ unitId: one.unitId, gained: one.gained }))
            .sort((a, b) => b.gained - a.gained || (a.unitId < b.unitId ? -1 : 1))
            .slice(0, MOST_INSTEAD),
  }
}

function sumOf(experience: readonly UnitExperience[]): { dispatched: number; lost: number; reworked: number } {
  return experience.reduce(
    (sum, { dispatched, lost, reworked }) => ({
      dispatched: sum.dispatched + dispatched,
      lost: sum.lost + lost,
      reworked: sum.reworked + reworked,
    }),
    { dispatched: 0, lost: 0, reworked: 0 },
  )
}
