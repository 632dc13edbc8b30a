import { grantOn, type Grant } from '../access/may.ts'
import { civilDateOf } from '../calendar/working-calendar.ts'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import type { DecisionContext } from './doer.ts'
import { lifecycle, type Transition } from './lifecycle.ts'
import type { Order } from './order.ts'
import { partiesOf } from './parties.ts'

const nobody: Grant = { tie: 'none', unitId: null }

/** In which capacity the doer may use this row on this order, or why not. */
function grantFor(order: Order, { by: right }: Transition, { by, at, rules }: DecisionContext): Grant | Refusal {
  if (by.kind === 'clock') return right === 'clock' ? nobody : refuse('access.no_permission', { params: { permission: right, personId: 'clock' } })
  if (right === 'clock') return refuse('access.no_permission', { params: { permission: right, personId: 'clock' } })
  if (by.kind === 'external') {
    const invited = right === 'external' && order.invitations.some(({ id, closedAt }) => id === by.invitationId && closedAt === null)
    return invited ? nobody : refuse('access.no_tie', { params: { permission: right, personId: by.invitationId, ties: 'external' } })
  }
  if (right === 'external') return refuse('access.no_permission', { params: { permission: right, personId: by.actor.personId } })
  return grantOn(by.actor, right, partiesOf(order, rules.directory), civilDateOf(at, rules.calendar), rules.directory)
}

/** Commands that may be given to the order now by this doer. The screen's buttons and the server both ask here. */
export function allowedCommands(order: Order, context: DecisionContext): readonly string[] {
  const rows = lifecycle.filter((row) => row.from.includes(order.situation.name) && !isRefusal(grantFor(order, row, context)))
  return [...new Set(rows.map((row) => row.command))]
}

/**
 * The first question of every decision: is the command possible in this situation and for this doer? The
 * capacity in which they act when it is. Refuses with `order.command_unknown`, `order.not_now`, or what
 * `grantOn` refuses with; a refusal names the commands that are allowed now.
 */
export function capacityFor(order: Order, command: string, context: DecisionContext): Grant | Refusal {
  const rows = lifecycle.filter((row) => row.command === command)
  const first = rows[0]
  if (!first) return refuse('order.command_unknown', { params: { command } })
  const grants = rows.map((row) => ({ row, grant: grantFor(order, row, context) }))
  const granted = grants.filter(({ grant }) => !isRefusal(grant))
  if (granted.length === 0) return { ...(grants[0]!.grant as Refusal), allowed: allowedCommands(order, context) }
  const now = granted.find(({ row }) => row.from.includes(order.situation.name))
  if (now) return now.grant
  return refuse('order.not_now', {
    params: { command, situation: order.situation.name },
    allowed: allowedCommands(order, context),
    basis: [{ source: 'law', reference: first.basis, key: 'lifecycle.from' }],
  })
}

/** `capacityFor` for decisions: null when the command may be given. */
export function checkCommand(order: Order, command: string, context: DecisionContext): Refusal | null {
  const answer = capacityFor(order, command, context)
  return isRefusal(answer) ? answer : null
}

/** Every command people give, with its answer for this doer now: null when allowed, else why not. */
export function explainCommands(order: Order, context: DecisionContext): readonly { readonly command: string; readonly refusal: Refusal | null }[] {
  const commands = [...new Set(lifecycle.filter((row) => row.by !== 'clock').map((row) => row.command))]
  return commands.map((command) => ({ command, refusal: checkCommand(order, command, context) }))
}
