import { exact, parseExact, sum, zero, type Exact } from './exact.ts'
import { checkedFormula } from './checked-formula.ts'
import { evaluateNumber, type FormulaValues } from './formula/evaluate-formula.ts'
import type { AssessmentMethod } from '../directory/assessment-method.ts'
import { countNames, type CountName, type Counts, type Tally } from './tally.ts'

/** What a unit's whistles of the window come to [Reg 33]. Null score: nobody scored it. */
export interface WhistleMarks {
  /** Mean of the scores that those who whistled gave it, 0 to 100. */
  readonly score: Exact | null
  /** Mean of what streets gave it for a period (R183; SO 43), in hundredths of the items' points; null: none did. */
  readonly evaluation: Exact | null
  readonly summonses: number
  readonly arrivedInTime: number
  readonly failed: number
  readonly blown: number
}

/** Everything one unit is assessed on in one window. */
export interface UnitInput {
  readonly unitId: string
  readonly tally: Tally
  readonly population: number | null
  /** Each item's entries: scores, points off, points for. */
  readonly entries: ReadonlyMap<string, readonly Exact[]>
  readonly whistle: WhistleMarks | null
}

/** Numbers that a whistle name stands for, as `whistle.<name>`. */
export const whistleNames = ['score', 'evaluation', 'summonses', 'arrivedInTime', 'failed', 'blown'] as const

const isCount = (name: string): name is CountName => (countNames as readonly string[]).includes(name)

/** Mean of the scores entered; null without any. */
function entryScore(input: UnitInput, itemId: string): Exact | null {
  const scores = input.entries.get(itemId) ?? []
  return scores.length === 0 ? null : { ...exactMean(scores) }
}

export function exactMean(values: readonly Exact[]): Exact {
  const total = sum(values)
  return exact(total.n, total.d * BigInt(values.length))
}

function whistleValue(marks: WhistleMarks | null, name: string): Exact | null {
  if (marks === null) return null
  return name === 'score' || name === 'evaluation' ? marks[name] : exact(marks[name as 'summonses'])
}

function valueOf({ values }: AssessmentMethod, name: string): Exact {
  return (
    parseExact(
      name === 'partlySolved' ? values.partlySolved : values.satisfaction[name as keyof typeof values.satisfaction],
    ) ?? zero
  )
}

/** The numbers under a measure, by name. `counts` are those with or without the excluded orders. */
function baseValues(method: AssessmentMethod, input: UnitInput, counts: Counts): FormulaValues {
  return (name) => {
    if (isCount(name)) return exact(counts[name])
    if (name === 'population') return input.population === null ? null : exact(input.population)
    const [family, rest = ''] = name.split('.', 2)
    if (family === 'entry') return entryScore(input, rest)
    return family === 'whistle' ? whistleValue(input.whistle, rest) : valueOf(method, rest)
  }
}

/** A unit's measures, in the method's order; null where something is unknown or nothing is there to divide by. */
export type Measures = ReadonlyMap<string, Exact | null>

/** A name's number for this unit: measures first, then what they are made of. */
export function unitValues(
  method: AssessmentMethod,
  input: UnitInput,
  counts: Counts,
): { readonly measures: Measures; readonly values: FormulaValues } {
  const measures = new Map<string, Exact | null>()
  const base = baseValues(method, input, counts)
  const values: FormulaValues = (name) => (measures.has(name) ? measures.get(name)! : base(name))
  for (const { id, formula } of method.measures) measures.set(id, evaluateNumber(checkedFormula(formula), values))
  return { measures, values }
}
