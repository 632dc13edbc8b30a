import type { AssessedObject, AssessmentMethod } from '@shaoying/domain'

/** What stands in the form: texts as typed; empty ones are not asked. */
export interface WhatIfForm {
  readonly objectId: string
  readonly methodId: string
  readonly weights: Readonly<Record<string, string>>
  readonly satisfaction: Readonly<Record<string, string>>
  readonly bands: Readonly<Record<string, string>>
  readonly enter: Readonly<Record<string, string>>
  readonly leave: Readonly<Record<string, string>>
  readonly partlySolved: string
  readonly minimumValid: string
  readonly hearDays: string
  readonly attribution: string
  readonly answer: string
  readonly manners: readonly string[]
  readonly exclusionTypes: readonly string[]
}

export const emptyWhatIf: WhatIfForm = {
  objectId: '',
  methodId: '',
  weights: {},
  satisfaction: {},
  bands: {},
  enter: {},
  leave: {},
  partlySolved: '',
  minimumValid: '',
  hearDays: '',
  attribution: '',
  answer: '',
  manners: [],
  exclusionTypes: [],
}

const typed = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  )
const some = (texts: Record<string, unknown>): object | undefined => (Object.keys(texts).length > 0 ? texts : undefined)
const number = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text))

/** The question as the API takes it; only what was typed. */
export function whatIfInput(form: WhatIfForm): Record<string, unknown> {
  const [enter, leave] = [typed(form.enter), typed(form.leave)]
  const classes = Object.fromEntries(
    [...new Set([...Object.keys(enter), ...Object.keys(leave)])].map((id) => [
      id,
      {
        ...(enter[id] === undefined ? {} : { enter: enter[id] }),
        ...(leave[id] === undefined ? {} : { leave: leave[id] }),
      },
    ]),
  )
  const counting = {
    ...(form.answer === '' ? {} : { answer: form.answer }),
    ...(form.manners.length === 0 ? {} : { manners: form.manners }),
  }
  const input = {
    objectId: form.objectId,
    methodId: form.methodId === '' ? undefined : form.methodId,
    weights: some(typed(form.weights)),
    satisfaction: some(typed(form.satisfaction)),
    bands: some(typed(form.bands)),
    classes: some(classes),
    counting: some(counting),
    partlySolved: form.partlySolved.trim() === '' ? undefined : form.partlySolved.trim(),
    minimumValid: number(form.minimumValid),
    hearDays: number(form.hearDays),
    attribution: form.attribution === '' ? undefined : form.attribution,
    withoutExclusionTypes: form.exclusionTypes.length === 0 ? undefined : form.exclusionTypes,
  }
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}

/** The weight in force of a part, for showing what is left as it is. */
export function weightNow({ parts }: AssessedObject, measure: string, on: string): string {
  const stages = parts.find((part) => part.measure === measure)?.weights.filter(({ fromOn }) => fromOn <= on) ?? []
  return stages.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0]?.weight ?? ''
}

/** The method a question begins with: the one chosen, or the window's own. */
export function methodBegun(
  methods: readonly AssessmentMethod[],
  own: string,
  chosen: string,
): AssessmentMethod | undefined {
  return methods.find(({ id }) => id === (chosen === '' ? own : chosen)) ?? methods.at(-1)
}
