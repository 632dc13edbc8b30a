import type { Language } from '@shaoying/contract'
import {
  addSeconds,
  afterQuietHours,
  personKind,
  type CityRules,
  type Instant,
  type Order,
  type Person,
  type PersonalData,
} from '@shaoying/domain'
import {
  claimMessages,
  finishMessage,
  loadOrders,
  loadRecords,
  revealVaultRecord,
  type ClaimedMessage,
} from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import { GatewayFault, type MessageGateway, type OutgoingMessage, type SendOutcome } from '../ports/message-gateway.ts'
import type { WebhookGateway } from '../ports/webhook-gateway.ts'
import { postToWebhook } from '../webhooks/post-to-webhook.ts'
import { renderMessage } from './render-message.ts'

/** By what messages leave, and where their links lead. */
export interface MessageParts {
  readonly sms: MessageGateway
  readonly mail: MessageGateway
  readonly webhooks: WebhookGateway
  /** Without a slash at its end. */
  readonly publicUrl: string
}

/** What a turn of sending came to. */
export interface SendingTurn {
  readonly sent: number
  readonly failed: number
}

const batch = 100
const atOnce = 8
const leaseSeconds = 600
const mostTries = 10
const firstWaitSeconds = 60
const longestWaitSeconds = 6 * 3600

/** Where a petitioner follows their order (the portal's own page); number and code stand behind the `#`, which no server logs. */
export function trackingLink(publicUrl: string, number: string, code: string): string {
  return `${publicUrl}/track#${encodeURIComponent(number)}.${code}`
}

/**
 * Sends what is due by the city's clock, and answers how much. Each message is taken by one sender; one that fails
 * waits a minute, then two, four… at most six hours, outside quiet hours, and is given up after ten tries or when
 * the gateway says that it will never be taken. Number and address come from the vault now and are kept nowhere.
 * Should this process die, another sends again what was not marked: gateways know a message by its id.
 */
export async function sendDueMessages(city: Omit<City, 'close'>, parts: MessageParts): Promise<SendingTurn> {
  let [sent, failed] = [0, 0]
  for (;;) {
    const now = city.time.now()
    const claimed = await claimMessages(city.pool, {
      cityId: city.cityId,
      now,
      untilAt: addSeconds(now, leaseSeconds),
      most: batch,
    })
    const orders = await loadOrders(city.pool, city.cityId, [
      ...new Set(claimed.flatMap(({ order_id: orderId }) => orderId ?? [])),
    ])
    const people = byOrder(claimed)
    for (let at = 0; at < people.length; at += atOnce) {
      const done = await Promise.all(
        people
          .slice(at, at + atOnce)
          .map((messages) =>
            deliverInOrder(messages, orders.get(messages[0]!.order_id ?? '')?.state as Order | undefined, city, parts),
          ),
      )
      sent += done.flat().filter((isSent) => isSent).length
      failed += done.flat().filter((isSent) => !isSent).length
    }
    if (claimed.length < batch) return { sent, failed }
  }
}

/** Messages about one order in the order of what happened: nobody hears of the reply before the dispatch. */
function byOrder(claimed: readonly ClaimedMessage[]): readonly (readonly ClaimedMessage[])[] {
  const orders = new Map<string | null, ClaimedMessage[]>()
  for (const message of claimed.toSorted((a, b) => a.event_position - b.event_position)) {
    const about = message.order_id ?? message.person_id
    orders.set(about, [...(orders.get(about) ?? []), message])
  }
  return [...orders.values()]
}

async function deliverInOrder(
  messages: readonly ClaimedMessage[],
  order: Order | undefined,
  city: Omit<City, 'close'>,
  parts: MessageParts,
): Promise<readonly boolean[]> {
  const outcomes: boolean[] = []
  for (const message of messages) outcomes.push(await deliver(message, order, city, parts))
  return outcomes
}

/** One try at one message; true when it is out of the house or has nowhere to go. */
async function deliver(
  message: ClaimedMessage,
  order: Order | undefined,
  city: Omit<City, 'close'>,
  parts: MessageParts,
): Promise<boolean> {
  const finish = finisher(message, city)
  try {
    if (message.template === 'webhook') {
      const posted = await postToWebhook(message, city, parts.webhooks)
      return await finish(
        posted ? outcomeOf(posted, 'webhook', city.time.now()) : { situation: 'dropped', fault: 'no_address' },
      )
    }
    if (!order && message.person_id !== null) return await finish(await ringUp(message, message.person_id, city, parts))
    const data = order && (await personalDataOf(message, order, city))
    const channel = (data?.callbackPhone ?? data?.phone) ? 'sms' : data?.email ? 'mail' : null
    if (!order || !data || channel === null) return await finish({ situation: 'dropped', fault: 'no_address' })
    const rules = await city.registry.get(order.packVersionId)
    const gateway = parts[channel]
    const to = channel === 'sms' ? (data.callbackPhone ?? data.phone)! : data.email!
    const outcome = await gateway.send({
      messageId: message.message_id,
      channel,
      to,
      ...wordsOf(message, order, rules, city, parts),
    })
    return await finish(outcomeOf(outcome, gateway.name, city.time.now()))
  } catch (error) {
    if (message.tries >= mostTries) return finish({ situation: 'dead', fault: faultOf(error) })
    return finish({ situation: 'queued', fault: faultOf(error), dueAt: await nextTryAt(message, city, order) })
  }
}

