import type { PlaceAliasView } from '@shaoying/contract'
import type { PlaceAlias } from '@shaoying/domain'
import { unitNamed } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export async function placeAliasView(
  { recordId, version, state: { unitId, proposedBy, decidedBy, ...alias } }: ReadRecord<PlaceAlias>,
  { rules, people }: ViewContext,
): Promise<PlaceAliasView> {
  const known = await people(decidedBy === null ? [proposedBy] : [proposedBy, decidedBy])
  return {
    ...alias,
    aliasId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    proposedById: proposedBy,
    proposedBy: known.get(proposedBy)?.name ?? null,
    decidedBy: decidedBy === null ? null : (known.get(decidedBy)?.name ?? null),
  }
}
