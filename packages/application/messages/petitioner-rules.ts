import type { DomainEvent, OrderEvent } from '@shaoying/domain'
import { toPetitioner, type MessageDraft, type OrderMessageContext } from './message-draft.ts'

type PayloadOf<Kind extends OrderEvent['kind']> = Extract<OrderEvent, DomainEvent<Kind>>['payload']
export type OrderMessageRules = {
  readonly [Kind in OrderEvent['kind']]?: (
    payload: PayloadOf<Kind>,
    context: OrderMessageContext,
  ) => readonly MessageDraft[]
}

/**
 * What petitioners are told, fact by fact (right to know: Reg 8; explanation when it takes longer: Reg 15(2); the
 * reply: Reg 15(3); callback: Reg 23). The told channel of a redirect goes out too: nothing is turned away silently
 * [Reg 11].
 */
export const petitionerRules: OrderMessageRules = {
  orderRegistered: () => toPetitioner('petitioner_registered', {}, true),
  // Over the telephone the answer has just been heard.
  answeredAtOnce: ({ answer }, { order }) =>
    order.appeal.channel === 'phone' ? [] : toPetitioner('petitioner_answered', { answer }),
  emergencyTransferred: ({ line, told }, { order }) =>
    order.appeal.channel === 'phone' ? [] : toPetitioner('petitioner_emergency', { line, told }, true),
  orderRedirected: ({ channel, reason }) => toPetitioner('petitioner_redirected', { channel, reason }),
  orderDispatched: ({ leadUnitId, dueAt }) => toPetitioner('petitioner_dispatched', { unitId: leadUnitId, dueAt }),
  orderMerged: () => toPetitioner('petitioner_merged'),
  extensionGranted: ({ dueAt }, { order }) =>
    toPetitioner('petitioner_extended', { dueAt, reason: order.extensions.at(-1)?.toPetitioner ?? '' }),
  ledgerGranted: ({ reviewOn }, { order }) =>
    toPetitioner('petitioner_ledgered', { reviewOn, reason: order.ledgerRequests.at(-1)?.toPetitioner ?? '' }),
  replySent: ({ toPetitioner: reply }, { order }) =>
    toPetitioner('petitioner_replied', { reply, unitId: order.replies.at(-1)?.unitId ?? '' }),
  callbackOpened: () => toPetitioner('petitioner_callback'),
  callbackOpenedAfterMerge: () => toPetitioner('petitioner_callback'),
  sentBackForRework: ({ dueAt }) => toPetitioner('petitioner_rework', { dueAt }),
  orderClosed: () => toPetitioner('petitioner_closed'),
}
