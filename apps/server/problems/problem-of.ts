import {
  basisInWords,
  faultTexts,
  fillText,
  problemStatus,
  refusalSentence,
  statusTitles,
  type Language,
  type Problem,
  type ProblemFault,
} from '@shaoying/contract'
import type { Refusal } from '@shaoying/domain'
import type { Fault } from '../reading/fault.ts'
import { faultParamsIn } from '../reading/faults-of.ts'

export interface ProblemContext {
  readonly language: Language
  readonly requestId: string
  readonly publicUrl: string
  /** The city's, for moments in sentences. */
  readonly zoneOffsetMinutes?: number
  /** What a unit is called; sentences name units, not codes. */
  readonly unitName?: (unitId: string) => string
  /** Overrides what the code says (412 instead of 409 when the caller named a version). */
  readonly status?: number
}

/** A refusal as it goes over the wire (RFC 9457). */
export function problemOf(
  refusal: Refusal,
  faults: readonly Fault[],
  {
    language,
    requestId,
    publicUrl,
    zoneOffsetMinutes,
    unitName = asIs,
    status = problemStatus(refusal),
  }: ProblemContext,
): Problem {
  const detail = refusalSentence(
    { code: refusal.code, params: withUnitNames(refusal.params, unitName) },
    language,
    zoneOffsetMinutes,
  )
  const errors = [
    ...faults.map((fault) => faultView(fault, language)),
    ...(refusal.field === undefined ? [] : [{ pointer: refusal.field, code: refusal.code, detail }]),
  ]
  return {
    type: `${publicUrl}/api/docs#${refusal.code}`,
    title: (statusTitles[status] ?? statusTitles[409]!)[language],
    status,
    detail,
    code: refusal.code,
    instance: `urn:request:${requestId}`,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
    ...(refusal.allowed ? { allowed: [...refusal.allowed] } : {}),
    ...(refusal.basis.length > 0 ? { basis: refusal.basis.map((basis) => basisInWords(basis, language)) } : {}),
  }
}

const asIs = (unitId: string): string => unitId
const unitParam = /^units?$|[uU]nitIds?$/

function withUnitNames(params: Refusal['params'], unitName: (unitId: string) => string): Refusal['params'] {
  const named = (value: string | number): string | number =>
    typeof value === 'string' ? value.split(', ').map(unitName).join(', ') : value
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, unitParam.test(name) ? named(value) : value]),
  )
}

function faultView(fault: Fault, language: Language): ProblemFault {
  return {
    pointer: fault.pointer,
    code: fault.code,
    detail: fillText(faultTexts[fault.code], faultParamsIn(fault, language), language),
  }
}
