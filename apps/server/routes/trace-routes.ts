import { findTraceFacts } from '@shaoying/application'
import { InstantText, Line, TraceFactsView, UnitCode } from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { route, type Route } from './route.ts'
import { defaultLimit, listQuery } from './shapes.ts'

const query = listQuery({
  order: Type.Optional(Line(40, 'Number of an order: all its facts')),
  person: Type.Optional(Line(64, 'Person id')),
  unit: Type.Optional({ ...UnitCode, description: 'For which unit it was done' }),
  kind: Type.Optional(Line(64, 'The fact, as the trace calls it: `orderDispatched`')),
  request: Type.Optional(Line(64, 'Request id, as in the log')),
  from: Type.Optional({ ...InstantText, description: 'Default: a day before `until`' }),
  until: Type.Optional({ ...InstantText, description: 'Default: now' }),
})

/** Search over the trace, for inspection [Reg 35(4)]. */
export const traceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/trace-facts',
    permission: 'access.audit',
    audit: 'trace.search',
    tag: 'Accounts 账号',
    summary: 'Who did what, when 全程留痕检索',
    answer: TraceFactsView,
    large: true,
    query,
    description: 'Facts without what was said in them. Without `order`, of at most seven days.',
    handler: async ({ query: { limit = defaultLimit, ...wish }, now }, { city }) => {
      const found = await findTraceFacts(city, { ...wish, limit }, now)
      return isRefusal(found) ? found : { body: found }
    },
  }),
]
