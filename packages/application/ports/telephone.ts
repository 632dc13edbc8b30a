/** What the desk wants of the telephone exchange about one of its calls. */
export interface TelephoneAct {
  readonly exchangeCallId: string
  readonly act: 'answer' | 'transfer' | 'hang_up'
  readonly personId: string | null
  /** Of a transfer. */
  readonly to: string | null
}

/** The telephone exchange (CTI). It tells of calls over HTTP (`/api/v1/telephone-events`) and is told here what to do with them. */
export interface Telephone {
  /** A line that only rings when somebody tries it out. */
  readonly isSimulated: boolean
  /** Throws `GatewayFault` when the exchange does not take it. */
  act(wanted: TelephoneAct): Promise<void>
}
