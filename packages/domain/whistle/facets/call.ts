import type { Clock } from '../../deadline/clock.ts'
import type { WhistleSituation as ListedSituation } from '../../directory/pack-lists.ts'
import type { Basis } from '../../kernel/basis.ts'
import type { DomainEvent, RecordedEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { CheckInRules } from '../check-in.ts'
import type { DesignatedPoint } from '../position.ts'
import type { WhistleStage } from '../situation.ts'

/** The three official kinds, and the everyday naming (R086). */
export type WhistleKind = ListedSituation['kind']
export type EverydayKind = ListedSituation['everydayKind']

/** Upward to departments, within a street, the other way round, or across a border (domain 4). */
export const whistleDirections = ['upward', 'internal', 'reverse', 'joint'] as const
export type WhistleDirection = (typeof whistleDirections)[number]

/** Where the matter comes from (哨源). */
export const whistleSources = ['order', 'package', 'patrol', 'resident', 'whistle', 'text_message', 'direct'] as const
export type WhistleSourceKind = (typeof whistleSources)[number]

/** How the whistle came in: entered before, told by phone or SMS, or entered afterwards (R038, R100). */
export const whistleEntries = ['entered', 'phone', 'sms', 'informal'] as const
export type WhistleEntry = (typeof whistleEntries)[number]

/** What the whistle is about; may change until it is blown. */
export interface WhistleMatter {
  readonly title: string
  /** What happened, without personal data. */
  readonly account: string
  readonly categoryId: string | null
  readonly situationIds: readonly string[]
  /** The place: a street or community. */
  readonly placeUnitId: string | null
  readonly point: DesignatedPoint | null
  /** What must be true for the whistle to close (R011). */
  readonly standard: string | null
  readonly source: WhistleSourceKind
  /** Orders it is blown for. */
  readonly orderIds: readonly string[]
  readonly packageId: string | null
  /** The patrol finding, or what else it refers to outside. */
  readonly reference: string | null
  readonly campaignId: string | null
  /** The whistle that raised this one. */
  readonly parentId: string | null
}

/** A street or township that commands: the caller first, then whoever joined across a border. */
export interface Commander {
  readonly unitId: string
  readonly at: Instant
  /** Its word that the matter is finished; taken back when a unit is sent back or called anew. */
  readonly agreedAt: Instant | null
}

export interface WhistleRequest {
  readonly unitId: string
  readonly byPersonId: string
  readonly at: Instant
}

export interface TakenDown {
  /** The call-taker; `text-messages` when the system read it. */
  readonly byPersonId: string
  readonly callerName: string
  /** Known when their number is in the directory. */
  readonly callerPersonId?: string
  readonly callerLine: string | null
  readonly confirmed: { readonly at: Instant; readonly byPersonId: string } | null
}

export interface CallFacet {
  readonly situation: WhistleStage
  readonly callerUnitId: string
  readonly direction: WhistleDirection
  readonly matter: WhistleMatter
  /** The community's or section's request it goes back to (R039). */
  readonly request: WhistleRequest | null
  readonly openedAt: Instant
  readonly openedBy: string
  /** Null until blown. */
  readonly call: Call | null
  readonly commanders: readonly Commander[]
  readonly invitedUnitIds: readonly string[]
  /** Whistles raised out of this one. */
  readonly childIds: readonly string[]
  readonly clocks: readonly Clock[]
}

/** The moment of blowing and what holds from then. */
export interface Call {
  /** When it was blown; of an informal one, when it was said. */
  readonly blownAt: Instant
  readonly byPersonId: string
  readonly entry: WhistleEntry
  readonly takenDown: TakenDown | null
  /** What proves an informal whistle. */
  readonly evidence: string | null
  readonly kind: WhistleKind
  readonly everydayKind: EverydayKind
  readonly point: DesignatedPoint
  readonly standard: string
  readonly basis: readonly Basis[]
  /** What the lists said against it, and why the leader blew all the same. */
  readonly override: { readonly code: string; readonly reason: string } | null
  readonly checkInRules: CheckInRules
  readonly solveDueAt: Instant
  readonly solutionOverdueAt: Instant | null
}

interface Opening {
  readonly callerUnitId: string
  readonly direction: WhistleDirection
  readonly matter: WhistleMatter
}

export type CallBirth =
  | DomainEvent<'whistleRequested', Opening & { readonly unitId: string }>
  | DomainEvent<'whistleDrafted', Opening>

export type CallChange =
  | DomainEvent<'whistleRequestDeclined', { readonly reason: string }>
  | DomainEvent<'whistleDraftAmended', { readonly matter: WhistleMatter }>
  | DomainEvent<'whistleBlown', Omit<Call, 'byPersonId' | 'solutionOverdueAt'> & { readonly clocks: readonly Clock[] }>
  | DomainEvent<'whistleCallConfirmed', object>
  | DomainEvent<'partnerInvited', { readonly unitId: string; readonly reason: string }>
  | DomainEvent<'partnerJoined', { readonly unitId: string }>
  | DomainEvent<'whistleRaised', { readonly childId: string }>
  | DomainEvent<'solutionOverdue', { readonly dueAt: Instant; readonly clocks: readonly Clock[] }>

type At = RecordedEvent

function opened(
  { callerUnitId, direction, matter }: Opening,
  { at, actor }: At,
): Omit<CallFacet, 'situation' | 'request'> {
  return {
    callerUnitId,
    direction,
    matter,
    openedAt: at,
    openedBy: actor.id,
    call: null,
    commanders: [{ unitId: callerUnitId, at, agreedAt: null }],
    invitedUnitIds: [],
    childIds: [],
    clocks: [],
  }
}

export const callBirths = {
  whistleRequested: (
    payload: Extract<CallBirth, { kind: 'whistleRequested' }>['payload'],
    recorded: At,
  ): CallFacet => ({
    ...opened(payload, recorded),
    situation: { name: 'requested', since: recorded.at },
    request: { unitId: payload.unitId, byPersonId: recorded.actor.id, at: recorded.at },
  }),
  whistleDrafted: (payload: Opening, recorded: At): CallFacet => ({
    ...opened(payload, recorded),
    situation: { name: 'draft', since: recorded.at },
    request: null,
  }),
}

type Evolve<Kind extends CallChange['kind']> = (
  state: CallFacet,
  payload: Extract<CallChange, { kind: Kind }>['payload'],
  recorded: At,
) => Partial<CallFacet>

export const evolveCall: { readonly [Kind in CallChange['kind']]: Evolve<Kind> } = {
  whistleRequestDeclined: (_state, { reason }, { at }) => ({ situation: { name: 'declined', at, reason } }),
  whistleDraftAmended: (_state, { matter }, { at }) => ({ matter, situation: { name: 'draft', since: at } }),
  whistleBlown: (_state, { clocks: _clocks, ...call }, { at, actor }) => ({
    situation: { name: 'blown', since: at },
    call: { ...call, byPersonId: actor.id, solutionOverdueAt: null },
  }),
  whistleCallConfirmed: ({ call }, _payload, { at, actor }) =>
    call?.takenDown
      ? { call: { ...call, takenDown: { ...call.takenDown, confirmed: { at, byPersonId: actor.id } } } }
      : {},
  partnerInvited: ({ invitedUnitIds }, { unitId }) => ({ invitedUnitIds: [...invitedUnitIds, unitId] }),
  partnerJoined: ({ commanders, invitedUnitIds }, { unitId }, { at }) => ({
    direction: 'joint',
    commanders: [...commanders, { unitId, at, agreedAt: null }],
    invitedUnitIds: invitedUnitIds.filter((id) => id !== unitId),
  }),
  whistleRaised: ({ childIds }, { childId }) => ({
    childIds: childIds.includes(childId) ? childIds : [...childIds, childId],
  }),
  solutionOverdue: ({ call }, { dueAt }) => (call ? { call: { ...call, solutionOverdueAt: dueAt } } : {}),
}
