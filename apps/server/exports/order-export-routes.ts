import { walkOrders } from '@shaoying/application'
import { Type } from 'typebox'
import { filterFrom, orderFilters, territoryOf, type OrderFilterQuery } from '../routes/order-list-routes.ts'
import { readingFor } from '../routes/reading.ts'
import { route, type Route } from '../routes/route.ts'
import { orderSheet } from './order-sheet.ts'
import { sendSheets, sheetFormats } from './send-sheet.ts'

const { fields: _fields, ...filters } = orderFilters
const ExportQuery = Type.Object(filters, { additionalProperties: false })

/** The list of orders as a file: the same filters, the same reach, every row. */
export const orderExportRoutes: readonly Route[] = sheetFormats.map((format) =>
  route({
    method: 'GET',
    path: `/api/v1/orders.${format}`,
    permission: 'order.read',
    audit: `order.export_${format}`,
    tag: 'Orders',
    summary: `All orders of a list, as ${format.toUpperCase()} 导出工单`,
    rate: 'submit',
    hasHead: false,
    description:
      'Takes the filters of the list and sends every row that the caller may see, while it is read; breaking off ends the reading. No cell can act as a formula. Without names and numbers of petitioners.',
    query: ExportQuery,
    handler: (input, parts) => {
      const query = input.query as OrderFilterQuery
      const reading = readingFor(input, ['order.read'], parts)
      const orders = walkOrders(
        reading,
        filterFrom(query, (id) => territoryOf(id, reading.rules.directory)),
        query.sort ?? 'newest',
      )
      const sheet = orderSheet(orders, input.language, reading.rules.pack.settings.zoneOffsetMinutes)
      return {
        write: (reply) =>
          sendSheets(
            [sheet],
            format,
            `${input.language === 'zh' ? '工单' : 'orders'}-${input.now.slice(0, 10)}`,
            reply,
          ),
      }
    },
  }),
)
