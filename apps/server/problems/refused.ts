import type { Refusal } from '@shaoying/domain'
import { refuse } from '@shaoying/domain'
import type { Fault } from '../reading/fault.ts'

/** Ends a request with a problem from wherever it is noticed. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal
  readonly faults: readonly Fault[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    refusal: Refusal,
    more: { readonly faults?: readonly Fault[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(refusal.code)
    this.refusal = refusal
    this.faults = more.faults ?? []
    this.headers = more.headers ?? {}
  }
}

export function refusedWith(
  code: string,
  params: Refusal['params'] = {},
  headers: Readonly<Record<string, string>> = {},
): Refused {
  return new Refused(refuse(code, { params }), { headers })
}

export function refusedForFaults(faults: readonly Fault[]): Refused {
  return new Refused(refuse('request.invalid', { params: { count: faults.length } }), { faults })
}

/** Tells the caller when to come back. */
export function unavailable(
  code: 'server.busy' | 'server.store_unreachable' | 'server.too_slow',
  seconds: number,
): Refused {
  return refusedWith(code, { seconds }, { 'retry-after': String(seconds) })
}
