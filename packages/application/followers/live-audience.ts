import {
  listOrderAudiences,
  listWhistleAudiences,
  seesOrder,
  seesWhistle,
  type LiveEvent,
  type OrderAudience,
  type Pool,
  type ReaderScope,
} from '@shaoying/store'

/** Something happened to an order, a whistle or a call; what it is now is asked of the API, which checks again. */
export interface LiveMessage {
  readonly subject: 'order' | 'whistle' | 'call'
  readonly id: string
  readonly version: number
  /** Kind of the fact: `orderDispatched`. */
  readonly kind: string
  readonly at: string
}

/** How far a listener sees: orders by one right, whistles by another; null where they have none. */
export interface LiveScope {
  readonly orders: ReaderScope | null
  readonly whistles: ReaderScope | null
  /** Whether calls to the hotline are theirs to hear ring. */
  readonly calls?: boolean
}

/** A message with the question who may get it. */
export interface Addressed {
  readonly message: LiveMessage
  readonly transactionId: bigint
  /** Marks of which a listener must have one to be asked at all; null: each listener has to be asked. */
  readonly marks: readonly string[] | null
  isFor(scope: LiveScope): boolean
}
type Rule = Pick<Addressed, 'marks' | 'isFor'>

/** By these a listener is found, so that one change does not ask a thousand screens. */
export function marksHeard({ orders, whistles, calls = false }: LiveScope): readonly string[] {
  return [
    ...new Set([
      ...(calls ? ['calls'] : []),
      ...(orders ? orderMarksHeard(orders) : []),
      ...(whistles ? whistleMarksHeard(whistles) : []),
    ]),
  ]
}

function orderMarksHeard({
  reach,
  unitIds,
  districtIds,
  supervisedDistrictIds,
  personId,
  orderId,
}: ReaderScope): readonly string[] {
  if (reach === 'city') return ['orders']
  return [
    ...[...unitIds, ...districtIds, ...supervisedDistrictIds].map((id) => `orders/${id}`),
    `person/${personId}`,
    ...(orderId === null ? [] : [`order/${orderId}`]),
  ]
}

function whistleMarksHeard({ reach, unitIds, districtIds }: ReaderScope): readonly string[] {
  return reach === 'city' ? ['whistles'] : [...unitIds, ...districtIds].map((id) => `whistles/${id}`)
}

function orderRule(audience: OrderAudience): Rule {
  const units = [audience.lead_unit_id, audience.lead_district_id, audience.district_id, ...audience.tieUnitIds].filter(
    (id) => id !== null,
  )
  const marks = [
    'orders',
    ...units.map((id) => `orders/${id}`),
    `person/${audience.registered_by ?? ''}`,
    `order/${audience.order_id}`,
  ]
  return { marks, isFor: ({ orders }) => orders !== null && seesOrder(orders, audience) }
}

/** A telephone rings at every call-taker's desk. */
const forCallTakers: Rule = { marks: ['calls'], isFor: ({ calls = false }) => calls }

/** The messages of a batch with who may get them: two questions to the database, however many screens are open. */
export async function addressAll(
  pool: Pool,
  cityId: string,
  events: readonly LiveEvent[],
): Promise<readonly Addressed[]> {
  const idsOf = (kind: LiveMessage['subject']): readonly string[] => [
    ...new Set(events.filter(({ streamKind }) => streamKind === kind).map(({ streamId }) => streamId)),
  ]
  const [orderIds, whistleIds] = [idsOf('order'), idsOf('whistle')]
  const [orders, whistles] = await Promise.all([
    orderIds.length === 0 ? [] : listOrderAudiences(pool, cityId, orderIds),
    whistleIds.length === 0 ? [] : listWhistleAudiences(pool, cityId, whistleIds),
  ])
  const rules = new Map<string, Rule>([
    ...orders.map((audience) => [`order/${audience.order_id}`, orderRule(audience)] as const),
    ...whistles.map(
      (audience) =>
        [
          `whistle/${audience.record_id}`,
          {
            marks: audience.seen_by_unit_ids && [
              'whistles',
              ...audience.seen_by_unit_ids.map((id) => `whistles/${id}`),
            ],
            isFor: ({ whistles: scope }: LiveScope) => scope !== null && seesWhistle(scope, audience),
          },
        ] as const,
    ),
  ])
  return events.flatMap((event) => {
    const rule = event.streamKind === 'call' ? forCallTakers : rules.get(`${event.streamKind}/${event.streamId}`)
    return rule ? [{ message: messageOf(event), transactionId: BigInt(event.transactionId), ...rule }] : []
  })
}

function messageOf({ streamKind, streamId, sequence, kind, at }: LiveEvent): LiveMessage {
  return {
    subject: streamKind === 'order' || streamKind === 'call' ? streamKind : 'whistle',
    id: streamId,
    version: sequence,
    kind,
    at,
  }
}
