import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { Doer } from './doer.ts'
import { lifecycle, type Transition } from './lifecycle.ts'
import type { Order } from './order.ts'
import type { OrderSituationName } from './situation.ts'

function isFor(transition: Transition, doer: Doer): boolean {
  return transition.who.some((tie) => doer.ties.has(tie) && (tie === 'petitioner' || tie === 'clock' || tie === 'external' || transition.permission === null || doer.permissions.has(transition.permission)))
}

/** Commands that this person may give to an order in this situation. The screen's buttons and the server both ask here. */
export function allowedCommands(situation: OrderSituationName, doer: Doer): readonly string[] {
  return lifecycle.filter((row) => row.from.includes(situation) && isFor(row, doer)).map((row) => row.command)
}

/** Every command with its answer for this person now: allowed, or why not. */
export function explainCommands(order: Order, doer: Doer): readonly { readonly command: string; readonly refusal: Refusal | null }[] {
  return lifecycle.filter((row) => !row.who.includes('clock')).map((row) => ({ command: row.command, refusal: checkCommand(order, row.command, doer) }))
}

/**
 * The first question of every decision: is this command possible in this situation, and for this person?
 * Returns null when it is. Codes: `order.command_unknown`, `order.not_yours`, `order.not_now`.
 */
export function checkCommand(order: Order, command: string, doer: Doer): Refusal | null {
  const rows = lifecycle.filter((row) => row.command === command)
  if (rows.length === 0) return refuse('order.command_unknown', { params: { command } })
  const allowed = allowedCommands(order.situation.name, doer)
  const mine = rows.filter((row) => isFor(row, doer))
  if (mine.length === 0) return refuse('order.not_yours', { params: { command }, allowed, basis: [{ source: 'law', reference: rows[0]!.basis, key: 'lifecycle.who' }] })
  if (!mine.some((row) => row.from.includes(order.situation.name))) {
    return refuse('order.not_now', { params: { command, situation: order.situation.name }, allowed, basis: [{ source: 'law', reference: mine[0]!.basis, key: 'lifecycle.from' }] })
  }
  return null
}
