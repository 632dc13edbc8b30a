import type { Static, TSchema } from 'typebox'
import type { OrderCommand } from '../run-command/command-order.ts'

/** A command as the outside sees it: its wire shape, the lifecycle's rule behind it, and a line for the API's page. */
export interface OrderCommandRow<Schema extends TSchema = TSchema> {
  /** Name in the lifecycle; the path is the same in kebab-case. */
  readonly name: string
  readonly title: string
  readonly input: Schema
  readonly command: OrderCommand<Static<Schema>>
}

/** Writes one row, checking that the rule takes what the wire brings. */
export function row<Schema extends TSchema>(name: string, title: string, input: Schema, decide: OrderCommand<Static<Schema>>['decide']): OrderCommandRow {
  return { name, title, input, command: { name, decide } } as unknown as OrderCommandRow
}
