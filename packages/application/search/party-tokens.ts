import type { CityRules, Order } from '@shaoying/domain'
import { partiesOf } from '@shaoying/domain'

/*
 * Tokens by which the index itself finds only what the reader may see (`reader_parties` in the database asks for
 * them). They narrow and never decide: the order's own policy does, so that one that is out of date hides something
 * for a moment and shows nothing.
 */
const ofUnit = (id: string): string => `@u:${id}`
const ofDistrict = (id: string): string => `@d:${id}`
const ofLeadDistrict = (id: string): string => `@l:${id}`
const ofPerson = (id: string): string => `@p:${id}`

export function partyTokens(order: Order, { directory }: CityRules): readonly string[] {
  const parties = partiesOf(order, directory)
  const units = [
    parties.leadUnitId,
    ...parties.assistUnitIds,
    ...parties.sectionUnitIds,
    ...parties.districtCopyUnitIds,
    ...parties.toldUnitIds,
  ].filter((id) => id !== null)
  const district = directory.districtOf(order.appeal.place.unitId ?? parties.leadUnitId ?? '')
  const leadDistrict = parties.leadUnitId === null ? undefined : directory.districtOf(parties.leadUnitId)
  return [
    ...units.map(ofUnit),
    ...(district ? [ofDistrict(district.id)] : []),
    ...(leadDistrict ? [ofLeadDistrict(leadDistrict.id)] : []),
    ...(order.registeredBy === null ? [] : [ofPerson(order.registeredBy)]),
  ]
}
