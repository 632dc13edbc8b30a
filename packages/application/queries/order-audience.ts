import type { OrderAudience } from '@shaoying/contract'
import {
  partiesOf,
  tiesOf,
  type Actor,
  type CityRules,
  type CivilDate,
  type Order,
  type OrderTie,
} from '@shaoying/domain'

/** Ties by which a page is cut, most telling first. */
const byTie: readonly (readonly [OrderAudience, readonly OrderTie[]])[] = [
  ['hotline', ['hotline', 'supervisor', 'callback', 'registered']],
  ['lead', ['lead', 'section']],
  ['assist', ['assist']],
  ['overseer', ['district_copy']],
  ['told', ['told']],
]

/**
 * For whom the page is cut, and how the reader stands to the order. Null for whoever is reported. Who sees it by reach
 * alone (the district of the place, the unit above) sees what an overseer sees.
 */
export function orderAudienceOf(
  order: Order,
  actor: Actor,
  on: CivilDate,
  { directory }: CityRules,
): { readonly audience: OrderAudience; readonly ties: readonly OrderTie[] } | null {
  const ties = tiesOf(actor, partiesOf(order, directory), on, directory)
  if (ties.includes('reported')) return null
  const found = byTie.find(([, cutting]) => cutting.some((tie) => ties.includes(tie)))
  return { audience: found?.[0] ?? 'overseer', ties }
}