/** A short message to somebody's office phone. Without one they are told on their screen alone. */
async function ringUp(
  message: ClaimedMessage,
  personId: string,
  { pool, cityId, time, registry }: Omit<City, 'close'>,
  { sms }: MessageParts,
): Promise<Finish> {
  const person = (await loadRecords(pool, cityId, personKind.kind, isRecordId(personId) ? [personId] : [])).get(
    personId,
  )?.state as Person | undefined
  if (!person?.workPhone || person.situation === 'left') return { situation: 'dropped', fault: 'no_address' }
  const { rules } = registry.today(time.now())
  const language = (rules.pack.settings.languages[0] === 'en' ? 'en' : 'zh') satisfies Language
  const outcome = await sms.send({
    messageId: message.message_id,
    channel: 'sms',
    to: person.workPhone,
    ...renderMessage(message.template, message.params, rules, language),
  })
  return outcomeOf(outcome, sms.name, time.now())
}

/** Demonstration people of the pack have ids of words. */
function isRecordId(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(id)
}

interface Finish {
  readonly situation: 'sent' | 'dropped' | 'dead' | 'queued'
  readonly fault?: string
  readonly dueAt?: Instant
  readonly sentAt?: Instant
  readonly gateway?: string
}

function finisher(
  { message_id: messageId }: ClaimedMessage,
  { pool, cityId }: Omit<City, 'close'>,
): (finish: Finish) => Promise<boolean> {
  return async ({ situation, fault, dueAt, sentAt, gateway }) => {
    await finishMessage(pool, {
      cityId,
      messageId,
      situation,
      fault: fault ?? null,
      dueAt: dueAt ?? null,
      sentAt: sentAt ?? null,
      gateway: gateway ?? null,
    })
    return situation === 'sent' || situation === 'dropped'
  }
}

function outcomeOf(outcome: SendOutcome, gateway: string, now: Instant): Finish {
  return outcome.outcome === 'taken'
    ? { situation: 'sent', sentAt: now, gateway }
    : { situation: 'dead', fault: outcome.fault.slice(0, 200), gateway }
}

/** Number and address, looked up by the system itself: written down as a look like any other. Undefined when erased. */
async function personalDataOf(
  message: ClaimedMessage,
  order: Order,
  { pool, cityId, time, vault }: Omit<City, 'close'>,
): Promise<PersonalData | undefined> {
  const { vaultId } = order.appeal.petitioner
  if (vaultId === null) return undefined
  const look = {
    cityId,
    lookId: timeOrderedId(),
    at: time.now(),
    personId: 'system:messages',
    unitId: null,
    orderId: order.id,
    vaultId,
    reason: `message ${message.template}`,
    requestId: message.message_id,
  }
  const record = await revealVaultRecord(pool, look)
  return record && vault.open({ vaultId, keyId: record.key_id, nonce: record.nonce, ciphertext: record.ciphertext })
}

function wordsOf(
  message: ClaimedMessage,
  order: Order,
  rules: CityRules,
  { vault }: Omit<City, 'close'>,
  { publicUrl }: MessageParts,
): Pick<OutgoingMessage, 'subject' | 'text'> {
  const code = vault.trackingCodeOf(order.id)
  const language = (rules.pack.settings.languages[0] === 'en' ? 'en' : 'zh') satisfies Language
  return renderMessage(
    message.template,
    { ...message.params, code, link: trackingLink(publicUrl, order.number, code) },
    rules,
    language,
  )
}

async function nextTryAt(
  { tries, immediate }: ClaimedMessage,
  { time, registry }: Omit<City, 'close'>,
  order: Order | undefined,
): Promise<Instant> {
  const at = addSeconds(time.now(), Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (tries - 1)))
  const { pack } = order ? await registry.get(order.packVersionId) : registry.today(time.now()).rules
  return immediate || !pack.rules.quietHours
    ? at
    : afterQuietHours(at, pack.rules.quietHours, pack.settings.zoneOffsetMinutes)
}

/** What may be kept of an error: its code or kind, never its words, which may quote a number. */
function faultOf(error: unknown): string {
  if (error instanceof GatewayFault) return error.message.slice(0, 200)
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return String(code ?? name ?? 'unknown').slice(0, 200)
}
