import { readInbox, readQueue } from '@shaoying/application'
import { InboxView, OneOf, OrderListView, UnitCode, situationTexts } from '@shaoying/contract'
import {
  permissionsOfPosting,
  postingsOn,
  refuse,
  situationNames,
  type OrderSituationName,
  type Permission,
} from '@shaoying/domain'
import { countQueuesQuery, readAs } from '@shaoying/store'
import { Type } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { defaultLimit, listQuery } from './shapes.ts'

interface Queue {
  readonly name: string
  readonly situation: OrderSituationName
  readonly permission: readonly [Permission, ...Permission[]]
  readonly summary: string
}

/** What waits for the hotline's people, by who works on it. */
const queues: readonly Queue[] = [
  {
    name: 'registering',
    situation: 'registering',
    permission: ['order.register', 'order.review', 'order.dispatch'],
    summary: 'Being recorded, not yet handed on',
  },
  {
    name: 'consulting',
    situation: 'consulting',
    permission: ['order.dispatch'],
    summary: 'Units are consulted before dispatch',
  },
  {
    name: 'pending-dispatch',
    situation: 'pending_dispatch',
    permission: ['order.dispatch'],
    summary: 'Waiting for dispatch',
  },
  {
    name: 'objections',
    situation: 'objected',
    permission: ['objection.decide', 'objection.arbitrate'],
    summary: 'Objections waiting for a ruling',
  },
  {
    name: 'replies-to-review',
    situation: 'replied',
    permission: ['reply.review'],
    summary: 'Replies that nobody has reviewed',
  },
  {
    name: 'await-callback',
    situation: 'await_callback',
    permission: ['callback.record'],
    summary: 'Petitioners to call back',
  },
  {
    name: 'called-back',
    situation: 'called_back',
    permission: ['callback.decide'],
    summary: 'Called back and not content: to decide',
  },
]

const ties = ['lead', 'assist', 'district_copy', 'section', 'told'] as const
/** Situations in which a unit has something to do; later ones on request. */
const withUnits: readonly OrderSituationName[] = [
  'consulting',
  'dispatched',
  'objected',
  'handling',
  'ledgered',
  'replied',
  'rework',
]
const mostCounted = 1000

const QueueCounts = Type.Object(
  {
    queues: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          situationText: Type.String(),
          count: Type.Integer({ description: `Exact up to ${mostCounted}` }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)

const InboxQuery = listQuery({
  unit: Type.Optional({
    ...UnitCode,
    description: 'One unit within reach; when not given, those the caller serves in',
  }),
  tie: Type.Optional(
    Type.Array(OneOf(ties), { maxItems: 5, description: 'How the unit stands to it; several with commas' }),
  ),
  situation: Type.Optional(
    Type.Array(OneOf(situationNames), {
      maxItems: 20,
      description: 'When not given, those in which the unit has something to do',
    }),
  ),
})

export const queueRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/inbox',
    permission: 'order.read',
    audit: 'order.inbox',
    tag: 'Queues',
    summary: 'What the unit has to do, soonest due first',
    description: 'Orders it leads, assists, got a copy of, was told of, and those given to its sections.',
    query: InboxQuery,
    answer: InboxView,
    large: true,
    handler: async (input, parts) => {
      const { query, caller } = input
      const reading = readingFor(input, ['order.read'], parts)
      const { scope, rules } = reading
      const own = postingsOn(caller.session.actor, parts.city.registry.today(input.now).on)
        .filter((posting) => permissionsOfPosting(posting).has('order.read'))
        .map((posting) => posting.unitId)
      const isInReach = (id: string) =>
        scope.reach === 'city' ||
        scope.unitIds.includes(id) ||
        scope.districtIds.includes(rules.directory.districtOf(id)?.id ?? '')
      if (query.unit !== undefined && !rules.directory.findUnit(query.unit))
        return refuse('order.unit_unknown', { params: { unitId: query.unit }, field: 'query/unit' })
      if (query.unit !== undefined && !isInReach(query.unit))
        return refuse('access.out_of_reach', { params: { unit: rules.directory.getUnit(query.unit).name } })
      const unitIds = query.unit === undefined ? [...new Set([...own, ...scope.districtIds])] : [query.unit]
      const page = await readInbox(reading, {
        unitIds,
        ties: query.tie ?? ties,
        situations: query.situation ?? withUnits,
        limit: query.limit ?? defaultLimit,
        cursor: query.cursor,
      })
      return 'refused' in page ? page : { body: page }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/queues',
    permission: [
      'order.register',
      'order.review',
      'order.dispatch',
      'objection.decide',
      'objection.arbitrate',
      'reply.review',
      'callback.record',
      'callback.decide',
    ],
    audit: 'queue.count',
    tag: 'Queues',
    summary: 'How many wait in each queue that is the caller’s',
    answer: QueueCounts,
    handler: async (input, parts) => {
      const mine = queues.filter(({ permission }) => permission.some((name) => input.caller.permissions.has(name)))
      const { readers, scope, language } = readingFor(
        input,
        mine.flatMap(({ permission }) => permission),
        parts,
      )
      const [rows] = await readAs(
        readers,
        scope,
        countQueuesQuery({
          cityId: scope.cityId,
          situations: mine.map(({ situation }) => situation),
          most: mostCounted,
        }),
      )
      const counts = new Map(rows.map((row) => [row.situation, row.count ?? 0]))
      return {
        body: {
          queues: mine.map(({ name, situation }) => ({
            name,
            situationText: situationTexts[situation][language],
            count: counts.get(situation) ?? 0,
          })),
        },
      }
    },
  }),
  ...queues.map(({ name, situation, permission, summary }) =>
    route({
      method: 'GET',
      path: `/api/v1/queues/${name}`,
      permission,
      audit: `queue.${name}`,
      tag: 'Queues',
      summary,
      query: listQuery({}),
      answer: OrderListView,
      large: true,
      handler: async (input, parts) => {
        const page = await readQueue(readingFor(input, permission, parts), situation, {
          limit: input.query.limit ?? defaultLimit,
          cursor: input.query.cursor,
        })
        return 'refused' in page ? page : { body: page }
      },
    }),
  ),
]
