import { actingFor, permissionsOfPosting, postingsOn, type Actor } from '../access/actor.ts'
import { reachesUnit } from '../access/may.ts'
import type { Permission } from '../access/permission.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordContext } from '../record/record.ts'

/**
 * Whether one of the person's postings with that permission stands above the unit: a supervisor's or leader's as far
 * as it reaches, a leader's never from within the unit itself; an inspector's over the district it serves in, over
 * the whole city from a body of the city (监察, Reg 35). Code: `access.out_of_reach`. The machine's own set-up may.
 */
export function refuseUnlessAbove(
  actor: Actor | null,
  permission: Permission,
  unitId: string,
  { on, rules: { directory } }: Pick<RecordContext, 'on' | 'rules'>,
): Refusal | null {
  const unit = directory.findUnit(unitId)
  const isAbove =
    actor === null ||
    postingsOn(actor, on).some((posting) => {
      if (!permissionsOfPosting(posting).has(permission)) return false
      if (posting.role === 'inspector') {
        const district = directory.districtOf(posting.unitId)
        return district === undefined || directory.districtOf(unitId)?.id === district.id
      }
      const reached = posting.role === 'unit_leader' ? (unit?.parentId ?? unitId) : unitId
      return reachesUnit(actingFor(actor, posting.unitId), permission, reached, on, directory)
    })
  return isAbove ? null : refuse('access.out_of_reach', { params: { permission, unit: unit?.name ?? unitId } })
}
