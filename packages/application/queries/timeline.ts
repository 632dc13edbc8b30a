import { timelineTexts, type TimelineView } from '@shaoying/contract'
import type { Actor, CityRules, CivilDate, OrderEvent } from '@shaoying/domain'
import { findOrderQuery, listOrderEventsQuery, readAs, type ListOrderEventsRow } from '@shaoying/store'
import { wholeOrder, type KeptOrder } from '@shaoying/domain'
import { factInWords } from './fact-words.ts'
import { unitNamedOrNull } from './names.ts'
import { orderAudienceOf } from './order-audience.ts'
import type { ReadParts } from './read-parts.ts'

/** The order's story, as far as it is for this reader. Null when the order is not there for them. */
export async function readTimeline(
  { readers, scope }: ReadParts,
  orderId: string,
  actor: Actor,
  on: CivilDate,
  rulesOf: (packVersionId: string) => Promise<CityRules>,
): Promise<TimelineView | null> {
  const [[row], events] = await readAs(
    readers,
    scope,
    findOrderQuery({ cityId: scope.cityId, orderId }),
    listOrderEventsQuery({ cityId: scope.cityId, orderId }),
  )
  if (!row) return null
  const order = wholeOrder(row.state as KeptOrder)
  const rules = await rulesOf(order.packVersionId)
  const standing = orderAudienceOf(order, actor, on, rules)
  if (!standing) return null
  const isInside = standing.audience === 'hotline' || standing.audience === 'lead'
  return {
    items: events
      .filter(({ kind }) => textOf(kind)?.for.includes(standing.audience))
      .map((event) => itemOf(event, rules, isInside)),
  }
}

function itemOf(event: ListOrderEventsRow, rules: CityRules, showsPerson: boolean): TimelineView['items'][number] {
  const { text } = textOf(event.kind)!
  return {
    sequence: event.sequence,
    at: event.at,
    kind: event.kind,
    zh: factInWords(text, event.payload, rules, 'zh'),
    en: factInWords(text, event.payload, rules, 'en'),
    by: event.actor_kind,
    unit: unitNamedOrNull(event.unit_id, rules),
    personId: showsPerson && event.actor_kind === 'person' ? event.actor_id : null,
  }
}

/** Undefined for a fact of a version later than this program. */
export function textOf(kind: string) {
  return (timelineTexts as Partial<typeof timelineTexts>)[kind as OrderEvent['kind']]
}
