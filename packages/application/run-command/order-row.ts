import {
  assistClockKind,
  assistingUnitIds,
  assistOf,
  currentDispatch,
  earliest,
  findClock,
  isOpen,
  isOpenAssist,
  keptOrder,
  nextMoment,
  replyOwedBy,
  sectionUnitIdsOf,
  toldUnitIdsOf,
  type CityRules,
  type Order,
} from '@shaoying/domain'
import type { OrderRowInput, TieInput } from '@shaoying/store'

/** The columns by which an order is found, beside its folded state. */
export function orderRow(
  order: Order,
  at: {
    readonly cityId: string
    readonly version: number
    readonly lastHash: string
    readonly title: string
    readonly now: string
  },
  rules: CityRules,
): OrderRowInput {
  const leadUnitId = currentDispatch(order)?.leadUnitId ?? order.history?.leadUnitId ?? null
  const { appeal, situation } = order
  const moments = order.clocks.map(nextMoment).filter((moment) => moment !== null)
  return {
    cityId: at.cityId,
    orderId: order.id,
    version: at.version,
    lastHash: at.lastHash,
    orderNumber: order.number,
    situation: situation.name,
    open: isOpen(situation.name),
    kind: appeal.kind,
    channel: appeal.channel,
    categoryId: appeal.categoryId,
    placeUnitId: appeal.place.unitId,
    districtId: districtOf(appeal.place.unitId ?? leadUnitId, rules),
    leadUnitId,
    leadDistrictId: districtOf(leadUnitId, rules),
    petitionerId: appeal.petitioner.id,
    registeredBy: order.registeredBy,
    confidential: appeal.confidential,
    barredUnitIds: barredUnits(order, rules),
    barredPersonIds: [...appeal.reportedPersonIds, ...order.interestedPersonIds],
    title: at.title,
    emergency: appeal.emergency,
    at: at.now,
    createdAt: order.createdAt,
    handleDueAt: findClock(order, 'handle')?.dueAt ?? null,
    replyDueAt: replyOwedBy(order),
    nextDueAt: earliest(moments),
    packVersionId: order.packVersionId,
    state: keptOrder(order),
  }
}

/** The district of the place or, when nobody knows the place, of the unit that leads. */
function districtOf(unitId: string | null | undefined, rules: CityRules): string | null {
  return unitId ? (rules.directory.districtOf(unitId)?.id ?? null) : null
}

/** A reported unit and everything below it. */
function barredUnits(order: Order, rules: CityRules): readonly string[] {
  const below = (id: string): string[] => [id, ...rules.directory.childrenOf(id).flatMap((unit) => below(unit.id))]
  return order.appeal.reportedUnitIds.flatMap(below)
}

/** How units stand to the order; written only when it changed. */
export function tiesAfter(before: Order, after: Order): readonly TieInput[] {
  const old = new Map(tiesOf(before).map((tie) => [`${tie.tie}/${tie.unitId}`, tie]))
  const now = new Map(tiesOf(after).map((tie) => [`${tie.tie}/${tie.unitId}`, tie]))
  const changed = [...now]
    .filter(([key, tie]) => JSON.stringify(tie) !== JSON.stringify(old.get(key)))
    .map(([, tie]) => tie)
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, tie]) => ({ ...tie, open: false, ended: true }))
  return [...changed, ...gone]
}

function tiesOf(order: Order): readonly TieInput[] {
  const dispatch = currentDispatch(order)
  const open = isOpen(order.situation.name)
  const dueAt = replyOwedBy(order)
  const tie =
    (kind: string) =>
    (unitId: string): TieInput => ({ unitId, tie: kind, open, ended: false, dueAt })
  return [
    ...(dispatch ? [dispatch.leadUnitId] : []).map(tie('lead')),
    ...(dispatch?.copiedUnitIds ?? []).map(tie('district_copy')),
    ...assistingUnitIds(order).map((unitId) => assistTie(order, unitId)),
    ...sectionUnitIdsOf(order).map(tie('section')),
    ...toldUnitIdsOf(order).map(tie('told')),
  ]
}

/** A helper's inbox shows its part with the part's own deadline, until the part is given. */
function assistTie(order: Order, unitId: string): TieInput {
  const part = assistOf(order, unitId)
  const open = isOpen(order.situation.name) && part !== null && isOpenAssist(part)
  return { unitId, tie: 'assist', open, ended: false, dueAt: findClock(order, assistClockKind(unitId))?.dueAt ?? null }
}
