import type { Directory } from '../directory/directory.ts'
import type { AssessedOrder } from './assessed-order.ts'
import type { AssessedObject, AssessmentMethod } from '../directory/assessment-method.ts'
import { addTally, noTally, tallyOf, type Tally } from './tally.ts'
import type { UnitInput } from './unit-measures.ts'
import { isInWindow, type WindowPeriod } from './window-period.ts'

/** Tallies of one window, by what of an order counts for a unit and by unit. */
export type WindowTallies = ReadonlyMap<AssessedObject['attribute'], ReadonlyMap<string, Tally>>

/** Adds up the orders of a window, one at a time, in any order. */
export class WindowCount {
  readonly #method: AssessmentMethod
  readonly #period: WindowPeriod
  readonly #tallies: Map<AssessedObject['attribute'], Map<string, Tally>>

  constructor(method: AssessmentMethod, period: WindowPeriod) {
    this.#method = method
    this.#period = period
    this.#tallies = new Map(method.objects.map(({ attribute }) => [attribute, new Map()]))
  }

  /** What the order counts for; null when it belongs to another window. */
  add(order: AssessedOrder): Tally | null {
    if (!isInWindow(order, this.#method, this.#period)) return null
    const tally = tallyOf(order, this.#method.counting, this.#period.heardBefore)
    for (const [attribute, units] of this.#tallies) {
      const unitId = order.units[attribute]
      if (unitId !== null) units.set(unitId, addTally(units.get(unitId) ?? noTally, tally))
    }
    return tally
  }

  get tallies(): WindowTallies {
    return this.#tallies
  }
}

/** What is known of the units besides their orders. */
export interface UnitFacts {
  readonly entries: ReadonlyMap<string, UnitInput['entries']>
  readonly whistles: ReadonlyMap<string, UnitInput['whistle']>
}

export const noFacts: UnitFacts = { entries: new Map(), whistles: new Map() }

/** One input for every unit of the object, those without a single order included. */
export function unitInputs(
  { unitKinds, attribute }: AssessedObject,
  tallies: WindowTallies,
  { entries, whistles }: UnitFacts,
  { units }: Pick<Directory, 'units'>,
): readonly UnitInput[] {
  const counted = tallies.get(attribute)
  return units
    .filter(({ kind }) => unitKinds.includes(kind))
    .map(({ id, population }) => ({
      unitId: id,
      population,
      tally: counted?.get(id) ?? noTally,
      entries: entries.get(id) ?? new Map(),
      whistle: whistles.get(id) ?? null,
    }))
}
