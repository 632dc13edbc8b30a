import type { JoinableOrdersQuestion, JoinableOrdersView } from '@shaoying/contract'
import { addSeconds, type JoinedOrder, type OrderSituationName } from '@shaoying/domain'
import { findJoinableOrdersQuery, readAs } from '@shaoying/store'
import type { WordsTriage } from '../ports/words-triage.ts'
import { categoryNamedOrNull, unitNamedOrNull } from '../queries/names.ts'
import { stageTextOf } from '../queries/petition-stage.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { placeOf } from './place-view.ts'

export interface JoinableParts extends ReadParts {
  readonly triage: WordsTriage
  readonly now: string
}

/** A matter that others have brought, and the order behind it. */
export interface JoinableOrder extends Omit<JoinableOrdersView['items'][number], 'ticket'> {
  readonly joins: JoinedOrder
}

const mostCandidates = 60
const mostShown = 5
const daySeconds = 86_400

/**
 * Open matters that the words and the place speak of, most alike first: for residents, who may join one in place of bringing it
 * again. `scope` reads the whole city; the statement lets through only what may be told to anybody.
 */
export async function findJoinableOrders(
  { words, unitId }: JoinableOrdersQuestion,
  { triage, rules, readers, scope, now, language }: JoinableParts,
): Promise<readonly JoinableOrder[]> {
  const reading = triage.read(words, rules)
  const place = placeOf(reading, unitId !== undefined && rules.directory.findUnit(unitId) ? unitId : undefined, rules)
  const streetId = place.unitId === null ? null : (rules.directory.streetOf(place.unitId)?.id ?? null)
  const categoryId = reading.categories.abstained ? null : (reading.categories.top[0]?.categoryId ?? null)
  const { tokens, sketch } = triage.wordingOf(words)
  const since = addSeconds(now, -rules.pack.rules.triage.sameMatterDays * daySeconds)
  const [rows] = await readAs(
    readers,
    scope,
    findJoinableOrdersQuery({ cityId: scope.cityId, tokens, streetId, categoryId, since, most: mostCandidates }),
  )
  const isElsewhere = (placeUnitId: string | null): boolean =>
    streetId !== null && placeUnitId !== null && rules.directory.streetOf(placeUnitId)?.id !== streetId
  return rows
    .flatMap((row) => {
      const overlap = triage.overlapOf(sketch, row.sketch)
      const isCopy = overlap >= triage.copyOverlap
      return (isCopy || row.nearby) && !isElsewhere(row.place_unit_id) ? [{ row, overlap, isCopy }] : []
    })
    .sort((a, b) => b.overlap - a.overlap || (a.row.created_at < b.row.created_at ? 1 : -1))
    .slice(0, mostShown)
    .map(({ row, isCopy }) => ({
      joins: { orderId: row.order_id, number: row.order_number },
      category: categoryNamedOrNull(row.category_id, rules),
      place: unitNamedOrNull(row.place_unit_id, rules),
      stageText: stageTextOf(row.situation as OrderSituationName, language),
      since: row.created_at,
      people: row.people,
      why: isCopy ? ('same_wording' as const) : ('nearby' as const),
    }))
}
