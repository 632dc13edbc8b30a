import type { WhistleAudience } from '@shaoying/contract'
import type { Directory, Whistle } from '@shaoying/domain'
import type { ReaderScope } from '@shaoying/store'

type Reach = Pick<ReaderScope, 'reach' | 'unitIds' | 'districtIds'>

/**
 * In what capacity somebody sees a whistle that the database let them see: as its commander (or invited to be one), from
 * above, as a summoned unit, as who asked for it. The widest of several counts.
 */
export function whistleAudienceOf(
  { commanders, invitedUnitIds, legs }: Whistle,
  scope: Reach,
  directory: Directory,
): WhistleAudience {
  const reaches = (unitId: string): boolean => scope.unitIds.includes(unitId)
  const looksAfter = (unitId: string): boolean => scope.districtIds.includes(directory.districtOf(unitId)?.id ?? '')
  const calling = [...commanders.map(({ unitId }) => unitId), ...invitedUnitIds]
  if (calling.some(reaches)) return 'commander'
  if (scope.reach === 'city' || calling.some(looksAfter)) return 'overseer'
  return legs.some(({ unitId }) => reaches(unitId) || looksAfter(unitId)) ? 'unit' : 'requester'
}

/** Whether the unit's part is the reader's own business. */
export function isOwnUnit(unitId: string, { reach, unitIds, districtIds }: Reach, directory: Directory): boolean {
  return reach === 'city' || unitIds.includes(unitId) || districtIds.includes(directory.districtOf(unitId)?.id ?? '')
}
