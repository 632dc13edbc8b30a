import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { CivilDate, Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import { handlingNumberOf, isOfThisHandling, type HandlingNumber } from '../handling-number.ts'
import type { OrderCore } from '../order-core.ts'
import type { DispatchFacet } from './dispatch.ts'

/** One step of the plan by which a matter leaves the ledger. */
export interface LedgerStep {
  readonly step: string
  readonly byOn: CivilDate
}

/** What the unit asks for: why the matter cannot be done now, how it will be, until when, and what the petitioner was told. */
export interface LedgerPlan {
  /** Id of an exclusion type of the pack with the purpose `ledger`. */
  readonly typeId: string
  readonly reason: string
  readonly steps: readonly LedgerStep[]
  /** The last day on the ledger. */
  readonly untilOn: CivilDate
  readonly toPetitioner: string
}

interface Word {
  readonly at: Instant
  readonly byPersonId: string
  readonly granted: boolean
  readonly reason: string
}

/** A request for the ledger (挂账申请) with the district's first review and the hotline's decision, as far as they were given. */
export interface LedgerRequest extends LedgerPlan {
  readonly at: Instant
  readonly byPersonId: string
  readonly handling: HandlingNumber
  readonly firstReview: Word | null
  readonly decision: Word | null
}

/** The one time an order stands on the ledger (挂账): its clock waits, and each review says how far things are. */
export interface LedgerStay {
  readonly fromAt: Instant
  readonly plan: LedgerPlan
  readonly reviews: readonly { readonly at: Instant; readonly byPersonId: string; readonly report: string }[]
  readonly left: { readonly at: Instant; readonly how: 'resumed' | 'maximum_reached'; readonly reason: string } | null
}

export interface LedgerFacet {
  readonly ledgerRequests: readonly LedgerRequest[]
  readonly ledger: LedgerStay | null
}

export const noLedger: LedgerFacet = { ledgerRequests: [], ledger: null }

/** The request that still waits for somebody's word, or null. One made in an earlier handling has lapsed. */
export function pendingLedgerRequest(
  order: LedgerFacet & DispatchFacet & Pick<OrderCore, 'round'>,
): LedgerRequest | null {
  const last = order.ledgerRequests.at(-1)
  return last && last.decision === null && last.firstReview?.granted !== false && isOfThisHandling(order, last)
    ? last
    : null
}

interface Reasoned {
  readonly reason: string
}

export type LedgerEvent =
  | DomainEvent<'ledgerRequested', LedgerPlan>
  | DomainEvent<'ledgerFirstReviewed', Reasoned & { readonly granted: boolean }>
  | DomainEvent<'ledgerGranted', Reasoned & { readonly reviewOn: CivilDate; readonly clocks: readonly Clock[] }>
  | DomainEvent<'ledgerRefused', Reasoned>
  | DomainEvent<
      'ledgerReviewed',
      { readonly report: string; readonly reviewOn: CivilDate; readonly clocks: readonly Clock[] }
    >
  | DomainEvent<
      'ledgerLeft',
      Reasoned & { readonly how: 'resumed' | 'maximum_reached'; readonly clocks: readonly Clock[] }
    >

function changeLast(order: LedgerFacet, change: Partial<LedgerRequest>) {
  return {
    ledgerRequests: order.ledgerRequests.map((request, index) =>
      index === order.ledgerRequests.length - 1 ? { ...request, ...change } : request,
    ),
  }
}

export const evolveLedger: Evolvers<LedgerFacet & DispatchFacet, LedgerEvent> = {
  ledgerRequested: (order, plan, { at, actor }) => ({
    ledgerRequests: [
      ...order.ledgerRequests,
      { ...plan, at, byPersonId: actor.id, handling: handlingNumberOf(order), firstReview: null, decision: null },
    ],
  }),
  ledgerFirstReviewed: (order, word, { at, actor }) =>
    changeLast(order, { firstReview: { ...word, at, byPersonId: actor.id } }),
  ledgerGranted: (order, { reason, reviewOn }, { at, actor }) => {
    const { typeId, reason: why, steps, untilOn, toPetitioner } = order.ledgerRequests.at(-1)!
    return {
      ...changeLast(order, { decision: { at, byPersonId: actor.id, granted: true, reason } }),
      ledger: { fromAt: at, plan: { typeId, reason: why, steps, untilOn, toPetitioner }, reviews: [], left: null },
      situation: { name: 'ledgered', since: at, reviewOn },
    }
  },
  ledgerRefused: (order, { reason }, { at, actor }) =>
    changeLast(order, { decision: { at, byPersonId: actor.id, granted: false, reason } }),
  ledgerReviewed: (order, { report, reviewOn }, { at, actor }) => ({
    ledger: order.ledger && {
      ...order.ledger,
      reviews: [...order.ledger.reviews, { at, byPersonId: actor.id, report }],
    },
    situation: { name: 'ledgered', since: order.ledger?.fromAt ?? at, reviewOn },
  }),
  ledgerLeft: (order, { how, reason }, { at }) => ({
    ledger: order.ledger && { ...order.ledger, left: { at, how, reason } },
    situation: { name: 'handling', since: at },
  }),
}
