import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

export interface WorkStep {
  readonly name: string
  readonly nameEn: string
  readonly done: { readonly at: Instant; readonly byPersonId: string; readonly note: string } | null
}

/** A named step method (such as the six-step method) that the street chose for this order (R054), with how far it is. */
export interface WorkMethodProgress {
  readonly methodId: string
  readonly name: string
  readonly nameEn: string
  readonly steps: readonly WorkStep[]
  readonly at: Instant
  readonly byPersonId: string
}

export interface WorkMethodFacet {
  /** Oldest first; the last one is worked by, earlier ones stay as far as they came. */
  readonly workMethods: readonly WorkMethodProgress[]
}

export const noWorkMethod: WorkMethodFacet = { workMethods: [] }

/** The method worked by, or null: none is obligatory. */
export function currentWorkMethod({ workMethods }: WorkMethodFacet): WorkMethodProgress | null {
  return workMethods.at(-1) ?? null
}

/** Steps done and steps in all. */
export function workProgress({ steps }: WorkMethodProgress): { readonly done: number; readonly of: number } {
  return { done: steps.filter(({ done }) => done !== null).length, of: steps.length }
}

export type WorkMethodEvent =
  | DomainEvent<
      'workMethodAdopted',
      Pick<WorkMethodProgress, 'methodId' | 'name' | 'nameEn'> & {
        readonly steps: readonly Pick<WorkStep, 'name' | 'nameEn'>[]
      }
    >
  | DomainEvent<'workStepCompleted', { /** From 1. */ readonly step: number; readonly note: string }>

export const evolveWorkMethod: Evolvers<WorkMethodFacet, WorkMethodEvent> = {
  workMethodAdopted: (order, { steps, ...method }, { at, actor }) => ({
    workMethods: [
      ...order.workMethods,
      { ...method, steps: steps.map((step) => ({ ...step, done: null })), at, byPersonId: actor.id },
    ],
  }),
  workStepCompleted: (order, { step, note }, { at, actor }) => ({
    workMethods: order.workMethods.map((method, index) =>
      index === order.workMethods.length - 1 ? completed(method, step, { at, byPersonId: actor.id, note }) : method,
    ),
  }),
}

function completed(method: WorkMethodProgress, step: number, done: WorkStep['done']): WorkMethodProgress {
  return { ...method, steps: method.steps.map((one, index) => (index === step - 1 ? { ...one, done } : one)) }
}
