import { civilDateOf } from '../calendar/working-calendar.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Order } from '../order/order.ts'
import type { RecordCommand } from '../record/record.ts'
import { callInDayKind, type CallInDay, type CallInDayEvent, type CallInLeader } from './call-in-day.ts'

type Command<Input> = RecordCommand<CallInDay, Input, CallInDayEvent>

export interface AnnounceCallInDay {
  readonly heldOn: CivilDate
  readonly leader: Omit<CallInLeader, 'contact'> & { readonly contact?: string | undefined }
  readonly seat: string
  readonly districtId?: string | undefined
}

/** Announces who comes when (R152, R153). Refuses with `call_in.in_past`, `call_in.not_a_district`. */
export const announceCallInDay: Command<AnnounceCallInDay> = {
  name: 'announceCallInDay',
  kind: callInDayKind,
  does: 'begin',
  permission: 'call_in.arrange',
  decide(_none, { heldOn, leader, seat, districtId = null }, { on, rules: { directory } }) {
    if (heldOn < on) return refuse('call_in.in_past', { params: { heldOn, on }, field: '/heldOn' })
    if (districtId !== null && directory.findUnit(districtId)?.kind !== 'district_government')
      return refuse('call_in.not_a_district', { params: { unitId: districtId }, field: '/districtId' })
    return [
      {
        kind: 'callInDayAnnounced',
        payload: { heldOn, leader: { ...leader, contact: leader.contact ?? null }, seat, districtId },
      },
    ]
  },
}

/** The leader sits down. Refuses with `call_in.not_today`, `call_in.not_announced`. */
export const openCallInDay: Command<object> = {
  name: 'openCallInDay',
  kind: callInDayKind,
  does: 'change',
  permission: 'call_in.arrange',
  decide(day, _nothing, { on }) {
    if (day!.situation !== 'announced') return refuse('call_in.not_announced')
    return day!.heldOn === on
      ? [{ kind: 'callInDayOpened', payload: {} }]
      : refuse('call_in.not_today', { params: { heldOn: day!.heldOn, on } })
  },
}

export interface TakeLeaderCall {
  readonly orderId: string
  readonly order: Order
}

/**
 * Marks an order as a call that the leader took: of this day, by telephone, and by one leader only.
 * Refuses with `call_in.not_open`, `call_in.taken`, `call_in.not_a_call`, `call_in.of_another_day`.
 */
export const takeLeaderCall: Command<TakeLeaderCall> = {
  name: 'takeLeaderCall',
  kind: callInDayKind,
  does: 'change',
  permission: 'call_in.take',
  decide(
    day,
    {
      orderId,
      order: {
        appeal: { channel, receivedAt },
        number,
      },
    },
    { rules: { calendar } },
  ) {
    const { situation, calls, heldOn } = day!
    if (situation !== 'open') return refuse('call_in.not_open')
    if (calls.some((call) => call.orderId === orderId)) return refuse('call_in.taken', { params: { number } })
    if (channel !== 'phone') return refuse('call_in.not_a_call', { params: { number }, field: '/orderId' })
    if (civilDateOf(receivedAt, calendar) !== heldOn)
      return refuse('call_in.of_another_day', { params: { number, heldOn }, field: '/orderId' })
    return [{ kind: 'leaderCallTaken', payload: { orderId } }]
  },
}

/** Takes a mark back that was set by mistake. Refuses with `call_in.not_taken`, `call_in.not_open`. */
export const takeBackLeaderCall: Command<{ readonly orderId: string; readonly reason: string }> = {
  name: 'takeBackLeaderCall',
  kind: callInDayKind,
  does: 'change',
  permission: 'call_in.take',
  decide(day, { orderId, reason }) {
    if (day!.situation !== 'open') return refuse('call_in.not_open')
    return day!.calls.some((call) => call.orderId === orderId)
      ? [{ kind: 'leaderCallTakenBack', payload: { orderId, reason } }]
      : refuse('call_in.not_taken', { field: '/orderId' })
  },
}

/** The leader stands up; the orders go on to their end. Refuses with `call_in.not_open`. */
export const endCallInDay: Command<{ readonly remarks?: string | undefined }> = {
  name: 'endCallInDay',
  kind: callInDayKind,
  does: 'change',
  permission: 'call_in.arrange',
  decide: (day, { remarks }) =>
    day!.situation === 'open'
      ? [{ kind: 'callInDayEnded', payload: { remarks: remarks?.trim() || null } }]
      : refuse('call_in.not_open'),
}

/** The day falls out; the turn is not used up. Refuses with `call_in.not_announced`. */
export const cancelCallInDay: Command<{ readonly reason: string }> = {
  name: 'cancelCallInDay',
  kind: callInDayKind,
  does: 'change',
  permission: 'call_in.arrange',
  decide: (day, { reason }) =>
    day!.situation === 'announced'
      ? [{ kind: 'callInDayCancelled', payload: { reason } }]
      : refuse('call_in.not_announced'),
}
