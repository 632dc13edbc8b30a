import { afterQuietHours, whistleKind, type Instant, type Order, type Whistle } from '@shaoying/domain'
import {
  addMessages,
  loadOrders,
  loadRecords,
  type Database,
  type FollowedEvent,
  type MessageInput,
} from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'
import type { MessageDraft, OrderMessageContext } from './message-draft.ts'
import { petitionerRules, type OrderMessageRules } from './petitioner-rules.ts'
import { recordRules } from './record-rules.ts'
import { rung } from './ringing.ts'
import { unitRules } from './unit-rules.ts'
import { whistleRules, type WhistleMessageContext } from './whistle-rules.ts'

const orderRules: readonly OrderMessageRules[] = [petitionerRules, unitRules]

/**
 * Turns facts into messages, in the transaction that moves its place: what is told is told once, also when the trace
 * is read anew. What units are told stands on their screens at once; what petitioners are told waits to be sent
 * (`sendDueMessages`), outside quiet hours unless it answers something they have just done.
 */
export function messageFollower(city: Pick<City, 'cityId' | 'time' | 'registry'>): Follower {
  return {
    name: 'messages',
    async follow(client, events, before) {
      const orderIds = [...new Set(events.filter(isTold).map(({ stream_id: orderId }) => orderId))]
      const orders = orderIds.length === 0 ? new Map() : await loadOrders(client, city.cityId, orderIds)
      const whistleIds = [
        ...new Set(events.filter(({ stream_kind: kind }) => kind === whistleKind.kind).map(({ stream_id: id }) => id)),
      ]
      const whistles =
        whistleIds.length === 0 ? new Map() : await loadRecords(client, city.cityId, whistleKind.kind, whistleIds)
      const messages: MessageInput[] = []
      for (const event of events) {
        if (isTold(event)) {
          const order = orders.get(event.stream_id)?.state as Order | undefined
          if (order) messages.push(...(await orderMessages(event, order, city)))
        } else if (event.stream_kind === whistleKind.kind) {
          const whistle = whistles.get(event.stream_id)?.state as Whistle | undefined
          if (whistle) messages.push(...(await whistleMessages(client, event, whistle, city)))
        } else messages.push(...recordMessages(event, city))
      }
      if (messages.length > 0) await addMessages(client, messages)
      return before
    },
  }
}

/** Whether a rule says something about the fact of an order. */
function isTold({ stream_kind: streamKind, kind }: FollowedEvent): boolean {
  return streamKind === 'order' && orderRules.some((rules) => kind in rules)
}

async function orderMessages(
  event: FollowedEvent,
  order: Order,
  city: Pick<City, 'cityId' | 'time' | 'registry'>,
): Promise<readonly MessageInput[]> {
  const context: OrderMessageContext = { order, rules: await city.registry.get(order.packVersionId) }
  const drafts = orderRules.flatMap((rules) => draftsBy(rules, event, context))
  return drafts
    .filter((draft) => mayBeTold(draft, order))
    .map((draft) => messageOf(draft, event, city, { order, ...quietOf(context) }))
}

function draftsBy(
  rules: OrderMessageRules,
  { kind, payload }: FollowedEvent,
  context: OrderMessageContext,
): readonly MessageDraft[] {
  const rule = rules[kind as keyof OrderMessageRules] as
    | ((payload: unknown, context: OrderMessageContext) => readonly MessageDraft[])
    | undefined
  return rule?.(payload, context) ?? []
}

/** Nobody writes to those who gave no address, to the people of an old file, or to whom a report is about. */
function mayBeTold(draft: MessageDraft, { appeal, personalDataErasedAt }: Order): boolean {
  if (draft.to === 'unit') return !appeal.reportedUnitIds.includes(draft.unitId)
  if (draft.to === 'person' || draft.to === 'phone') return !appeal.reportedPersonIds.includes(draft.personId)
  return appeal.petitioner.vaultId !== null && personalDataErasedAt === null && appeal.channel !== 'import'
}

function recordMessages(
  event: FollowedEvent,
  city: Pick<City, 'cityId' | 'time' | 'registry'>,
): readonly MessageInput[] {
  const rule = recordRules[`${event.stream_kind}/${event.kind}`]
  const drafts =
    rule?.(
      event.payload as Readonly<Record<string, string>>,
      city.registry.today(city.time.now()).rules,
      event.stream_id,
    ) ?? []
  return drafts.map((draft) => messageOf(draft, event, city, null))
}

/** A whistle as it stands now: of a batch that was read late, what has happened meanwhile is known. */
async function whistleMessages(
  db: Database,
  event: FollowedEvent,
  whistle: Whistle,
  city: Pick<City, 'cityId' | 'time' | 'registry'>,
): Promise<readonly MessageInput[]> {
  const context: WhistleMessageContext = {
    whistleId: event.stream_id,
    whistle,
    rules: city.registry.today(city.time.now()).rules,
  }
  const told = whistleRules[event.kind as keyof typeof whistleRules] as
    | ((payload: unknown, context: WhistleMessageContext) => readonly MessageDraft[])
    | undefined
  const { id, legId, step } = event.payload as { readonly id?: string; readonly legId?: string; readonly step?: number }
  const leg =
    event.kind === 'unitSummoned' || event.kind === 'onCallRaised'
      ? whistle.legs.find((one) => one.id === (legId ?? id))
      : undefined
  const drafts = [
    ...(told?.(event.payload, context) ?? []),
    ...(leg ? await rung(db, city, leg, step ?? 0, event.at, context) : []),
  ]
  return drafts.map((draft) => messageOf(draft, event, city, null))
}

function quietOf({ rules: { pack } }: OrderMessageContext) {
  return { quietHours: pack.rules.quietHours, zoneOffsetMinutes: pack.settings.zoneOffsetMinutes }
}

function messageOf(
  draft: MessageDraft,
  event: FollowedEvent,
  { cityId, time }: Pick<City, 'cityId' | 'time'>,
  about: (ReturnType<typeof quietOf> & { readonly order: Order }) | null,
): MessageInput {
  const isOut = draft.to === 'petitioner' || draft.to === 'phone'
  return {
    cityId,
    messageId: timeOrderedId(),
    eventPosition: event.position,
    template: draft.template,
    recipient: recipientOf(draft),
    orderId: about?.order.id ?? (draft.to === 'petitioner' ? (draft.orderId ?? null) : null),
    unitId: draft.to === 'unit' ? draft.unitId : null,
    personId: draft.to === 'person' || draft.to === 'phone' ? draft.personId : null,
    roles: draft.to === 'unit' ? draft.roles : null,
    params: about ? { ...draft.params, number: about.order.number } : draft.params,
    situation: isOut ? 'queued' : 'posted',
    immediate: isOut && (draft.to === 'phone' || draft.immediate),
    dueAt: isOut
      ? dueAtOf(draft.to === 'phone' || draft.immediate, event.at > time.now() ? event.at : time.now(), about)
      : null,
    createdAt: event.at,
  }
}

function dueAtOf(immediate: boolean, from: Instant, about: ReturnType<typeof quietOf> | null): Instant {
  return immediate || !about?.quietHours ? from : afterQuietHours(from, about.quietHours, about.zoneOffsetMinutes)
}

function recipientOf(draft: MessageDraft): string {
  if (draft.to === 'unit') return `unit:${draft.unitId}`
  return draft.to === 'petitioner' ? 'petitioner' : `${draft.to}:${draft.personId}`
}
