import { compareExact, exact, minus, parseExact, plus, sum, times, zero, type Exact } from './exact.ts'
import type { AssessedObject, AssessmentMethod, ScorePart } from '../directory/assessment-method.ts'
import type { Measures, UnitInput } from './unit-measures.ts'
import type { CivilDate } from '../kernel/instant.ts'

/** One weighted part of a score: what it weighs here, and how many points it brings. */
export interface PartScore {
  readonly measure: string
  /** After shares of unknown parts were handed out. */
  readonly weight: Exact
  readonly value: Exact | null
  readonly points: Exact
}

export interface UnitScore {
  readonly parts: readonly PartScore[]
  readonly deductions: Exact
  readonly bonuses: Exact
  /** Null where a part is unknown and the method shares nothing out, or all are. */
  readonly score: Exact | null
}

/** The weight in force on that day (R058); zero before the first stage. */
export function weightOn({ weights }: ScorePart, on: CivilDate): Exact {
  const stage = weights.filter(({ fromOn }) => fromOn <= on).toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0]
  return stage ? parseExact(stage.weight)! : zero
}

/** The parts weighed on a day. Null when one is unknown and its weight is not shared out. */
export function weighed(
  parts: readonly ScorePart[],
  { scale, missing }: Pick<AssessedObject, 'scale' | 'missing'>,
  on: CivilDate,
  valueOf: (measure: string) => Exact | null,
): readonly PartScore[] | null {
  const all = parts
    .map((part) => ({ measure: part.measure, weight: weightOn(part, on), value: valueOf(part.measure) }))
    .filter(({ weight }) => weight.n !== 0n)
  const known = all.filter(({ value }) => value !== null)
  if (known.length === 0 || (missing === 'unknown' && known.length < all.length)) return null
  const factor = shareOut(sum(all.map(({ weight }) => weight)), sum(known.map(({ weight }) => weight)))
  const full = parseExact(scale)!
  return all.map(({ measure, weight, value }) => {
    const own = value === null ? zero : times(weight, factor)
    return { measure, weight: own, value, points: value === null ? zero : times(times(own, value), full) }
  })
}

function shareOut(whole: Exact, known: Exact): Exact {
  return exact(whole.n * known.d, whole.d * known.n)
}

/** All entries of the kind, each item up to what it may come to at most. */
function extras(
  method: AssessmentMethod,
  object: AssessedObject,
  input: UnitInput,
  kind: 'deduction' | 'bonus',
): Exact {
  const items = method.entries.filter((item) => item.kind === kind && object.extras.includes(item.id))
  return sum(
    items.map(({ id, most }) => {
      const [total, limit] = [sum(input.entries.get(id) ?? []), parseExact(most)!]
      return compareExact(total, limit) > 0 ? limit : total
    }),
  )
}

/** A unit's score in a window that ends on that day: weighted parts, points off, points for. */
export function unitScore(
  method: AssessmentMethod,
  object: AssessedObject,
  input: UnitInput,
  measures: Measures,
  on: CivilDate,
): UnitScore {
  const parts = weighed(object.parts, object, on, (measure) => measures.get(measure) ?? null)
  const [deductions, bonuses] = [extras(method, object, input, 'deduction'), extras(method, object, input, 'bonus')]
  return {
    parts: parts ?? [],
    deductions,
    bonuses,
    score: parts && plus(minus(sum(parts.map(({ points }) => points)), deductions), bonuses),
  }
}
