import { faultTexts, fillText, refusalSentence } from '@shaoying/contract'
import type { Refusal } from '@shaoying/domain'
import type { PageContext } from '@shaoying/portal'
import type { Fault } from '../reading/fault.ts'
import { faultParamsIn } from '../reading/faults-of.ts'

interface WhatIsWrong {
  readonly faults?: readonly Fault[]
  readonly refusal?: Refusal
  /** The form's field for a place in the API's input; `form` for none, which is the default. */
  readonly fieldOf?: (pointer: string) => string
}

/** What is wrong, in words, by the fields of a form; the first fault of each. */
export function pageFaults(
  { language, zoneOffsetMinutes }: Pick<PageContext, 'language' | 'zoneOffsetMinutes'>,
  { faults = [], refusal, fieldOf = () => 'form' }: WhatIsWrong,
): Readonly<Record<string, string>> {
  const told = faults.map(
    (fault) =>
      [fieldOf(fault.pointer), fillText(faultTexts[fault.code], faultParamsIn(fault, language), language)] as const,
  )
  if (refusal)
    told.push([
      refusal.field === undefined ? 'form' : fieldOf(refusal.field),
      refusalSentence(refusal, language, zoneOffsetMinutes),
    ])
  return Object.fromEntries(told.toReversed())
}
