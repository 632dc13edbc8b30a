import type { Fold } from '../kernel/decider.ts'
import type { RecordedEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../deadline/clock.ts'
import { withClocks, type ClockChange } from '../deadline/clock-change.ts'
import { evolveAssist, type AssistEvent } from './facets/assist.ts'
import { evolveAttachments, type AttachmentsEvent } from './facets/attachments.ts'
import { evolveCallback, type CallbackEvent } from './facets/callback.ts'
import { evolveCheckCall, type CheckCallEvent } from './facets/check-call.ts'
import { evolveDispatch, type DispatchEvent } from './facets/dispatch.ts'
import { evolveEscalation, type EscalationEvent } from './facets/escalation.ts'
import { evolveEvidence, type EvidenceEvent } from './facets/evidence.ts'
import { evolveExclusion, type ExclusionEvent } from './facets/exclusion.ts'
import { evolveExtension, type ExtensionEvent } from './facets/extension.ts'
import { evolveHandling, type HandlingEvent } from './facets/handling.ts'
import { evolveHistory, type HistoryEvent } from './facets/history.ts'
import { evolveIntake, type IntakeEvent } from './facets/intake.ts'
import { evolveInstruction, type InstructionEvent } from './facets/instruction.ts'
import { evolveInvitation, type InvitationEvent } from './facets/invitation.ts'
import { evolveObjection, type ObjectionEvent } from './facets/objection.ts'
import { evolveLedger, type LedgerEvent } from './facets/ledger.ts'
import { evolveLinks, type LinksEvent } from './facets/links.ts'
import { evolvePrivacy, type PrivacyEvent } from './facets/privacy.ts'
import { evolveReply, type ReplyEvent } from './facets/reply.ts'
import { evolveStall, type StallEvent } from './facets/stall.ts'
import { evolveSupervision, type SupervisionEvent } from './facets/supervision.ts'
import { evolveWorkMethod, type WorkMethodEvent } from './facets/work-method.ts'
import { evolveWhistles, type WhistlesEvent } from './facets/whistles.ts'
import { initialOrder, type Order } from './order.ts'

/** Every fact an order's trace may hold. */
export type OrderEvent =
  | IntakeEvent
  | DispatchEvent
  | AssistEvent
  | ExtensionEvent
  | LedgerEvent
  | EscalationEvent
  | StallEvent
  | HandlingEvent
  | InvitationEvent
  | ObjectionEvent
  | LinksEvent
  | PrivacyEvent
  | ReplyEvent
  | CallbackEvent
  | AttachmentsEvent
  | EvidenceEvent
  | WorkMethodEvent
  | InstructionEvent
  | SupervisionEvent
  | CheckCallEvent
  | WhistlesEvent
  | ExclusionEvent
  | HistoryEvent

type AnyEvolver = (order: Order, payload: never, recorded: RecordedEvent) => Partial<Order>

const evolvers: Readonly<Record<OrderEvent['kind'], AnyEvolver>> = {
  ...evolveIntake,
  ...evolveDispatch,
  ...evolveAssist,
  ...evolveExtension,
  ...evolveLedger,
  ...evolveEscalation,
  ...evolveStall,
  ...evolveHandling,
  ...evolveInvitation,
  ...evolveObjection,
  ...evolveLinks,
  ...evolvePrivacy,
  ...evolveReply,
  ...evolveCallback,
  ...evolveAttachments,
  ...evolveEvidence,
  ...evolveWorkMethod,
  ...evolveInstruction,
  ...evolveSupervision,
  ...evolveCheckCall,
  ...evolveWhistles,
  ...evolveExclusion,
  ...evolveHistory,
}

/** The order as its trace tells it. Facts that touch clocks carry the clocks' new values, or what is new about them. */
export const orderFold: Fold<Order, OrderEvent> = {
  initial: initialOrder,
  evolve(order, recorded) {
    const { kind, payload } = recorded.event
    const after = { ...order, ...evolvers[kind](order, payload as never, recorded), updatedAt: recorded.at }
    const changed = (payload as { clocks?: readonly (Clock | ClockChange)[] }).clocks
    return changed ? { ...after, clocks: withClocks(after.clocks, changed) } : after
  },
}

/** The order as it will stand once these facts are recorded; for a decision that goes on from them. */
export function foldAhead(order: Order, events: readonly OrderEvent[], at: Instant): Order {
  const actor = { kind: 'system', id: 'clock', unitId: null } as const
  return events.reduce(
    (state, event) => orderFold.evolve(state, { streamId: order.id, sequence: 0, at, actor, requestId: '', event }),
    order,
  )
}
