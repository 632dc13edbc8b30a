import { readDistrictTurns, readerScopeOf, readLeaderCalls } from '@shaoying/application'
import { DistrictTurnsView, Id, LeaderCallsView } from '@shaoying/contract'
import { isRefusal, type Permission } from '@shaoying/domain'
import { Type } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

const tag = 'Leaders’ call-in days 领导接听日'
const reading = ['call_in.arrange', 'call_in.take', 'analysis.read'] as const satisfies readonly [
  Permission,
  ...Permission[],
]

/** What the call-in day's screen asks besides the records themselves. */
export const callInRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/call-in-days/{callInDayId}/orders',
    permission: reading,
    audit: 'call_in_day.orders',
    tag,
    summary: 'The orders of the leader’s calls, followed to their end 领导接听件跟踪',
    large: true,
    description: 'The count is of all calls taken; of the orders, those the caller may open are listed.',
    params: Type.Object({ callInDayId: Id }, { additionalProperties: false }),
    answer: LeaderCallsView,
    handler: async (input, parts) => {
      const { on, rules } = parts.city.registry.today(input.now)
      const mayOpen =
        readerScopeOf(input.caller.session.actor, ['order.read'], on, rules.directory, parts.city.cityId) !== null
      const orders = mayOpen ? readingFor(input, ['order.read'], parts) : null
      const calls = await readLeaderCalls(
        readingFor(input, reading, parts),
        orders,
        input.params.callInDayId,
        input.now,
      )
      return isRefusal(calls) ? calls : { body: calls }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/call-in-turns',
    permission: reading,
    audit: 'call_in_day.turns',
    tag,
    summary: 'The districts in turn 各区轮流接听',
    answer: DistrictTurnsView,
    handler: async (input, parts) => ({ body: await readDistrictTurns(readingFor(input, reading, parts)) }),
  }),
]
