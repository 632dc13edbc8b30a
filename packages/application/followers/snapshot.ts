/** Which transactions were visible at a moment, as PostgreSQL writes it: `xmin:xmax:still,running`. */
export interface Snapshot {
  /** Every transaction before it is visible. */
  readonly from: bigint
  /** None from it on is. */
  readonly to: bigint
  readonly running: ReadonlySet<bigint>
}

const form = /^(\d{1,19}):(\d{1,19}):((?:\d{1,19}(?:,\d{1,19}){0,500})?)$/

/** Undefined when the text is none. */
export function readSnapshot(text: string): Snapshot | undefined {
  const [, from, to, running = ''] = form.exec(text) ?? []
  if (from === undefined || to === undefined) return undefined
  const snapshot = {
    from: BigInt(from),
    to: BigInt(to),
    running: new Set(running === '' ? [] : running.split(',').map(BigInt)),
  }
  return snapshot.from > 0n && snapshot.from <= snapshot.to ? snapshot : undefined
}

export function isVisibleIn({ from, to, running }: Snapshot, transactionId: bigint): boolean {
  return transactionId < from || (transactionId < to && !running.has(transactionId))
}
