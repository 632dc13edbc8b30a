import { grantOn, type Grant } from '../access/may.ts'
import type { OrderParties } from '../access/order-parties.ts'
import { civilDateOf } from '../calendar/working-calendar.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import type { DecisionContext } from './doer.ts'
import { isLinkInForce } from './facets/invitation.ts'
import { lifecycle, type Transition } from './lifecycle.ts'
import type { Order } from './order.ts'
import { partiesOf } from './parties.ts'

const nobody: Grant = { tie: 'none', unitId: null }

/** One doer's question to one order; what every row needs is worked out once. */
interface Question {
  readonly order: Order
  readonly context: DecisionContext
  readonly parties: OrderParties
  readonly on: CivilDate
}

function questionOf(order: Order, context: DecisionContext): Question {
  const { at, rules } = context
  return { order, context, parties: partiesOf(order, rules.directory), on: civilDateOf(at, rules.calendar) }
}

/** In which capacity the doer may use this row on this order, or why not. */
function grantFor({ order, context, parties, on }: Question, { by: right }: Transition): Grant | Refusal {
  const { by, rules } = context
  if (by.kind === 'clock')
    return right === 'clock'
      ? nobody
      : refuse('access.no_permission', { params: { permission: right, personId: 'clock' } })
  if (right === 'clock') return refuse('access.no_permission', { params: { permission: right, personId: 'clock' } })
  if (by.kind === 'external') {
    const invitation =
      right === 'external'
        ? order.invitations.find(({ id, closedAt }) => id === by.invitationId && closedAt === null)
        : undefined
    if (invitation && !isLinkInForce(invitation, context.at, rules.pack.rules.invitationLinkDays))
      return refuse('invitation.link_ended')
    return invitation
      ? nobody
      : refuse('access.no_tie', { params: { permission: right, personId: by.invitationId, ties: 'external' } })
  }
  if (right === 'external')
    return refuse('access.no_permission', { params: { permission: right, personId: by.actor.personId } })
  return grantOn(by.actor, right, parties, on, rules.directory)
}

/** How far a row of the lifecycle lets the doer come: right, then situation, then the row's own condition. */
type Answer = { readonly grant: Grant } | { readonly refusal: Refusal; readonly stage: number }

function answerOf(question: Question, row: Transition): Answer {
  const { order, context } = question
  const grant = grantFor(question, row)
  if (isRefusal(grant)) return { refusal: grant, stage: 0 }
  if (!row.from.includes(order.situation.name)) {
    const basis = [{ source: 'law', reference: row.basis, key: 'lifecycle.from' }] as const
    return {
      refusal: refuse('order.not_now', { params: { command: row.command, situation: order.situation.name }, basis }),
      stage: 1,
    }
  }
  const refusal = row.when?.(order, context, grant) ?? null
  return refusal ? { refusal, stage: 2 } : { grant }
}

function capacityIn(question: Question, command: string): Grant | Refusal {
  const rows = lifecycle.filter((row) => row.command === command)
  if (rows.length === 0) return refuse('order.command_unknown', { params: { command } })
  const answers = rows.map((row) => answerOf(question, row))
  const granted = answers.find((answer) => 'grant' in answer)
  if (granted) return granted.grant
  // Of several rows' refusals the one that came furthest says most.
  const [furthest] = answers.filter((answer) => 'refusal' in answer).sort((a, b) => b.stage - a.stage)
  return furthest!.refusal
}

function allowedIn(question: Question): readonly string[] {
  const rows = lifecycle.filter(
    (row) => row.from.includes(question.order.situation.name) && 'grant' in answerOf(question, row),
  )
  return [...new Set(rows.map((row) => row.command))]
}

/** Commands that may be given to the order now by this doer. The screen's buttons and the server both ask here. */
export function allowedCommands(order: Order, context: DecisionContext): readonly string[] {
  return allowedIn(questionOf(order, context))
}

/**
 * The first question of every decision: is the command possible in this situation and for this doer? The
 * capacity in which they act when it is. Refuses with `order.command_unknown`, `order.not_now`, what `grantOn`
 * refuses with or what the row's condition says; a refusal names the commands that are allowed now.
 */
export function capacityFor(order: Order, command: string, context: DecisionContext): Grant | Refusal {
  const question = questionOf(order, context)
  const answer = capacityIn(question, command)
  return isRefusal(answer) ? { allowed: allowedIn(question), ...answer } : answer
}

/** Whether the command may be given now by this doer; cheaper than `capacityFor` where nobody asks why not. */
export function isAllowed(order: Order, command: string, context: DecisionContext): boolean {
  return !isRefusal(capacityIn(questionOf(order, context), command))
}

/** `capacityFor` for decisions: null when the command may be given. */
export function checkCommand(order: Order, command: string, context: DecisionContext): Refusal | null {
  const answer = capacityFor(order, command, context)
  return isRefusal(answer) ? answer : null
}

/** Every command people give, with its answer for this doer now: null when allowed, else why not. */
export function explainCommands(
  order: Order,
  context: DecisionContext,
): readonly { readonly command: string; readonly refusal: Refusal | null }[] {
  const question = questionOf(order, context)
  const commands = [...new Set(lifecycle.filter((row) => row.by !== 'clock').map((row) => row.command))]
  return commands.map((command) => {
    const answer = capacityIn(question, command)
    return { command, refusal: isRefusal(answer) ? answer : null }
  })
}
