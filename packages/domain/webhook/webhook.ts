import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'

/** Streams whose facts a partner may hear of. People, accounts and the rest of the house are nobody else's. */
export const webhookStreams = ['order', 'whistle'] as const

/**
 * A partner system's address that is told of facts (a grid platform, a district's own desk). It hears that something
 * happened to which order, never what anybody said: whoever may read more asks the API for it.
 */
export interface Webhook {
  readonly situation: 'active' | 'stopped'
  /** Whose partner it is. */
  readonly unitId: string
  readonly name: string
  readonly url: string
  /** `order`, or one fact: `order/orderDispatched`. */
  readonly facts: readonly string[]
  /** Which key signs; each renewal makes the one before worthless. */
  readonly keyNumber: number
  /** Facts before are not told. */
  readonly fromAt: Instant
}

type Details = Pick<Webhook, 'name' | 'url' | 'facts'>
type Registered = DomainEvent<'webhookRegistered', Details & Pick<Webhook, 'unitId'>>
type Changed =
  | DomainEvent<'webhookChanged', Details>
  | DomainEvent<'webhookKeyRenewed', { readonly why: string }>
  | DomainEvent<'webhookStopped', { readonly why: string }>
export type WebhookEvent = Registered | Changed

export const webhookKind: RecordKind<Webhook, WebhookEvent> = {
  kind: 'webhook',
  fold: foldOf<Webhook, Registered, Changed>(
    { webhookRegistered: (registered, { at }) => ({ ...registered, situation: 'active', keyNumber: 1, fromAt: at }) },
    {
      webhookChanged: (_webhook, details) => details,
      webhookKeyRenewed: ({ keyNumber }) => ({ keyNumber: keyNumber + 1 }),
      webhookStopped: () => ({ situation: 'stopped' }),
    },
  ),
  columnsOf: ({ situation, unitId, name }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: name,
    nextDueAt: null,
    seenByUnitIds: [unitId],
  }),
}

/** Whether the webhook is told of that fact. */
export function isToldOf(
  { situation, facts, fromAt }: Webhook,
  streamKind: string,
  kind: string,
  at: Instant,
): boolean {
  return (
    situation === 'active' &&
    at >= fromAt &&
    (webhookStreams as readonly string[]).includes(streamKind) &&
    facts.some((fact) => fact === streamKind || fact === `${streamKind}/${kind}`)
  )
}

type Command<Input> = RecordCommand<Webhook, Input, WebhookEvent>

/** Registers an address. Refuses with `person.unit_unknown`, `webhook.address_unfit`, `webhook.fact_unknown`. */
export const registerWebhook: Command<Registered['payload']> = {
  name: 'registerWebhook',
  kind: webhookKind,
  does: 'begin',
  permission: 'system.operate',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, registered, { rules: { directory } }) {
    if (!directory.findUnit(registered.unitId))
      return refuse('person.unit_unknown', { params: { unit: registered.unitId }, field: '/unitId' })
    return unfit(registered) ?? [{ kind: 'webhookRegistered', payload: registered }]
  },
}

/** Changes what it is called, where it is and what it hears. Refuses as `registerWebhook`, and with `webhook.stopped`. */
export const changeWebhook: Command<Details> = {
  name: 'changeWebhook',
  kind: webhookKind,
  does: 'change',
  permission: 'system.operate',
  unitOf: (webhook) => webhook!.unitId,
  decide: (webhook, details) => stopped(webhook!) ?? unfit(details) ?? [{ kind: 'webhookChanged', payload: details }],
}

/** A new key; what is sent from now on is signed with it. Refuses with `webhook.stopped`. */
export const renewWebhookKey: Command<{ readonly why: string }> = {
  name: 'renewWebhookKey',
  kind: webhookKind,
  does: 'change',
  permission: 'system.operate',
  unitOf: (webhook) => webhook!.unitId,
  decide: (webhook, why) => stopped(webhook!) ?? [{ kind: 'webhookKeyRenewed', payload: why }],
}

/** Nothing more is sent there. Refuses with `webhook.stopped`. */
export const stopWebhook: Command<{ readonly why: string }> = {
  name: 'stopWebhook',
  kind: webhookKind,
  does: 'change',
  permission: 'system.operate',
  unitOf: (webhook) => webhook!.unitId,
  decide: (webhook, why) => stopped(webhook!) ?? [{ kind: 'webhookStopped', payload: why }],
}

function stopped({ situation, name }: Webhook): Refusal | null {
  return situation === 'stopped' ? refuse('webhook.stopped', { params: { name } }) : null
}

const addressForm = /^https?:\/\/[^\s/?#@\\]+(?:[/?][^\s#\\]*)?$/
const factForm = /^(order|whistle)(\/[a-zA-Z]{1,60})?$/

/** The form alone: where the name leads is looked at when something is sent, every time anew. */
function unfit({ url, facts }: Details): Refusal | null {
  if (!addressForm.test(url)) return refuse('webhook.address_unfit', { field: '/url' })
  const unknown = facts.findIndex((fact) => !factForm.test(fact))
  return unknown < 0
    ? null
    : refuse('webhook.fact_unknown', { params: { fact: facts[unknown]! }, field: `/facts/${unknown}` })
}
