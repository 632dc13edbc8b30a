import process from 'node:process'
import { closedLoop, type LoadResult } from './closed-loop.ts'
import { errandOf, type Plan } from './errands.ts'
import type { Fleet } from '../scenarios.ts'

export interface LoadOrder {
  readonly port: number
  readonly fleet: Fleet
  readonly plan: Plan
  readonly clients: number
  readonly seconds: number
}

export interface LoadReport {
  readonly result: LoadResult
  /** Orders that it went well with. */
  readonly orderIds: readonly string[]
}

/** The load in a process of its own, so that its CPU time is known and nobody waits for its turn with it. */
process.on('message', ({ port, fleet, plan, clients, seconds }: LoadOrder) => {
  const { errand, orderIds } = errandOf(plan, fleet)
  void closedLoop(port, clients, seconds, errand).then((result) =>
    process.send!({ result, orderIds } satisfies LoadReport),
  )
})
