import type { AssessedObject, AssessmentMethod } from '../directory/assessment-method.ts'
import type { CountingRule } from '../directory/counting-rule.ts'
import type { AssessedOrder } from './assessed-order.ts'

type Optional<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

/** What of one object is asked otherwise: each part by the name the method has for it. */
export interface ObjectChange extends Optional<Pick<AssessedObject, 'minimumValid' | 'missing' | 'ties'>> {
  /** Weights by measure; they hold from the method's first day. */
  readonly weights?: Readonly<Record<string, string>> | undefined
  /** Conditions of grade bands by id. */
  readonly bands?: Readonly<Record<string, string>> | undefined
  /** Ways into classes and out of them, by id. */
  readonly classes?: Readonly<Record<string, ClassChange>> | undefined
}
export type ClassChange = Optional<{
  readonly enter: string
  readonly leave: string | null
  readonly leaveAfterWindows: number
}>

/** Whatever a method can set, changed for a question. Nothing of it is kept. */
export interface MethodChange extends Optional<Pick<AssessmentMethod, 'attribution' | 'rankBy'>> {
  readonly partlySolved?: string | undefined
  readonly satisfaction?: Readonly<Record<string, string>> | undefined
  /** Which orders count and whose word about them is valid. */
  readonly counting?: Optional<CountingRule> | undefined
  readonly hearDays?: number | undefined
  /** Formulas by measure. */
  readonly measures?: Readonly<Record<string, string>> | undefined
  readonly objects?: Readonly<Record<string, ObjectChange>> | undefined
}

function given<T extends object>(whole: T, change: Optional<NoInfer<T>> | undefined): T {
  return { ...whole, ...Object.fromEntries(Object.entries(change ?? {}).filter(([, value]) => value !== undefined)) }
}

/** The method with these in place of its own. To be checked by `unknownInChange`, then by `methodFaults`. */
export function changedMethod(method: AssessmentMethod, change: MethodChange): AssessmentMethod {
  const { partlySolved, satisfaction, counting, hearDays, measures = {}, objects = {}, attribution, rankBy } = change
  return {
    ...method,
    attribution: attribution ?? method.attribution,
    rankBy: rankBy ?? method.rankBy,
    window: { ...method.window, hearDays: hearDays ?? method.window.hearDays },
    counting: given(method.counting, counting),
    values: {
      partlySolved: partlySolved ?? method.values.partlySolved,
      satisfaction: { ...method.values.satisfaction, ...satisfaction },
    },
    measures: method.measures.map((measure) => ({ ...measure, formula: measures[measure.id] ?? measure.formula })),
    objects: method.objects.map((object) => changedObject(object, objects[object.id], method.effectiveOn)),
  }
}

function changedObject(object: AssessedObject, change: ObjectChange | undefined, fromOn: string): AssessedObject {
  if (!change) return object
  const { weights = {}, bands = {}, classes = {}, minimumValid, missing, ties } = change
  return {
    ...given(object, { minimumValid, missing, ties }),
    parts: object.parts.map((part) =>
      weights[part.measure] === undefined ? part : { ...part, weights: [{ fromOn, weight: weights[part.measure]! }] },
    ),
    bands: object.bands.map((band) => ({ ...band, when: bands[band.id] ?? band.when })),
    classes: object.classes.map((one) => given(one, classes[one.id])),
  }
}

/** The first name in the change that the method does not have, and those it has there; null when all are known. */
export function unknownInChange(
  method: AssessmentMethod,
  { satisfaction = {}, measures = {}, objects = {} }: MethodChange,
): { readonly path: string; readonly value: string; readonly known: readonly string[] } | null {
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)
  const named: readonly (readonly [string, object, readonly string[]])[] = [
    ['satisfaction', satisfaction, Object.keys(method.values.satisfaction)],
    ['measures', measures, ids(method.measures)],
    ['objects', objects, ids(method.objects)],
    ...method.objects.flatMap((object) => {
      const { weights = {}, bands = {}, classes = {} } = objects[object.id] ?? {}
      const path = `objects.${object.id}`
      return [
        [`${path}.weights`, weights, object.parts.map(({ measure }) => measure)],
        [`${path}.bands`, bands, ids(object.bands)],
        [`${path}.classes`, classes, ids(object.classes)],
      ] as const
    }),
  ]
  for (const [path, change, known] of named) {
    const value = Object.keys(change).find((name) => !known.includes(name))
    if (value !== undefined) return { path: `${path}.${value}`, value, known }
  }
  return null
}

/** Whether orders have to be counted anew under the other method; weights, values and conditions work on the counts that are there. */
export function countsOtherwise(before: AssessmentMethod, after: AssessmentMethod): boolean {
  const counted = ({ attribution, window, counting }: AssessmentMethod): string =>
    JSON.stringify([attribution, window, counting])
  return counted(before) !== counted(after)
}

/** The order as it would count had exclusions of these types not been granted. */
export function withoutExclusions(order: AssessedOrder, typeIds: readonly string[]): AssessedOrder {
  const { exclusion } = order
  return exclusion !== null && exclusion.standing === 'granted' && typeIds.includes(exclusion.typeId)
    ? { ...order, exclusion: { ...exclusion, standing: 'refused' } }
    : order
}
