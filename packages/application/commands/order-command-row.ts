import { hash } from 'node:crypto'
import type { Refusal } from '@shaoying/domain'
import type { Pool, WordsInput } from '@shaoying/store'
import type { Static, TSchema } from 'typebox'
import { timeOrderedId } from '../ids/time-ordered-id.ts'
import type { TimeSource } from '../ports/clock.ts'
import type { CityRulesRegistry } from '../rules/city-rules-registry.ts'
import type { OrderCommand } from '../run-command/command-order.ts'

/** A resident's own words that come with a command; they go to their own table, the trace gets handle and digest. */
export interface SpokenWords {
  readonly part: WordsInput['part']
  readonly title: string
  readonly body: string
}

/** What may be asked before a command comes to the door. */
export interface LookUp {
  readonly pool: Pool
  readonly cityId: string
  readonly registry: CityRulesRegistry
  readonly time: TimeSource
}

/** A command as the outside sees it: its wire shape, the lifecycle's rule behind it, and a line for the API's page. */
export interface OrderCommandRow<Schema extends TSchema = TSchema> {
  /** Name in the lifecycle; the path is the same in kebab-case. */
  readonly name: string
  readonly title: string
  readonly input: Schema
  readonly command: OrderCommand<unknown>
  /** The words in this input, when it brings any. */
  readonly wordsIn?: (input: Static<Schema>) => SpokenWords
  /** Looks up what the input names besides the order, which the rule cannot; asked before the door. */
  readonly prepare?: Prepare<Schema, unknown>
}

type Prepare<Schema extends TSchema, Prepared> = (input: Static<Schema>, city: LookUp) => Promise<Prepared | Refusal>

/** Writes one row, checking that the rule takes what the wire brings. */
export function row<Schema extends TSchema>(
  name: string,
  title: string,
  input: Schema,
  decide: OrderCommand<Static<Schema>>['decide'],
): OrderCommandRow {
  return { name, title, input, command: { name, decide } } as unknown as OrderCommandRow
}

/** A row whose rule takes what `prepare` made of the wire's input. */
export function rowPrepared<Schema extends TSchema, Prepared>(
  name: string,
  title: string,
  input: Schema,
  prepare: Prepare<Schema, Prepared>,
  decide: OrderCommand<Prepared>['decide'],
): OrderCommandRow {
  return { name, title, input, command: { name, decide }, prepare } as unknown as OrderCommandRow
}

/** A row whose input brings a resident's own words; the rule sees only their handle and digest. */
export function rowWithWords<Schema extends TSchema>(
  name: string,
  title: string,
  input: Schema,
  wordsIn: (input: Static<Schema>) => SpokenWords,
  decide: OrderCommand<{ readonly wordsId: string; readonly wordsDigest: string }>['decide'],
): OrderCommandRow {
  return { name, title, input, command: { name, decide }, wordsIn } as unknown as OrderCommandRow
}

/** What the door is given for this row's input. */
export function doorInput(
  of: OrderCommandRow,
  input: unknown,
): { readonly input: unknown; readonly words: readonly WordsInput[] } {
  if (!of.wordsIn) return { input, words: [] }
  const spoken = of.wordsIn(input)
  const [wordsId, digest] = [timeOrderedId(), wordsDigest(spoken.title, spoken.body)]
  return { input: { wordsId, wordsDigest: digest }, words: [{ ...spoken, wordsId, digest }] }
}

/** What the trace vouches for of words that can be erased. Hex SHA-256. */
export function wordsDigest(title: string, body: string): string {
  return hash('sha256', `${title}\n${body}`, 'hex')
}
