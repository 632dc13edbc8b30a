import type { Language, OrderSummary } from '@shaoying/contract'
import type { Sheet, SheetColumn, SheetValue } from '@shaoying/gateways'

interface Field {
  readonly zh: string
  readonly en: string
  readonly kind: SheetColumn['kind']
  readonly width?: number
  readonly value: (order: OrderSummary) => SheetValue
}

/** What stands in an exported list of orders; nothing of it is personal data. */
const fields: readonly Field[] = [
  { zh: '编号', en: 'Number', kind: 'text', value: ({ number }) => number },
  { zh: '事项', en: 'Matter', kind: 'text', width: 48, value: ({ title }) => title },
  { zh: '状态', en: 'Situation', kind: 'text', width: 14, value: ({ situationText }) => situationText },
  { zh: '分类', en: 'Category', kind: 'text', width: 36, value: ({ category }) => category?.name ?? null },
  { zh: '地点', en: 'Place', kind: 'text', value: ({ place }) => place?.name ?? null },
  { zh: '所在区', en: 'District', kind: 'text', width: 14, value: ({ district }) => district?.name ?? null },
  { zh: '主办单位', en: 'Lead unit', kind: 'text', value: ({ lead }) => lead?.name ?? null },
  { zh: '登记时间', en: 'Registered', kind: 'moment', value: ({ createdAt }) => createdAt },
  { zh: '办理期限', en: 'Due', kind: 'moment', value: ({ dueAt }) => dueAt },
  { zh: '最近变动', en: 'Last change', kind: 'moment', value: ({ updatedAt }) => updatedAt },
]

/** Orders as a table, in the reader's language, on the city's clock. */
export function orderSheet(orders: AsyncIterable<OrderSummary>, language: Language, zoneOffsetMinutes: number): Sheet {
  return {
    name: language === 'zh' ? '工单' : 'Orders',
    zoneOffsetMinutes,
    rows: rowsOf(orders),
    columns: fields.map(({ kind, width, ...texts }) => ({
      title: texts[language],
      kind,
      ...(width === undefined ? {} : { width }),
    })),
  }
}

async function* rowsOf(orders: AsyncIterable<OrderSummary>): AsyncGenerator<readonly SheetValue[]> {
  for await (const order of orders) yield fields.map(({ value }) => value(order))
}
