import type { CatalogueEntry } from '../directory/catalogue.ts'
import type { Directory } from '../directory/directory.ts'
import type { Unit } from '../directory/unit.ts'
import type { Basis } from '../kernel/basis.ts'
import type { Spot } from './route-place.ts'

/** Whose a matter is at one spot; without a unit, what is lacking to say so. */
export interface Owner {
  readonly unitId?: string
  readonly lacks?: 'place' | 'carrier'
  readonly basis: readonly Basis[]
}

function found(unit: Unit, entry: CatalogueEntry, key: string): Owner {
  const params = { unit: unit.shortName, category: entry.path.join(' > ') }
  return { unitId: unit.id, basis: [{ source: 'catalogue', reference: `catalogue/${entry.id}`, key, params }] }
}

/** No unit carries the line there, or two do with equal right: the owner is unclear. */
function unclear(entry: CatalogueEntry, territory: Unit | undefined): Owner {
  const params = { category: entry.path.join(' > '), territory: territory?.shortName ?? '' }
  return {
    lacks: 'carrier',
    basis: [{ source: 'catalogue', reference: `catalogue/${entry.id}`, key: 'routing.owner_unclear', params }],
  }
}

function placeless(entry: CatalogueEntry): Owner {
  return {
    lacks: 'place',
    basis: [
      {
        source: 'catalogue',
        reference: `catalogue/${entry.id}`,
        key: 'routing.place_needed',
        params: { category: entry.path.join(' > ') },
      },
    ],
  }
}

/** The one body that carries the line for the territory: the main line before an additional one; none when two are equal. */
function soleCarrier(
  entry: CatalogueEntry,
  territory: Unit,
  directory: Directory,
  fits: (unit: Unit) => boolean,
): Unit | undefined {
  const carriers = directory.listCarriers(entry.line, territory.id).filter(fits)
  const main = carriers.filter((unit) => unit.line === entry.line)
  const equal = main.length > 0 ? main : carriers
  return equal.length === 1 ? equal[0] : undefined
}

function streetOwner(entry: CatalogueEntry, spot: Spot): Owner {
  if (spot.street) return found(spot.street, entry, 'routing.street_by_territory')
  return spot.district ? found(spot.district, entry, 'routing.only_district_known') : placeless(entry)
}

function districtOwner(entry: CatalogueEntry, spot: Spot, directory: Directory): Owner {
  if (!spot.district) return placeless(entry)
  const carrier = soleCarrier(
    entry,
    spot.district,
    directory,
    (unit) => unit.level === 'district' && unit.kind !== 'enterprise',
  )
  return carrier ? found(carrier, entry, 'routing.district_line') : unclear(entry, spot.district)
}

/** Enterprises serve a district or the whole city; the one nearer to the place comes first. */
function enterpriseOwner(entry: CatalogueEntry, spot: Spot, directory: Directory): Owner {
  const isEnterprise = (unit: Unit): boolean => unit.kind === 'enterprise'
  const local = spot.district && soleCarrier(entry, spot.district, directory, isEnterprise)
  const carrier = local ?? soleCarrier(entry, directory.root, directory, isEnterprise)
  if (carrier) return found(carrier, entry, 'routing.enterprise_line')
  const byDistrict = directory.units.some(
    (unit) => isEnterprise(unit) && unit.line === entry.line && unit.level === 'district',
  )
  return byDistrict && !spot.district ? placeless(entry) : unclear(entry, spot.district)
}

/** The owner the catalogue names for the entry's level at this spot (Reg 11, 12). */
export function ownerFor(entry: CatalogueEntry, spot: Spot, directory: Directory): Owner {
  switch (entry.ownerLevel) {
    case 'street':
      return streetOwner(entry, spot)
    case 'district':
      return districtOwner(entry, spot, directory)
    case 'enterprise':
      return enterpriseOwner(entry, spot, directory)
    case 'city': {
      const carrier = soleCarrier(
        entry,
        directory.root,
        directory,
        (unit) => unit.level === 'city' && unit.kind !== 'enterprise',
      )
      return carrier ? found(carrier, entry, 'routing.city_line') : unclear(entry, directory.root)
    }
  }
}
