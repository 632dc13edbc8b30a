import { execute, maybeOne, one, run, type Database } from '../statement.ts'
import { claimMessages as claim, type ClaimMessagesRow } from './claim-messages.sql.ts'
import { countMessages as count, type CountMessagesRow } from './count-messages.sql.ts'
import { finishMessage as finish, type FinishMessageParams } from './finish-message.sql.ts'
import { insertMessages } from './insert-messages.sql.ts'
import { insertOutbox, type InsertOutboxParams } from './insert-outbox.sql.ts'
import { nextMessageDueAt as nextDueAt } from './next-message-due-at.sql.ts'
import { reviveMessage as revive } from './revive-message.sql.ts'

/** A message as it is taken down. */
export interface MessageInput {
  readonly cityId: string
  readonly messageId: string
  readonly eventPosition: number
  readonly template: string
  /** `petitioner`, `unit:<id>`, `person:<id>` or `phone:<id>`. */
  readonly recipient: string
  readonly orderId: string | null
  readonly unitId: string | null
  readonly personId: string | null
  readonly roles: readonly string[] | null
  readonly params: Readonly<Record<string, string | number>>
  readonly situation: 'posted' | 'queued'
  readonly immediate: boolean
  readonly dueAt: string | null
  readonly createdAt: string
}

/** A message taken by one sender. */
export type ClaimedMessage = Omit<ClaimMessagesRow, 'params'> & {
  readonly params: Readonly<Record<string, string | number>>
}

/** Answers how many were new. */
export function addMessages(db: Database, messages: readonly MessageInput[]): Promise<number> {
  return execute(db, insertMessages, { messages })
}

/** Takes messages that are due, for this sender alone until `untilAt`. */
export async function claimMessages(
  db: Database,
  claimed: { readonly cityId: string; readonly now: string; readonly untilAt: string; readonly most: number },
): Promise<readonly ClaimedMessage[]> {
  return (await run(db, claim, claimed)) as readonly ClaimedMessage[]
}

/** When the next message is to be sent; null when none waits. */
export async function nextMessageDueAt(db: Database, cityId: string): Promise<string | null> {
  return (await maybeOne(db, nextDueAt, { cityId }))?.due_at ?? null
}

export async function finishMessage(db: Database, outcome: FinishMessageParams): Promise<void> {
  await execute(db, finish, outcome)
}

/** False when it was not given up. */
export async function reviveMessage(db: Database, cityId: string, messageId: string, now: string): Promise<boolean> {
  return (await execute(db, revive, { cityId, messageId, now })) === 1
}

/** How many wait and how many were given up. */
export function countMessages(db: Database, cityId: string): Promise<CountMessagesRow> {
  return one(db, count, { cityId })
}

export async function addToOutbox(db: Database, entry: InsertOutboxParams): Promise<void> {
  await execute(db, insertOutbox, entry)
}
