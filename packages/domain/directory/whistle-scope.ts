import type { Basis } from '../kernel/basis.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { catalogueOf } from './catalogue-index.ts'
import type { CityPack } from './city-pack.ts'
import { coversCategory } from './duty-list.ts'
import type { WhistleSituation } from './pack-lists.ts'
import { isStreetLevel, type Unit } from './unit.ts'

/** The unit's flag that switches whistling on (R001, R078). */
const whistleFlag = 'whistle'

export interface WhistleScope {
  /** Situations of the list that fit; empty where the street whistles outside the list for want of power. */
  readonly situations: readonly WhistleSituation[]
  readonly basis: readonly Basis[]
}

/**
 * May this street or township whistle for the matter? Not everything may be whistled: only what it cannot solve
 * itself (R049, R087). Codes: `whistle.not_a_street`, `whistle.not_switched_on`, `whistle.category_unknown`,
 * `whistle.not_whistleable`, `whistle.own_duty`.
 */
export function whistleScope(pack: CityPack, street: Unit, categoryId: string): WhistleScope | Refusal {
  if (!isStreetLevel(street))
    return refuse('whistle.not_a_street', {
      params: { unit: street.name },
      basis: [{ source: 'law', reference: 'SO 5', key: 'whistle.streets_blow' }],
    })
  if (!street.pilotFlags.includes(whistleFlag)) {
    return refuse('whistle.not_switched_on', {
      params: { unit: street.name },
      basis: [{ source: 'directory', reference: `unit/${street.id}`, key: 'whistle.pilot' }],
    })
  }
  const entry = catalogueOf(pack).findEntry(categoryId)
  if (!entry) return refuse('whistle.category_unknown', { params: { category: categoryId } })
  const row: Basis = {
    source: 'catalogue',
    reference: `catalogue/${entry.id}`,
    key: 'whistle.by_catalogue',
    params: { category: entry.path.join(' > ') },
  }
  if (!entry.whistleable) return refuse('whistle.not_whistleable', { params: { category: entry.name }, basis: [row] })
  const situations = pack.situations.filter((situation) => coversCategory(situation.categories, entry.id))
  if (situations.length > 0) {
    return {
      situations,
      basis: [
        row,
        ...situations.map(
          (situation): Basis => ({
            source: 'situation',
            reference: `situation/${situation.id}`,
            key: 'whistle.listed',
            params: { situation: situation.name, legalBasis: situation.legalBasis },
          }),
        ),
      ],
    }
  }
  if (entry.ownerLevel !== 'street' || entry.assistLines.length > 0) return { situations, basis: [row] }
  const duty = pack.duties.find(
    (candidate) =>
      candidate.part === 'main' &&
      candidate.unitKinds.includes(street.kind) &&
      coversCategory(candidate.categories, entry.id),
  )
  const own: Basis[] = duty
    ? [
        {
          source: 'duty_list',
          reference: `duty/${duty.id}`,
          key: 'duty.listed',
          params: { duty: duty.duty, law: duty.legalBasis },
        },
      ]
    : []
  return refuse('whistle.own_duty', { params: { category: entry.name, unit: street.name }, basis: [row, ...own] })
}
