import {
  capacityFor,
  initialOrder,
  isRefusal,
  orderFold,
  refuse,
  shortenClocks,
  type CityRules,
  type Doer,
  type EventActor,
  type Grant,
  type Instant,
  type Order,
  type Refusal,
} from '@shaoying/domain'
import type { OrderSave } from '@shaoying/store'
import { chainEvents } from './chain-events.ts'
import type { OrderAnswer, OrderRequest } from './command-order.ts'
import { orderRow, tiesAfter } from './order-row.ts'

/** A stored order with its place in the chain. */
export interface Standing {
  readonly order: Order
  readonly version: number
  readonly lastHash: string | null
}

/** An order before its first fact. */
export const unborn: Standing = { order: initialOrder, version: 0, lastHash: null }

/** What a decision comes to: what is to be saved, and the answer once it is. */
export interface Decided {
  readonly save: OrderSave
  readonly answer: OrderAnswer
}

export interface DecidingAt {
  readonly cityId: string
  readonly now: Instant
  /** Stands in lists; only for an order that is being born. */
  readonly title?: string
  /** The whole statement fails when this order cannot be saved. */
  readonly required?: boolean
}

/** Decides one command on one order and prepares everything that will be saved. Touches nothing. */
export function decideOrder<Input>(
  request: OrderRequest<Input>,
  standing: Standing,
  rules: CityRules,
  deciding: DecidingAt,
): Decided | Refusal {
  const { order, version, lastHash } = standing
  const { orderId, requestId, requestKey } = request
  if (request.expectedVersion !== undefined && request.expectedVersion !== version) {
    return refuse('order.changed_meanwhile', { params: { orderId, seen: request.expectedVersion, now: version } })
  }
  const at = later(deciding.now, order.updatedAt)
  const context = { at, by: request.doer, rules }
  const capacity =
    version === 0
      ? { tie: 'none' as const, unitId: homeUnit(request.doer) }
      : capacityFor(order, request.command.name, context)
  // Whoever a report is about does not learn that it exists.
  if (isRefusal(capacity))
    return capacity.code === 'access.reported' ? refuse('order.not_found', { params: { orderId } }) : capacity
  const events = request.command.decide(order, request.input, context)
  if (isRefusal(events)) return events
  const by = signature(request.doer, capacity)
  const chained = chainEvents(shortenClocks(order.clocks, events), {
    cityId: deciding.cityId,
    streamId: orderId,
    streamKind: 'order',
    version,
    lastHash,
    at,
    by,
    requestId,
  })
  const after = chained.recorded.reduce((state, recorded) => orderFold.evolve(state, recorded), order)
  const newVersion = version + events.length
  const save: OrderSave = {
    row: orderRow(
      after,
      {
        cityId: deciding.cityId,
        version: newVersion,
        lastHash: chained.lastHash,
        title: deciding.title ?? '',
        now: at,
      },
      rules,
    ),
    expectedVersion: version,
    events: chained.rows,
    ties: tiesAfter(order, after),
    words: request.words ?? [],
    vault: request.vault ?? [],
    actorId: by.id,
    request: requestKey
      ? { ...requestKey, answer: { requestHash: requestKey.requestHash, orderId, version: newVersion } }
      : null,
    required: deciding.required ?? false,
  }
  return { save, answer: { orderId, version: newVersion, order: after, events, replayed: false } }
}

/** Under whose name a request stands in the trace and in the request keys. */
export function doerId(doer: Doer): string {
  if (doer.kind === 'clock') return 'clock'
  return doer.kind === 'external' ? doer.invitationId : doer.actor.personId
}

/** Time in a stream never runs backwards, also when two servers' clocks differ. */
function later(now: string, last: string): string {
  return now > last ? now : last
}

function homeUnit(doer: Doer): string | null {
  return doer.kind === 'person' ? (doer.actor.postings[0]?.unitId ?? null) : null
}

/** Who stands in the trace, and for which unit they acted. */
function signature(doer: Doer, { unitId }: Grant): EventActor {
  const kind = doer.kind === 'clock' ? 'system' : doer.kind
  return { kind, id: doerId(doer), unitId }
}
