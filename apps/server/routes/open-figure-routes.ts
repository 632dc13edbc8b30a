import { publicScope, readOpenFigures } from '@shaoying/application'
import { MonthText, OpenFiguresView, type Language } from '@shaoying/contract'
import { civilDateOf, isRefusal, methodOn, refuse, type Instant, type Refusal } from '@shaoying/domain'
import { csvOf, type SheetValue } from '@shaoying/gateways'
import { Type } from 'typebox'
import type { ServerParts } from '../server-parts.ts'
import { route, type Route } from './route.ts'

const tag = 'Figures 统计'
const query = Type.Object({ month: Type.Optional(MonthText) }, { additionalProperties: false })
const keptBriefly = 'public, max-age=60'

/** A month's figures for everybody, the running month when none is named. Codes: `figures.no_method`, `figures.month_ahead`. */
export async function openFiguresOf(
  month: string | undefined,
  now: Instant,
  language: Language,
  { city }: ServerParts,
): Promise<OpenFiguresView | Refusal> {
  const { rules } = city.registry.today(now)
  const today = civilDateOf(now, rules.calendar)
  const method = methodOn(rules.pack.assessmentMethods, today)
  if (!method) return refuse('figures.no_method')
  if (month !== undefined && month > today.slice(0, 7))
    return refuse('figures.month_ahead', { params: { month, today }, field: 'query/month' })
  return readOpenFigures(
    { readers: city.readers, scope: { ...publicScope(city.cityId), reach: 'city' }, rules, method },
    { month: month ?? today.slice(0, 7), today, language },
  )
}

/** Open data on what residents bring, from running sums: no person, no order, no unit. */
export const openFigureRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/open/figures',
    permission: 'public',
    audit: 'open.figures_data',
    tag,
    summary: 'A month of the city’s figures as open data 月度公开数据',
    query,
    answer: OpenFiguresView,
    handler: async ({ query: { month }, now, language }, parts) => {
      const view = await openFiguresOf(month, now, language, parts)
      return isRefusal(view) ? view : { body: view, headers: { 'cache-control': keptBriefly } }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/open/figures.csv',
    permission: 'public',
    audit: 'open.figures_csv',
    tag,
    summary: 'The same as CSV: one line a number 月度公开数据（CSV）',
    query,
    handler: async ({ query: { month }, now, language }, parts) => {
      const view = await openFiguresOf(month, now, language, parts)
      if (isRefusal(view)) return view
      const { zoneOffsetMinutes } = parts.city.registry.today(now).rules.pack.settings
      const pieces: string[] = []
      for await (const piece of csvOf({
        name: view.month,
        columns: ['month', 'table', 'key', 'name', 'value'].map((title) => ({ title, kind: 'text' as const })),
        rows: linesOf(view),
        zoneOffsetMinutes,
      }))
        pieces.push(piece)
      return {
        write: (reply) =>
          reply
            .headers({
              'content-type': 'text/csv; charset=utf-8',
              'content-disposition': `attachment; filename="figures-${view.month}.csv"`,
              'cache-control': keptBriefly,
            })
            .send(pieces.join('')),
      }
    },
  }),
]

async function* linesOf({
  month,
  orders,
  months,
  statistics,
  ...tables
}: OpenFiguresView): AsyncGenerator<readonly SheetValue[]> {
  const text = (count: number | null): string => (count === null ? '' : String(count))
  yield [month, 'orders', '', '', text(orders)]
  for (const { id, name, shown } of statistics) yield [month, 'statistics', id, name, shown]
  for (const table of ['kinds', 'classes', 'channels', 'districts'] as const)
    for (const { key, orders: count } of tables[table]) yield [month, table, key.id, key.name, text(count)]
  for (const past of months) yield [past.month, 'months', '', '', text(past.orders)]
}
