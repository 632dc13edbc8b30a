import { compareExact, parseExact, sum, zero } from './exact.ts'
import { standingNames } from './assess-units.ts'
import { typeOfFormula } from './formula/check-formula.ts'
import { isFormulaFault, type FormulaType } from './formula/formula.ts'
import { parseFormula } from './formula/parse-formula.ts'
import type { AssessedObject, AssessmentMethod, ScorePart } from '../directory/assessment-method.ts'
import { countNames } from './tally.ts'
import { whistleNames } from './unit-measures.ts'
import { weightOn } from './unit-score.ts'

/** One thing wrong with a method, at a path such as `objects.0.parts.2.measure`. Code: `method.*` or `formula.*`. */
export interface MethodFault {
  readonly path: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** Names that would be right there. */
  readonly known: readonly string[]
}

type Names = readonly string[]

/** Everything by which a method contradicts itself; empty for one that can be used. Each formula is type-checked. */
export function methodFaults(method: AssessmentMethod): readonly MethodFault[] {
  const counts = [
    ...countNames,
    'population',
    'value.partlySolved',
    ...Object.keys(method.values.satisfaction).map((grade) => `value.${grade}`),
    ...whistleNames.map((name) => `whistle.${name}`),
    ...method.entries.filter(({ kind }) => kind === 'score').map(({ id }) => `entry.${id}`),
  ]
  const measures = method.measures.map(({ id }) => id)
  return [
    ...twice(measures, 'measures'),
    ...twice(
      method.entries.map(({ id }) => id),
      'entries',
    ),
    ...twice(
      method.objects.map(({ id }) => id),
      'objects',
    ),
    ...measures
      .filter((id) => counts.includes(id))
      .map((id) => fault(`measures.${measures.indexOf(id)}.id`, 'method.name_taken', { id })),
    ...method.measures.flatMap(({ formula }, index) =>
      formulaFaults(`measures.${index}.formula`, formula, 'number', [...counts, ...measures.slice(0, index)]),
    ),
    ...method.objects.flatMap((object, index) =>
      objectFaults(object, `objects.${index}`, method, [...counts, ...measures]),
    ),
  ]
}

function fault(path: string, code: string, params: MethodFault['params'], known: Names = []): MethodFault {
  return { path, code, params, known }
}

function twice(ids: Names, path: string): readonly MethodFault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [fault(`${path}.${index}.id`, 'method.twice', { id })] : [],
  )
}

function formulaFaults(path: string, text: string, wanted: FormulaType, names: Names): readonly MethodFault[] {
  const formula = parseFormula(text)
  const found = isFormulaFault(formula)
    ? formula
    : typeOfFormula(formula, new Map(names.map((name) => [name, 'number'])))
  if (typeof found === 'object')
    return [
      fault(path, found.code, { found: found.found, at: found.at + 1 }, found.code === 'formula.name' ? names : []),
    ]
  return found === wanted ? [] : [fault(path, 'formula.type', { found, at: 1 })]
}

function objectFaults(
  object: AssessedObject,
  path: string,
  method: AssessmentMethod,
  names: Names,
): readonly MethodFault[] {
  const measures = method.measures.map(({ id }) => id)
  const extras = method.entries.filter(({ kind }) => kind !== 'score').map(({ id }) => id)
  const standing = [...names, ...standingNames, ...measures.map((id) => `previous.${id}`)]
  const yearly = [
    'mean.score',
    ...measures.map((id) => `mean.${id}`),
    ...names.filter((name) => name.startsWith('entry.')),
  ]
  return [
    ...partsFaults(`${path}.parts`, object.parts, object.weightsSum, measures, method.effectiveOn),
    ...unknowns(object.extras, `${path}.extras`, extras),
    ...unknowns(
      object.ties.map((tie) => tie.replace(/^-/, '')),
      `${path}.ties`,
      measures,
    ),
    ...object.bands.flatMap(({ when }, index) =>
      formulaFaults(`${path}.bands.${index}.when`, when, 'condition', standing),
    ),
    ...twice(
      object.classes.map(({ id }) => id),
      `${path}.classes`,
    ),
    ...twice(
      object.bands.map(({ id }) => id),
      `${path}.bands`,
    ),
    ...object.classes.flatMap(({ enter, leave }, index) => [
      ...formulaFaults(`${path}.classes.${index}.enter`, enter, 'condition', standing),
      ...(leave === null ? [] : formulaFaults(`${path}.classes.${index}.leave`, leave, 'condition', standing)),
    ]),
    ...(object.annual
      ? partsFaults(`${path}.annual.parts`, object.annual.parts, object.annual.weightsSum, yearly, method.effectiveOn)
      : []),
  ]
}

function unknowns(ids: Names, path: string, known: Names): readonly MethodFault[] {
  return ids.filter((id) => !known.includes(id)).map((value) => fault(path, 'method.unknown', { value }, known))
}

/** Parts name known measures, and their weights come to what the method says, on the first day and from each stage on. */
function partsFaults(
  path: string,
  parts: readonly ScorePart[],
  weightsSum: string,
  known: Names,
  effectiveOn: string,
): readonly MethodFault[] {
  const days = [
    ...new Set([effectiveOn, ...parts.flatMap(({ weights }) => weights.map(({ fromOn }) => fromOn))]),
  ].filter((on) => on >= effectiveOn)
  const wanted = parseExact(weightsSum) ?? zero
  const wrong = days.filter((on) => compareExact(sum(parts.map((part) => weightOn(part, on))), wanted) !== 0)
  return [
    ...parts.flatMap(({ measure }, index) =>
      known.includes(measure) ? [] : [fault(`${path}.${index}.measure`, 'method.unknown', { value: measure }, known)],
    ),
    ...wrong
      .slice(0, 1)
      .map((on) => fault(path, 'method.weights', { on, sum: sumInWords(parts, on), wanted: weightsSum })),
  ]
}

function sumInWords(parts: readonly ScorePart[], on: string): string {
  const { n, d } = sum(parts.map((part) => weightOn(part, on)))
  return d === 1n ? `${n}` : String(Number(n) / Number(d))
}
