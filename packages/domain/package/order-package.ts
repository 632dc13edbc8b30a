import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'

/** Many orders of one place and one cause, handled as one by one unit (打包办理, R172). Each keeps its petitioner, limit and callback. */
export interface OrderPackage {
  readonly situation: 'open' | 'closed'
  readonly title: string
  readonly cause: string
  readonly placeUnitId: string | null
  readonly leadUnitId: string
  readonly orderIds: readonly string[]
  readonly openedAt: Instant
  /** What was done for all of them, when it is done. */
  readonly outcome: string | null
}

type Opened = DomainEvent<
  'packageOpened',
  Pick<OrderPackage, 'title' | 'cause' | 'placeUnitId' | 'leadUnitId' | 'orderIds'>
>
type Changed =
  | DomainEvent<'ordersPacked', { readonly orderIds: readonly string[] }>
  | DomainEvent<'orderTakenOut', { readonly orderId: string; readonly reason: string }>
  | DomainEvent<'packageClosed', { readonly outcome: string }>
export type PackageEvent = Opened | Changed

export const packageKind: RecordKind<OrderPackage, PackageEvent> = {
  kind: 'package',
  fold: foldOf<OrderPackage, Opened, Changed>(
    { packageOpened: (opened, { at }) => ({ ...opened, situation: 'open', openedAt: at, outcome: null }) },
    {
      ordersPacked: (state, { orderIds }) => ({ orderIds: [...new Set([...state.orderIds, ...orderIds])] }),
      orderTakenOut: (state, { orderId }) => ({ orderIds: state.orderIds.filter((id) => id !== orderId) }),
      packageClosed: (_state, { outcome }) => ({ situation: 'closed', outcome }),
    },
  ),
  columnsOf: ({ situation, title, leadUnitId }, { directory }) => ({
    situation,
    title,
    unitId: leadUnitId,
    naturalKey: null,
    nextDueAt: null,
    seenByUnitIds: [leadUnitId, ...(directory.districtOf(leadUnitId) ? [directory.districtOf(leadUnitId)!.id] : [])],
  }),
}

type Command<Input> = RecordCommand<OrderPackage, Input, PackageEvent>
const ofLead = (state: OrderPackage | null): string => state!.leadUnitId
const closed = ({ situation, title }: OrderPackage): Refusal | null =>
  situation === 'closed' ? refuse('package.closed', { params: { title } }) : null

/** Opens a package of orders that one unit leads. Refuses with `package.too_few` (fewer than two orders). */
export const openPackage: Command<Opened['payload']> = {
  name: 'openPackage',
  kind: packageKind,
  does: 'begin',
  permission: 'order.package',
  unitOf: (_none, { leadUnitId }) => leadUnitId,
  decide: (_none, opened) =>
    new Set(opened.orderIds).size < 2
      ? refuse('package.too_few', { field: '/orderIds' })
      : [{ kind: 'packageOpened', payload: opened }],
}

/** Adds orders that came later to the same cause. Refuses with `package.closed`. */
export const addToPackage: Command<{ readonly orderIds: readonly string[] }> = {
  name: 'addToPackage',
  kind: packageKind,
  does: 'change',
  permission: 'order.package',
  unitOf: ofLead,
  decide: (state, { orderIds }) => closed(state!) ?? [{ kind: 'ordersPacked', payload: { orderIds } }],
}

/** Takes one order out again, because its matter is another after all. Refuses with `package.closed`, `package.not_in_it`. */
export const takeOutOfPackage: Command<{ readonly orderId: string; readonly reason: string }> = {
  name: 'takeOutOfPackage',
  kind: packageKind,
  does: 'change',
  permission: 'order.package',
  unitOf: ofLead,
  decide: (state, { orderId, reason }) =>
    closed(state!) ??
    (state!.orderIds.includes(orderId)
      ? [{ kind: 'orderTakenOut', payload: { orderId, reason } }]
      : refuse('package.not_in_it', { params: { orderId } })),
}

/** Ends the package with what was done for all. The orders go on to their own callbacks. Refuses with `package.closed`. */
export const closePackage: Command<{ readonly outcome: string }> = {
  name: 'closePackage',
  kind: packageKind,
  does: 'change',
  permission: 'order.package',
  unitOf: ofLead,
  decide: (state, { outcome }) => closed(state!) ?? [{ kind: 'packageClosed', payload: { outcome } }],
}
