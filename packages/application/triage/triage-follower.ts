import { currentDispatch, route, type CityRules, type Directory, type Order, type OrderEvent } from '@shaoying/domain'
import {
  addUnitExperience,
  knownSamples,
  loadOrders,
  loadWordsForSearch,
  writeTriageSamples,
  type PoolClient,
  type TriageSampleRow,
} from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'
import type { WordsReading, WordsTriage } from '../ports/words-triage.ts'
import { orderIdsOf } from './look-alike-follower.ts'
import { placeOf } from './place-view.ts'
import { locate, type Located } from './position-view.ts'
import { experienceIn, experienceKinds } from './unit-experience.ts'

/** Facts by which people decide what was proposed. */
const deciding: ReadonlySet<string> = new Set<OrderEvent['kind']>([
  'orderRegistered',
  'appealAmended',
  'orderDispatched',
  'objectionRuled',
])
const following: ReadonlySet<string> = new Set([...deciding, ...experienceKinds])

/**
 * Writes down, beside each other, what was proposed for an order's words and what people decided, and how dispatches went:
 * what the models learn from. Words stay where they can be erased; a sample holds none. Counting is in the transaction that
 * moves the place.
 */
export function triageFollower(city: Pick<City, 'cityId' | 'registry'>, triage: Pick<WordsTriage, 'read'>): Follower {
  return {
    name: 'triage',
    async follow(client, events, before) {
      const orderIds = orderIdsOf(events, following)
      if (orderIds.length === 0) return before
      const orders = new Map(
        [...(await loadOrders(client, city.cityId, orderIds))].map(([id, { state }]) => [id, state as Order]),
      )
      const rules = new Map(
        await Promise.all(
          [...orders].map(async ([id, order]) => [id, await city.registry.get(order.packVersionId)] as const),
        ),
      )
      await addUnitExperience(
        client,
        city.cityId,
        experienceIn(events, orders, ({ id }) => rules.get(id)!.directory),
      )
      const decided = orderIdsOf(events, deciding).flatMap((id) => orders.get(id) ?? [])
      await writeTriageSamples(client, city.cityId, await samplesOf(client, city.cityId, decided, rules, triage))
      return before
    },
  }
}

async function samplesOf(
  client: PoolClient,
  cityId: string,
  orders: readonly Order[],
  rules: ReadonlyMap<string, CityRules>,
  triage: Pick<WordsTriage, 'read'>,
): Promise<readonly TriageSampleRow[]> {
  const known = await knownSamples(
    client,
    cityId,
    orders.map(({ id }) => id),
  )
  const said = await loadWordsForSearch(
    client,
    cityId,
    orders.filter(({ id }) => !known.has(id)).map(({ id }) => id),
  )
  return orders.flatMap((order): TriageSampleRow[] => {
    const { directory } = rules.get(order.id)!
    if (known.has(order.id))
      return [{ ...nothingProposed, ...decisionOf(order, known.get(order.id) ?? null, directory) }]
    const words = said.get(order.id)?.find(({ part }) => part === 'appeal')
    // Erased before it was read: there is nothing to learn from it.
    if (!words) return []
    const { position } = order.appeal.place
    const located = position && locate(rules.get(order.id)!, position)
    const proposed = proposalFor(
      triage.read(`${words.title}\n${words.body}`, rules.get(order.id)!, located?.districtId ?? undefined),
      rules.get(order.id)!,
      located,
    )
    return [{ ...proposed, ...decisionOf(order, proposed.proposedPlaceUnitId, directory) }]
  })
}

type Decision = Pick<
  TriageSampleRow,
  | 'orderId'
  | 'at'
  | 'decidedKind'
  | 'decidedCategoryId'
  | 'decidedPlaceUnitId'
  | 'decidedUnitId'
  | 'emergency'
  | 'placeRight'
  | 'corrections'
>
type Proposed = Omit<TriageSampleRow, keyof Decision>

/** Stands in for a proposal that is on record already and is not written again. */
const nothingProposed: Proposed = {
  modelId: '',
  proposedKind: '',
  proposedCategoryId: null,
  probability: 0,
  topCategoryIds: [],
  abstained: true,
  proposedPlaceUnitId: null,
  placeDetermined: false,
  proposedUnitId: null,
  urgency: 'none',
}

function decisionOf(order: Order, proposedPlace: string | null, directory: Directory): Decision {
  const { id, createdAt, appeal, categoryChanges, objections } = order
  return {
    orderId: id,
    at: createdAt,
    decidedKind: appeal.kind,
    decidedCategoryId: appeal.categoryId,
    decidedPlaceUnitId: appeal.place.unitId,
    decidedUnitId: currentDispatch(order)?.leadUnitId ?? null,
    emergency: appeal.emergency,
    placeRight: sameStreet(proposedPlace, appeal.place.unitId, directory),
    corrections: categoryChanges.length + objections.filter(({ ruling }) => ruling?.verdict === 'redispatch').length,
  }
}

function proposalFor(reading: WordsReading, rules: CityRules, located: Located | null): Proposed {
  const { categories, kinds, urgency } = reading
  const best = categories.top[0]
  const place = placeOf(reading, undefined, rules, located)
  const proposedCategoryId = categories.abstained ? null : (best?.categoryId ?? null)
  const routing = route(rules.directory, rules.pack, {
    kind: kinds[0]!.kind,
    categoryId: proposedCategoryId,
    placeUnitId: place.unitId,
  })
  return {
    modelId: categories.model.id,
    proposedKind: kinds[0]!.kind,
    proposedCategoryId,
    probability: best?.probability ?? 0,
    topCategoryIds: categories.top.map(({ categoryId }) => categoryId),
    abstained: categories.abstained,
    proposedPlaceUnitId: place.unitId,
    placeDetermined: place.unitId !== null,
    proposedUnitId: routing.outcome === 'lead' ? routing.leadUnitId : null,
    urgency: urgency.level,
  }
}

/** Null where either street is unknown. */
function sameStreet(proposed: string | null, decided: string | null, directory: Directory): boolean | null {
  const [a, b] = [proposed, decided].map((id) => (id === null ? undefined : directory.streetOf(id)?.id))
  return a === undefined || b === undefined ? null : a === b
}
