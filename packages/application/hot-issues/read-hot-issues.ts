import {
  heatFactTexts,
  heatFormulaInWords,
  type HotIssueListView,
  type HotIssuePageView,
  type HotIssueView,
} from '@shaoying/contract'
import { refuse, type HeatFact, type Refusal } from '@shaoying/domain'
import { listHotIssuesQuery, listOrdersOfIssueQuery, readAs, type ListHotIssuesRow } from '@shaoying/store'
import { categoryNamedOrNull, unitNamedOrNull } from '../queries/names.ts'
import { summaryOf } from '../queries/order-lists.ts'
import type { ReadParts } from '../queries/read-parts.ts'

const mostOrders = 200

/** Issues that the reader may see, hottest first. */
export async function readHotIssues(parts: ReadParts, most: number): Promise<HotIssueListView> {
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    listHotIssuesQuery({ cityId: parts.scope.cityId, issueId: null, most }),
  )
  return { workedOutAt: rows[0]?.worked_out_at ?? null, items: rows.map((row) => issueView(row, parts)) }
}

/** One issue with its orders, as far as the reader reads orders (`orderParts`; null: none). Refuses with `issue.not_found`. */
export async function readHotIssue(
  parts: ReadParts,
  orderParts: ReadParts | null,
  issueId: string,
): Promise<HotIssuePageView | Refusal> {
  const { cityId } = parts.scope
  const [[row]] = await readAs(parts.readers, parts.scope, listHotIssuesQuery({ cityId, issueId, most: 1 }))
  const [orders] = orderParts
    ? await readAs(orderParts.readers, orderParts.scope, listOrdersOfIssueQuery({ cityId, issueId, most: mostOrders }))
    : [[]]
  return row
    ? { issue: issueView(row, parts), orders: orders.map((order) => summaryOf(order, parts)) }
    : refuse('issue.not_found')
}

type Working = readonly { readonly fact: HeatFact; readonly value: number; readonly points: number }[]

function issueView(row: ListHotIssuesRow, { rules, language }: ReadParts): HotIssueView {
  return {
    issueId: row.issue_id,
    rank: row.rank,
    heat: row.heat,
    alarm: row.alarm as HotIssueView['alarm'],
    title: row.title,
    place: row.place,
    street: unitNamedOrNull(row.street_id, rules),
    category: categoryNamedOrNull(row.category_id, rules),
    orders: row.orders,
    people: row.people,
    sampleOrderId: row.sample_order_id,
    fromAt: row.from_at,
    toAt: row.to_at,
    working: (row.working as Working).map((part) => ({ ...part, text: heatFactTexts[part.fact][language] })),
    formula: heatFormulaInWords(rules.pack.rules.hotIssues, language),
    alarmRecord:
      row.alarm_situation === null || row.alarm_version === null
        ? null
        : { situation: row.alarm_situation as 'raised', version: row.alarm_version, remark: row.alarm_remark ?? '' },
  }
}
