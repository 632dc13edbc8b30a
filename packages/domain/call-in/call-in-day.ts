import type { DomainEvent } from '../kernel/event.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

export interface CallInLeader {
  readonly name: string
  /** Office held: `东湖区区长`. */
  readonly post: string
  /** How callers reach the leader afterwards, as the leader leaves it; null when not left. */
  readonly contact: string | null
}

/** A call that the leader took, and the order it became. */
export interface LeaderCall {
  readonly orderId: string
  readonly takenAt: Instant
  /** Who wrote it down at the leader's side. */
  readonly byPersonId: string
}

/** A leader sits down in the hotline's hall and takes calls (R152); the districts do so in turn (R153). */
export interface CallInDay {
  readonly situation: 'announced' | 'open' | 'ended' | 'cancelled'
  readonly heldOn: CivilDate
  readonly leader: CallInLeader
  readonly seat: string
  /** Whose turn it is; null when a leader of the city or of a department comes. */
  readonly districtId: string | null
  readonly openedAt: Instant | null
  readonly endedAt: Instant | null
  /** What the leader says at the end, or why the day fell out. */
  readonly remarks: string | null
  /** In the order in which they were taken. */
  readonly calls: readonly LeaderCall[]
}

export type CallInDayAnnounced = DomainEvent<
  'callInDayAnnounced',
  Pick<CallInDay, 'heldOn' | 'leader' | 'seat' | 'districtId'>
>
export type CallInDayChanged =
  | DomainEvent<'callInDayOpened', Record<string, never>>
  | DomainEvent<'leaderCallTaken', { readonly orderId: string }>
  | DomainEvent<'leaderCallTakenBack', { readonly orderId: string; readonly reason: string }>
  | DomainEvent<'callInDayEnded', { readonly remarks: string | null }>
  | DomainEvent<'callInDayCancelled', { readonly reason: string }>
export type CallInDayEvent = CallInDayAnnounced | CallInDayChanged

export const callInDayKind: RecordKind<CallInDay, CallInDayEvent> = {
  kind: 'call_in_day',
  fold: foldOf<CallInDay, CallInDayAnnounced, CallInDayChanged>(
    {
      callInDayAnnounced: (announced) => ({
        ...announced,
        situation: 'announced',
        openedAt: null,
        endedAt: null,
        remarks: null,
        calls: [],
      }),
    },
    {
      callInDayOpened: (_day, _nothing, { at }) => ({ situation: 'open', openedAt: at }),
      leaderCallTaken: ({ calls }, { orderId }, { at, actor }) => ({
        calls: [...calls, { orderId, takenAt: at, byPersonId: actor.id }],
      }),
      leaderCallTakenBack: ({ calls }, { orderId }) => ({ calls: calls.filter((call) => call.orderId !== orderId) }),
      callInDayEnded: (_day, { remarks }, { at }) => ({ situation: 'ended', endedAt: at, remarks }),
      callInDayCancelled: (_day, { reason }) => ({ situation: 'cancelled', remarks: reason }),
    },
  ),
  columnsOf: ({ situation, districtId, heldOn, leader }) => ({
    situation,
    unitId: districtId,
    naturalKey: situation === 'cancelled' ? null : `${heldOn} ${leader.name} ${leader.post}`,
    title: `${heldOn} ${leader.name}`,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}
