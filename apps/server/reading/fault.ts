import type { FaultCode, TextParams } from '@shaoying/contract'

/** One fault of a request: where, by which rule, with what fills the sentence. */
export interface Fault {
  /** JSON pointer into the body; `query/…`, `params/…`, `headers/…` for the rest. */
  readonly pointer: string
  readonly code: FaultCode
  readonly params: TextParams
}
