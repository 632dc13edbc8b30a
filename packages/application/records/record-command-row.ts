import type { DomainEvent, Order, RecordCommand, RecordKind, Refusal } from '@shaoying/domain'
import type { Static, TSchema } from 'typebox'
import type { City } from '../city/open-city.ts'

/** Reads other records that a rule wants to see; those that do not exist are missing. */
export type ReadRecords = <State, E extends DomainEvent>(
  kind: RecordKind<State, E>,
  recordIds: readonly string[],
) => Promise<ReadonlyMap<string, State>>

/** Reads orders that a rule wants to see; those that do not exist are missing. */
export type ReadOrders = (orderIds: readonly string[]) => Promise<ReadonlyMap<string, Order>>

/** What a command that brings personal data seals it with, before any trace is written. */
export type SealingParts = Pick<City, 'pool' | 'cityId' | 'vault' | 'time'>

/** A command to a record as the outside sees it: its wire shape, the rule behind it, and a line for the API's page. */
export interface RecordCommandRow {
  /** In both languages, for the API's page and buttons. */
  readonly title: string
  readonly input: TSchema
  readonly command: RecordCommand<unknown, unknown, DomainEvent>
  /** A body that works; a test sends it. */
  readonly example: unknown
  /** Loads what the rule wants to see besides the record. */
  prepare(
    input: unknown,
    recordId: string,
    read: ReadRecords,
    readOrders: ReadOrders,
    city: SealingParts,
  ): Promise<unknown>
}

interface Written<State, Schema extends TSchema, Input, E extends DomainEvent> {
  readonly title: string
  readonly input: Schema
  readonly command: RecordCommand<State, Input, E>
  readonly example: Static<Schema>
}

/** Writes one row whose rule takes what the wire brings. */
export function recordRow<State, Schema extends TSchema, E extends DomainEvent>(
  row: Written<State, Schema, Static<Schema>, E>,
): RecordCommandRow {
  return { ...row, prepare: async (input: unknown) => input } as unknown as RecordCommandRow
}

/** Writes one row whose rule wants to see more than the wire brings. */
export function preparedRow<State, Schema extends TSchema, Input, E extends DomainEvent>(
  row: Written<State, Schema, Input, E> & {
    readonly prepare: (
      input: Static<Schema>,
      recordId: string,
      read: ReadRecords,
      readOrders: ReadOrders,
      city: SealingParts,
    ) => Promise<Input | Refusal>
  },
): RecordCommandRow {
  return row as unknown as RecordCommandRow
}
