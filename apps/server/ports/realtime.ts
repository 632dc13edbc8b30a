import type { ReaderScope } from '@shaoying/store'

/** Something happened to an order; what and to whom is asked of the API, which checks again. */
export interface LiveMessage {
  /** Where it stands in the trace; a screen that comes back names the last one it saw. */
  readonly place: string
  readonly orderId: string
  readonly version: number
  /** Kind of the fact: `orderDispatched`. */
  readonly kind: string
  readonly at: string
}

/** The live tail of the trace, cut to what each listener may see. */
export interface RealtimePort {
  /**
   * Pushes what happens from now on or, with a place, what was missed since and then what happens. Ends when the
   * function answered is called. `onGap` is told when too much was missed to be sent: the screen must load anew.
   */
  subscribe(scope: ReaderScope, from: string | null, push: (message: LiveMessage) => void, onGap: () => void): Promise<() => void>
}
