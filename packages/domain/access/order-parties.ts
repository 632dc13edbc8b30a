import type { Directory } from '../directory/directory.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { postingsOn, type Actor, type Posting } from './actor.ts'
import type { OrderTie } from './order-tie.ts'

/** What of an order decides who stands to it how. */
export interface OrderParties {
  readonly leadUnitId: string | null
  readonly assistUnitIds: readonly string[]
  readonly sectionUnitIds: readonly string[]
  readonly districtCopyUnitIds: readonly string[]
  readonly toldUnitIds: readonly string[]
  readonly registeredByPersonId: string | null
  readonly petitionerPersonId: string | null
  /** True while the order waits for its callback. */
  readonly isCallbackOpen: boolean
  /** Units and persons a report is about; they and everyone below them never see it (JN 32; XF 30). */
  readonly reportedUnitIds: readonly string[]
  readonly reportedPersonIds: readonly string[]
  /** Persons with an interest of their own in the matter; they withdraw (回避, JN 32; XF 28). */
  readonly interestedPersonIds: readonly string[]
}

/** True when the person, or a unit they serve in on that day, is what the report is about. */
export function isReported(actor: Actor, order: OrderParties, on: CivilDate, directory: Directory): boolean {
  const serves = (unitId: string) => postingsOn(actor, on).some((posting) => directory.isWithin(posting.unitId, unitId))
  return order.reportedPersonIds.includes(actor.personId) || order.reportedUnitIds.some(serves)
}

/** 回避: someone with an interest of their own takes no part, whatever their role. */
export function mustWithdraw(actor: Actor, order: OrderParties): boolean {
  return order.interestedPersonIds.includes(actor.personId)
}

/** All ties of the person on that day; `['reported']` alone when reported, `['none']` when there is none. */
export function tiesOf(actor: Actor, order: OrderParties, on: CivilDate, directory: Directory): readonly OrderTie[] {
  if (isReported(actor, order, on, directory)) return ['reported']
  const ties = new Set([
    ...personalTies(actor, order),
    ...postingsOn(actor, on).flatMap((posting) => tiesOfPosting(posting, order, directory)),
  ])
  return ties.size === 0 ? ['none'] : [...ties]
}

export function personalTies(actor: Actor, order: OrderParties): readonly OrderTie[] {
  return [
    ...(order.registeredByPersonId === actor.personId ? (['registered'] as const) : []),
    ...(order.petitionerPersonId === actor.personId ? (['petitioner'] as const) : []),
  ]
}

/** Ties that come with one posting. */
export function tiesOfPosting(posting: Posting, order: OrderParties, directory: Directory): readonly OrderTie[] {
  const { unitId, unitKind, role } = posting
  const isHotline = unitKind === 'hotline_agency' || unitKind === 'municipal_service_dept'
  const holds: readonly (readonly [OrderTie, boolean])[] = [
    ['lead', order.leadUnitId === unitId],
    ['assist', order.assistUnitIds.includes(unitId)],
    ['section', order.sectionUnitIds.includes(unitId)],
    ['district_copy', order.districtCopyUnitIds.includes(unitId)],
    ['told', order.toldUnitIds.includes(unitId)],
    ['hotline', isHotline],
    ['callback', role === 'callback_agent' && order.isCallbackOpen],
    ['supervisor', supervises(posting, order, directory)],
  ]
  return holds.filter(([, is]) => is).map(([tie]) => tie)
}

/** City bodies supervise every order, a district's bodies those led within the district; so do the leaders of the two governments [Reg 5; R154]. */
function supervises({ unitId, unitKind, role }: Posting, order: OrderParties, directory: Directory): boolean {
  const leadsGovernment =
    role === 'unit_leader' && (unitKind === 'city_government' || unitKind === 'district_government')
  if ((role !== 'supervisor' && role !== 'inspector' && !leadsGovernment) || directory.findUnit(unitId) === undefined)
    return false
  const district = directory.districtOf(unitId)
  return (
    district === undefined || (order.leadUnitId !== null && directory.districtOf(order.leadUnitId)?.id === district.id)
  )
}
