import type { Basis } from '../kernel/basis.ts'
import type { Instant } from '../kernel/instant.ts'
import { arrivalOf, type Arrival, type CheckIn, type CheckInRules } from './check-in.ts'
import type { DesignatedPoint } from './position.ts'
import type { Score } from './score.ts'
import type { LegStanding, LegStandingName } from './situation.ts'

/** A body that is no unit of the city: a lift company, an owners' committee, a merchants' association, a law firm (R099, R045). */
export interface Guest {
  readonly name: string
  /** How its office is reached: the mask; the whole is sealed apart from the trace. */
  readonly contact: string | null
  /** Handle of the sealed contact. */
  readonly contactId?: string
}

/** One unit summoned to one whistle. A unit summoned again has a leg for each time. */
export interface Leg {
  /** Number within the whistle, from `1`. */
  readonly id: string
  /** Of a guest `guest-<id>`. */
  readonly unitId: string
  /** It has no people in the system: who commands records its steps (R099). */
  readonly guest: Guest | null
  readonly part: 'lead' | 'assist'
  /** First whistle, second, third (R089). */
  readonly wave: number
  /** Which of the streets called it; several when a border runs through the matter (R097). */
  readonly summonedByUnitId: string
  /** Standing team it came with (R088, R117). */
  readonly teamId: string | null
  /** What is asked of it. */
  readonly ask: string
  readonly basis: readonly Basis[]
  readonly summonedAt: Instant
  readonly signDueAt: Instant
  readonly arriveDueAt: Instant
  readonly standing: LegStanding
  /** How far it was before its check-ins proved it there; so it stands again when they no longer do. */
  readonly approach: LegStanding | null
  readonly signed: { readonly at: Instant; readonly byPersonId: string; readonly inTime: boolean } | null
  readonly checkIns: readonly CheckIn[]
  /** Told afterwards, by whoever was there; of an informal whistle only (R100). */
  readonly recordedArrival: Arrival | null
  readonly delays: readonly { readonly at: Instant; readonly reason: string; readonly expectedAt: Instant | null }[]
  /** Rungs of the on-call list that were called because nobody signed. */
  readonly onCallSteps: readonly { readonly step: number; readonly at: Instant }[]
  readonly arrivalOverdueAt: Instant | null
  readonly leaveAsked: { readonly at: Instant; readonly reason: string } | null
  readonly refusal: { readonly at: Instant; readonly ground: string; readonly reason: string } | null
  readonly absence: { readonly at: Instant; readonly reason: string | null } | null
  readonly timesSentBack: number
  /** The street's report to the district [SO 44]. */
  readonly reported: { readonly at: Instant; readonly account: string } | null
  readonly finding: { readonly at: Instant; readonly verdict: 'upheld' | 'excused'; readonly account: string } | null
  /** What the district told it to put right after that; left out when it did not. */
  readonly supervision?: {
    readonly at: Instant
    readonly demand: string
    readonly answerBy: Instant
    readonly answer: { readonly at: Instant; readonly text: string; readonly inTime: boolean } | null
  }
  readonly score: Score | null
}

/** What of a whistle a leg is measured against. */
export interface LegScene {
  readonly point: DesignatedPoint | null
  readonly checkInRules: CheckInRules | null
}

/** When the unit was there; null while nothing proves it. */
export function legArrival(leg: Leg, { point, checkInRules }: LegScene): Arrival | null {
  if (leg.recordedArrival) return leg.recordedArrival
  return point && checkInRules
    ? arrivalOf(leg.checkIns, leg.arriveDueAt, { point, rules: checkInRules, summonedAt: leg.summonedAt })
    : null
}

/** Standings in which a unit still owes something. */
const owing: readonly LegStandingName[] = [
  'summoned',
  'signed',
  'on_the_way',
  'arrived',
  'working',
  'refused',
  'absent',
]

/** Neither done nor released: the whistle cannot close (事不完、人不撤, R094). */
export function isOpenLeg({ standing }: Leg): boolean {
  return owing.includes(standing.name)
}

/** Units that the street may score: all but those that were let go before they came because they were not needed. */
export function isScorable(leg: Leg, scene: LegScene): boolean {
  const { standing } = leg
  const sentHome =
    standing.name === 'released' && (standing.because === 'not_needed' || standing.because === 'called_off')
  return !sentHome || legArrival(leg, scene) !== null
}
