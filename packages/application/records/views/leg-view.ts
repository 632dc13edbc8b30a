import { basisInWords, type Language, type LegView } from '@shaoying/contract'
import {
  doubtsOf,
  itemsLeft,
  legArrival,
  legScene,
  metresBetween,
  totalOf,
  whistleFigures,
  type CheckIn,
  type CityRules,
  type Leg,
  type Score,
  type Whistle,
} from '@shaoying/domain'
import { unitNamed } from '../../queries/names.ts'

/** How much of a unit's part is shown: everything; who is where and when; that it was called. */
export type LegDepth = 'whole' | 'course' | 'outline'

export interface LegContext {
  readonly rules: CityRules
  readonly language: Language
  readonly depth: LegDepth
  readonly isOwn: boolean
}

type Inner = Pick<
  LegView,
  | 'checkIns'
  | 'delays'
  | 'onCallSteps'
  | 'arrivalOverdueAt'
  | 'leaveAsked'
  | 'refusal'
  | 'absence'
  | 'reported'
  | 'finding'
  | 'supervision'
  | 'failed'
  | 'score'
>

/** What of a unit's part is for itself, its commander and whoever is above. */
const nothingInner: Inner = {
  checkIns: [],
  delays: [],
  onCallSteps: [],
  arrivalOverdueAt: null,
  leaveAsked: null,
  refusal: null,
  absence: null,
  reported: null,
  finding: null,
  supervision: null,
  failed: null,
  score: null,
}

/** One unit's part as a reader sees it: what is derived (arrival, doubts, score) is derived here, once. */
export function legView(leg: Leg, whistle: Whistle, { rules, language, depth, isOwn }: LegContext): LegView {
  const { standing } = leg
  const arrival = legArrival(leg, legScene(whistle))
  return {
    legId: leg.id,
    unit: leg.guest ? { id: leg.unitId, name: leg.guest.name } : unitNamed(leg.unitId, rules),
    guest: leg.guest && { name: leg.guest.name, contact: leg.guest.contact },
    part: leg.part,
    wave: leg.wave,
    summonedBy: unitNamed(leg.summonedByUnitId, rules),
    teamId: leg.teamId,
    ask: depth === 'outline' ? '' : leg.ask,
    basis: depth === 'outline' ? [] : leg.basis.map((basis) => basisInWords(basis, language)),
    standing: standing.name,
    since: 'at' in standing ? standing.at : leg.summonedAt,
    expectedAt: standing.name === 'on_the_way' ? standing.expectedAt : (leg.delays.at(-1)?.expectedAt ?? null),
    summonedAt: leg.summonedAt,
    signDueAt: leg.signDueAt,
    arriveDueAt: leg.arriveDueAt,
    signedAt: leg.signed?.at ?? null,
    signedInTime: leg.signed?.inTime ?? null,
    arrivedAt: arrival?.at ?? null,
    arrivedInTime: arrival?.inTime ?? null,
    result: standing.name === 'done' ? standing.result : null,
    releasedBecause: standing.name === 'released' ? standing.because : null,
    timesSentBack: leg.timesSentBack,
    isOwn,
    ...(depth === 'whole' ? innerOf(leg, whistle) : nothingInner),
  }
}

function innerOf(leg: Leg, whistle: Whistle): Inner {
  const { delays, onCallSteps, arrivalOverdueAt, leaveAsked, refusal, absence, reported, finding, score } = leg
  return {
    checkIns: leg.checkIns.map((checkIn) => checkInView(checkIn, leg, whistle)),
    delays: delays.map((delay) => ({ ...delay })),
    onCallSteps: onCallSteps.map((step) => ({ ...step })),
    arrivalOverdueAt,
    leaveAsked,
    refusal,
    absence,
    reported,
    finding,
    supervision: leg.supervision ?? null,
    failed: whistleFigures(whistle)?.legs.find(({ legId }) => legId === leg.id)?.failed ?? false,
    score: score && scoreView(score),
  }
}

function checkInView(checkIn: CheckIn, leg: Leg, whistle: Whistle): LegView['checkIns'][number] {
  const { point, checkInRules: rules } = legScene(whistle)
  const doubts = point && rules ? doubtsOf(checkIn, leg.checkIns, { point, rules, summonedAt: leg.summonedAt }) : []
  const { id, personId, team, position, accuracyMetres, takenAt, receivedAt, offline, photoId, judgement } = checkIn
  return {
    id,
    personId,
    team,
    position,
    accuracyMetres,
    metresFromPoint: position && point?.position ? metresBetween(position, point.position) : null,
    takenAt,
    receivedAt,
    offline,
    photoId,
    doubts: [...doubts],
    counts: judgement ? judgement.verdict === 'confirmed' : doubts.length === 0,
    judgement: judgement && { verdict: judgement.verdict, at: judgement.at, reason: judgement.reason },
  }
}

function scoreView(score: Score): NonNullable<LegView['score']> {
  const { at, appealUntil, appeal, ruling, deductions } = score
  const items = itemsLeft(score).map(({ itemId, name, points, left }) => ({ itemId, name, points, left }))
  return {
    total: totalOf(score),
    items,
    deductions: deductions.map((one) => ({ ...one })),
    at,
    appealUntil,
    appeal: appeal && { at: appeal.at, reason: appeal.reason, evidence: appeal.evidence },
    ruling: ruling && { at: ruling.at, reason: ruling.reason, before: ruling.before.map((one) => ({ ...one })) },
  }
}
