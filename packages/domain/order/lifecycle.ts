import type { OrderSituationName } from './situation.ts'

/** How a person or body stands to an order; rights hang on this, not on the role alone. */
export type Tie =
  | 'lead' | 'assist' | 'section' | 'district_copy' | 'told' | 'hotline' | 'petitioner' | 'external' | 'clock' | 'arbiter'

/** One row of the lifecycle: who may turn which situation into which, on what condition, by which rule. */
export interface Transition {
  readonly command: string
  readonly from: readonly OrderSituationName[]
  /** `same` when the situation does not change. Several when the decision's content chooses. */
  readonly to: readonly (OrderSituationName | 'same')[]
  readonly who: readonly Tie[]
  /** Permission of the role, besides the tie; null where the tie alone suffices (petitioner, clock). */
  readonly permission: string | null
  /** In a civil servant's words; the code beside the command holds it. */
  readonly condition: string
  readonly basis: string
}

const beforeDispatch = ['registering', 'consulting', 'pending_dispatch'] as const
const withUnit = ['dispatched', 'objected', 'handling', 'replied', 'rework'] as const
const working = ['handling', 'rework'] as const

/**
 * The lifecycle of an order (domain.md §3.2). Read it as: in situation *from*, *who* may *command*, on
 * *condition*, and the order is then in *to*. What is not written here cannot be done.
 */
export const lifecycle: readonly Transition[] = [
  // 登记与受理 registration
  { command: 'amendAppeal', from: [...beforeDispatch, 'objected'], to: ['same'], who: ['hotline'], permission: 'order.amend', condition: 'a reason is given', basis: 'Reg 10' },
  { command: 'answerAtOnce', from: ['registering'], to: ['answered'], who: ['hotline'], permission: 'order.answer', condition: 'consultation or praise', basis: 'Reg 11' },
  { command: 'transferEmergency', from: [...beforeDispatch], to: ['emergency_transferred'], who: ['hotline'], permission: 'order.transfer_emergency', condition: 'a line of 110/119/120/122', basis: 'Reg 11(1)' },
  { command: 'redirectOrder', from: [...beforeDispatch], to: ['redirected'], who: ['hotline'], permission: 'order.redirect', condition: 'one of the special treatments, with told channel and reason', basis: 'Reg 11' },
  // 派单 dispatch
  { command: 'consultUnits', from: ['registering', 'pending_dispatch'], to: ['consulting'], who: ['hotline'], permission: 'order.dispatch', condition: 'a question and at least one unit', basis: 'Reg 12' },
  { command: 'concludeConsultation', from: ['consulting'], to: ['pending_dispatch'], who: ['hotline'], permission: 'order.dispatch', condition: 'an outcome', basis: 'Reg 12' },
  { command: 'submitForDispatch', from: ['registering'], to: ['pending_dispatch'], who: ['hotline'], permission: 'order.register', condition: '', basis: 'Reg 11' },
  { command: 'dispatchOrder', from: ['registering', 'pending_dispatch'], to: ['dispatched'], who: ['hotline'], permission: 'order.dispatch', condition: 'category known, a lead unit that is not the reported one', basis: 'Reg 11, 12, 13' },
  // 签收与办理 handling
  { command: 'signOrder', from: ['dispatched'], to: ['handling'], who: ['lead'], permission: 'order.sign', condition: '', basis: 'Reg 14' },
  { command: 'signAsHead', from: ['handling'], to: ['same'], who: ['lead'], permission: 'order.sign_as_head', condition: 'once', basis: 'R155' },
  { command: 'recordContact', from: ['dispatched', ...working, 'replied'], to: ['same'], who: ['lead', 'section'], permission: 'order.contact', condition: '', basis: 'Reg 15(1)' },
  { command: 'recordMeeting', from: [...working, 'replied'], to: ['same'], who: ['lead', 'section'], permission: 'order.contact', condition: 'not in the future', basis: 'Reg 15(1)' },
  { command: 'assignOrder', from: [...working], to: ['same'], who: ['lead'], permission: 'order.assign', condition: 'a section or community of the unit, within its list', basis: 'Reg 14, 17' },
  { command: 'replyToOrder', from: [...working], to: ['replied'], who: ['lead'], permission: 'order.reply', condition: 'petitioner contacted or reasons given; head signed where the pack asks', basis: 'Reg 15(3)' },
  { command: 'reviewReply', from: ['replied'], to: ['replied', 'rework'], who: ['hotline', 'district_copy'], permission: 'reply.review', condition: 'once a reply; a return names the faults', basis: 'JN 27' },
  // 到期、回访、办结 expiry, callback, close
  { command: 'fireClock', from: [...withUnit, 'ledgered', 'await_callback', 'called_back', 'closed'], to: ['same', 'await_callback', 'called_back', 'closed', 'archived'], who: ['clock'], permission: null, condition: 'a moment of a clock has come', basis: 'Reg 13, 23' },
  { command: 'recordCallbackAttempt', from: ['await_callback'], to: ['same', 'closed'], who: ['hotline'], permission: 'callback.record', condition: 'last attempt closes as unreachable', basis: 'Reg 23' },
  { command: 'recordCallback', from: ['await_callback'], to: ['called_back', 'closed', 'rework'], who: ['hotline', 'petitioner'], permission: 'callback.record', condition: 'three answers', basis: 'Reg 23' },
  { command: 'sendBackForRework', from: ['called_back'], to: ['rework'], who: ['hotline'], permission: 'callback.decide', condition: 'not solved or not satisfied, first round', basis: 'Reg 23' },
  { command: 'closeOrder', from: ['called_back'], to: ['closed'], who: ['hotline'], permission: 'callback.decide', condition: 'a reason when not solved', basis: 'Reg 23' },
]
