import { readLongTerm, readOpenByUnit, readSupervised } from '@shaoying/application'
import { LongTermView, OneOf, OpenByUnitView, SupervisedOrdersView, UnitCode } from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { readingFor } from '../routes/reading.ts'
import { route, type Route } from '../routes/route.ts'
import { defaultLimit, listQuery } from '../routes/shapes.ts'

const tag = 'Supervision 督办'
const right = 'supervision.urge'
const lead = Type.Optional({ ...UnitCode, description: 'Only what this unit leads' })

/** What whoever urges and supervises looks at all day. Commands are the orders' own. */
export const supervisionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/open-by-unit',
    permission: right,
    audit: 'supervision.by_unit',
    tag,
    summary: 'What each unit has open, overdue and due soon 各单位在办与超期',
    answer: OpenByUnitView,
    large: true,
    handler: async (input, parts) => ({ body: await readOpenByUnit(readingFor(input, [right], parts), input.now) }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/supervised-orders',
    permission: right,
    audit: 'supervision.orders',
    tag,
    summary: 'Orders past their limit or near it, with their place on the ladder 超期与临期工单',
    answer: SupervisedOrdersView,
    large: true,
    query: listQuery({ part: OneOf(['overdue', 'due_soon'], 'Past their limit, or within a day of it'), lead }),
    handler: async (input, parts) => {
      const { part, lead: leadUnitId = null, limit = defaultLimit, cursor } = input.query
      const page = await readSupervised(
        readingFor(input, [right], parts),
        { part, leadUnitId, limit, cursor },
        input.now,
      )
      return isRefusal(page) ? page : { body: page }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/long-term-orders',
    permission: right,
    audit: 'supervision.long_term',
    tag,
    summary: 'Matters on the ledger and off it again, with results 长期未决台账 (R036, R182)',
    answer: LongTermView,
    large: true,
    query: listQuery({ lead }),
    handler: async (input, parts) => {
      const { lead: leadUnitId = null, limit = defaultLimit, cursor } = input.query
      const page = await readLongTerm(readingFor(input, [right], parts), { leadUnitId, limit, cursor })
      return isRefusal(page) ? page : { body: page }
    },
  }),
]
