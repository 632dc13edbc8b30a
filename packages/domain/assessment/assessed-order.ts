import { catalogueOf } from '../directory/catalogue-index.ts'
import type { AppealKind } from '../directory/appeal-kind.ts'
import type { CityRules } from '../directory/city-rules.ts'
import type { Directory } from '../directory/directory.ts'
import { isCommunityLevel } from '../directory/unit.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Channel } from '../directory/channel.ts'
import { assistingUnitIds } from '../order/facets/assist.ts'
import type { CallbackResult } from '../order/facets/callback.ts'
import { currentDispatch } from '../order/facets/dispatch.ts'
import type { ExclusionFacet } from '../order/facets/exclusion.ts'
import type { Reply } from '../order/facets/reply.ts'
import type { Order } from '../order/order.ts'
import { findClock } from '../order/order-clocks.ts'
import type { ClosingManner, OrderSituationName, Treatment } from '../order/situation.ts'
import type { AssessedUnits } from '../directory/assessed-units.ts'
import { fingerprintOf } from './fingerprint.ts'

/** The petitioner's word in a valid callback: reached, and answered [Reg 23]. */
export type AssessedAnswer = Pick<CallbackResult, 'contacted' | 'solved' | 'satisfaction' | 'manner' | 'at'>

/** One handling, as it is assessed; 1 is the first, 2 the rework after a callback. */
export interface AssessedRound {
  readonly round: number
  /** The handling limit with everything that moved it; null where none ran (a merged child). */
  readonly dueAt: Instant | null
  /** The reply that was not returned; null before it. */
  readonly handledAt: Instant | null
  /** Replied before its deadline. Null while that is open, and where no limit ran. */
  readonly inTime: boolean | null
  /** What the unit says; kept apart from the petitioner's word. */
  readonly claimedSolved: Reply['claimedSolved'] | null
  /** Replies returned to the unit before this one. */
  readonly returns: number
  readonly answer: AssessedAnswer | null
}

/** Everything assessment needs of one order, and nothing personal. A pure fold of the order and the pack it is handled under. */
export interface AssessedOrder {
  readonly orderId: string
  readonly number: string
  readonly kind: AppealKind
  readonly channel: Channel
  readonly categoryId: string | null
  /** Functional line of the category. */
  readonly line: string | null
  readonly units: AssessedUnits
  readonly assistUnitIds: readonly string[]
  readonly createdAt: Instant
  /** The first dispatch; null when it was never dispatched. */
  readonly dispatchedAt: Instant | null
  readonly dispatchCount: number
  /** Closed after a callback or as unreachable; null before, and for orders that ended otherwise. */
  readonly closedAt: Instant | null
  readonly closedHow: ClosingManner | null
  readonly situation: OrderSituationName
  /** The special treatment in place of a dispatch [Reg 11]. */
  readonly treatment: Treatment | null
  /** Oldest first; empty before the first dispatch. */
  readonly rounds: readonly AssessedRound[]
  /** Attempts at an official callback, answered or not. */
  readonly callbackAttempts: number
  /** Of them those that found the number wrong. */
  readonly wrongNumbers: number
  readonly mergedInto: string | null
  readonly mergedChildren: number
  /** The earlier order it repeats without a new fact or reason [Reg 11(3)]. */
  readonly repeats: string | null
  readonly exclusion: ExclusionFacet['exclusion']
  readonly categoryChanges: readonly { readonly at: Instant; readonly fromId: string | null; readonly toId: string }[]
  /** Same words, same number: tells identical replies without keeping them. */
  readonly replyFingerprint: string | null
  /** Tags of the order, `simulated` among them. */
  readonly tags: readonly string[]
}

