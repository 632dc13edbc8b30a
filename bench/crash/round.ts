import type { Ledger } from './ledger.ts'
import type { Standing } from './standing.ts'

/** One round of a fault: a server under nobody's load yet, and the books. */
export interface Round {
  readonly number: number
  readonly ledger: Ledger
  readonly standing: Standing
  /** True: a promise of this fault's own was broken; printed and counted. */
  expect(holds: boolean, sentence: string): void
}

/** Where a fault's server keeps its things. */
export interface Place {
  readonly dataDir: string
  /** The database that the fault itself holds; left out: the embedded one of `dataDir`. */
  readonly databaseUrl?: () => string
  readonly release: () => Promise<void>
}

export interface Fault {
  readonly name: string
  /** One line for whoever reads the result. */
  readonly what: string
  /** Settings that the server needs for it. */
  readonly environment?: (
    dataDir: string,
  ) => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>
  /** A place for DATA_DIR that is not the usual one; null: this machine cannot do it. */
  readonly place?: () => Promise<Place | null>
  /** Does the harm and brings the server back to where it answers, or leaves it dead. */
  readonly run: (round: Round) => Promise<void>
}
