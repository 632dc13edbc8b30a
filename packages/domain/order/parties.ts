import type { OrderParties } from '../access/order-parties.ts'
import type { Directory } from '../directory/directory.ts'
import { assistingUnitIds } from './facets/assist.ts'
import { currentDispatch } from './facets/dispatch.ts'
import type { Order } from './order.ts'

/** Sections, communities and stationed offices the lead gave the work to, each once. */
export function sectionUnitIdsOf(order: Order): readonly string[] {
  return [...new Set(order.assignments.flatMap(({ unitId }) => unitId ?? []))]
}

/** Units consulted, told at dispatch, or before which the matter was laid, each once. */
export function toldUnitIdsOf(order: Order): readonly string[] {
  const asked = order.escalations.map(({ toUnitId }) => toUnitId)
  return [
    ...new Set([...(order.consultation?.unitIds ?? []), ...(currentDispatch(order)?.toldUnitIds ?? []), ...asked]),
  ]
}

/** Who stands to an order how: what rights are judged by. What a district gets, its hotline centre reads and passes on [Reg 12]. */
export function partiesOf(order: Order, directory: Directory): OrderParties {
  const dispatch = currentDispatch(order)
  const copies = dispatch?.copiedUnitIds ?? []
  const centres = [...copies, ...(dispatch ? [dispatch.leadUnitId] : [])].flatMap((id) =>
    directory
      .childrenOf(id)
      .filter((unit) => unit.kind === 'district_centre')
      .map((unit) => unit.id),
  )
  return {
    leadUnitId: dispatch?.leadUnitId ?? null,
    assistUnitIds: assistingUnitIds(order),
    sectionUnitIds: sectionUnitIdsOf(order),
    districtCopyUnitIds: [...copies, ...centres],
    toldUnitIds: toldUnitIdsOf(order),
    registeredByPersonId: order.registeredBy,
    petitionerPersonId: order.appeal.petitioner.id ?? order.id,
    isCallbackOpen: order.situation.name === 'await_callback',
    reportedUnitIds: order.appeal.reportedUnitIds,
    reportedPersonIds: order.appeal.reportedPersonIds,
    interestedPersonIds: order.interestedPersonIds,
  }
}