export function assessedOrderOf(order: Order, rules: Pick<CityRules, 'directory' | 'pack'>): AssessedOrder {
  const { appeal, situation, closing } = order
  const reply = order.replies.at(-1)
  return {
    orderId: order.id,
    number: order.number,
    kind: appeal.kind,
    channel: appeal.channel,
    categoryId: appeal.categoryId,
    line: lineOf(order, rules),
    units: unitsOf(order, rules),
    assistUnitIds: assistingUnitIds(order),
    createdAt: order.createdAt,
    dispatchedAt: order.dispatches[0]?.at ?? null,
    dispatchCount: order.dispatches.length,
    closedAt: closing?.at ?? null,
    closedHow: closing?.how ?? null,
    situation: situation.name,
    treatment: situation.name === 'redirected' ? situation.treatment : null,
    rounds:
      order.dispatches.length === 0 ? [] : Array.from({ length: order.round }, (_, index) => roundOf(order, index + 1)),
    callbackAttempts: order.callbackAttempts.length,
    wrongNumbers: order.callbackAttempts.filter(({ result }) => result === 'wrong_number').length,
    mergedInto: linked(order, 'merged_into'),
    mergedChildren: order.links.filter(({ manner }) => manner === 'merged_child').length,
    repeats: linked(order, 'repeats'),
    exclusion: order.exclusion,
    categoryChanges: order.categoryChanges.map(({ at, fromId, toId }) => ({ at, fromId, toId })),
    replyFingerprint: reply ? fingerprintOf(reply.toPetitioner) : null,
    tags: appeal.tags,
  }
}

function linked({ links }: Order, wanted: 'merged_into' | 'repeats'): string | null {
  return links.findLast(({ manner }) => manner === wanted)?.orderId ?? null
}

function lineOf({ appeal }: Order, { pack }: Pick<CityRules, 'pack'>): string | null {
  return appeal.categoryId === null ? null : (catalogueOf(pack).findEntry(appeal.categoryId)?.line ?? null)
}

function unitsOf(order: Order, rules: Pick<CityRules, 'directory' | 'pack'>): AssessedUnits {
  const { directory } = rules
  const lead = currentDispatch(order)?.leadUnitId ?? order.history?.leadUnitId ?? null
  const place = order.appeal.place.unitId
  const line = lineOf(order, rules)
  return {
    lead,
    ...prefixed('lead', lead, directory),
    ...prefixed('place', place, directory),
    placeCommunity: communityOf(place, directory),
    industry: line === null ? null : (directory.listCarriers(line, directory.root.id)[0]?.id ?? null),
  }
}

type Territory<Part extends 'lead' | 'place'> = { readonly [Key in `${Part}Street` | `${Part}District`]: string | null }

function prefixed<Part extends 'lead' | 'place'>(
  part: Part,
  unitId: string | null,
  directory: Directory,
): Territory<Part> {
  const street = unitId === null ? null : (directory.streetOf(unitId)?.id ?? null)
  const district = unitId === null ? null : (directory.districtOf(unitId)?.id ?? null)
  return { [`${part}Street`]: street, [`${part}District`]: district } as Territory<Part>
}

function communityOf(placeId: string | null, directory: Directory): string | null {
  const place = placeId === null ? undefined : directory.findUnit(placeId)
  return place && isCommunityLevel(place) ? place.id : null
}

function roundOf(order: Order, round: number): AssessedRound {
  const own = order.replies.filter((reply) => reply.round === round)
  const reply = own.findLast(({ review }) => review?.verdict !== 'returned')
  const answer = order.callbacks.findLast((callback) => callback.round === round)
  const dueAt =
    reply?.dueAt ?? (round === order.round ? (findClock(order, 'handle')?.dueAt ?? null) : (own.at(-1)?.dueAt ?? null))
  const isOver = round < order.round || order.expiredAt !== null || answer !== undefined || order.closing !== null
  return {
    round,
    dueAt,
    handledAt: reply?.at ?? null,
    inTime: dueAt === null ? null : reply ? reply.at < dueAt : isOver ? false : null,
    claimedSolved: reply?.claimedSolved ?? null,
    returns: own.filter(({ review }) => review?.verdict === 'returned').length,
    answer: answer
      ? {
          contacted: answer.contacted,
          solved: answer.solved,
          satisfaction: answer.satisfaction,
          manner: answer.manner,
          at: answer.at,
        }
      : null,
  }
}
