import { addSeconds, secondsBetween, type Instant } from '../kernel/instant.ts'
import { metresBetween, type DesignatedPoint, type Position } from './position.ts'

/** By what a check-in is believed; the whistle keeps what the pack said when it was blown. */
export interface CheckInRules {
  readonly maxAccuracyMetres: number
  readonly maxSpeedKmh: number
  readonly maxClockSkewSeconds: number
  /** How much later than taken it may come in without the commander's word. */
  readonly offlineSeconds: number
}

/** The commander's word on a check-in: it counts, or it does not. */
export interface Judgement {
  readonly verdict: 'confirmed' | 'disputed'
  readonly at: Instant
  readonly byPersonId: string
  readonly reason: string
}

/** Somebody of a unit says: I am here (签到). */
export interface CheckIn {
  /** Given by the phone, so that one sent twice counts once. */
  readonly id: string
  readonly personId: string
  /** Of several teams of the unit, which; null when there is one. */
  readonly team: string | null
  /** Null where the phone had none (a basement); then the commander confirms. */
  readonly position: Position | null
  readonly accuracyMetres: number | null
  /** When it was taken, by the server's clock. */
  readonly takenAt: Instant
  readonly receivedAt: Instant
  /** By how much the phone's clock was behind (or, negative, ahead). */
  readonly clockSkewSeconds: number
  /** Kept on the phone for want of a network. */
  readonly offline: boolean
  readonly photoId: string | null
  readonly judgement: Judgement | null
}

/** What makes a check-in doubtful. A doubtful one counts only when the commander confirms it. */
export const checkInDoubts = [
  'no_position',
  'inaccurate',
  'outside_point',
  'jump',
  'clock_skew',
  'sent_late',
  'before_summons',
] as const
export type CheckInDoubt = (typeof checkInDoubts)[number]

/** What a check-in is measured against. */
export interface CheckInScene {
  readonly point: DesignatedPoint
  readonly rules: CheckInRules
  readonly summonedAt: Instant
}

/** Sorted by when they were taken, whatever the order in which they came in. */
export function inOrderTaken(checkIns: readonly CheckIn[]): readonly CheckIn[] {
  return checkIns.toSorted((a, b) =>
    a.takenAt === b.takenAt ? (a.id < b.id ? -1 : 1) : a.takenAt < b.takenAt ? -1 : 1,
  )
}

/** Everything doubtful about one of these check-ins; `all` are those of its unit, in any order. */
export function doubtsOf(
  checkIn: CheckIn,
  all: readonly CheckIn[],
  { point, rules, summonedAt }: CheckInScene,
): readonly CheckInDoubt[] {
  const { position, accuracyMetres, takenAt, receivedAt, clockSkewSeconds, offline } = checkIn
  const holds: readonly (readonly [CheckInDoubt, boolean])[] = [
    ['no_position', position === null],
    ['inaccurate', position !== null && (accuracyMetres === null || accuracyMetres > rules.maxAccuracyMetres)],
    [
      'outside_point',
      position !== null && point.position !== null && metresBetween(position, point.position) > point.radiusMetres,
    ],
    ['jump', isJump(checkIn, all, rules)],
    ['clock_skew', Math.abs(clockSkewSeconds) > rules.maxClockSkewSeconds],
    ['sent_late', offline && secondsBetween(takenAt, receivedAt) > rules.offlineSeconds],
    ['before_summons', takenAt < summonedAt],
  ]
  return holds.filter(([, is]) => is).map(([doubt]) => doubt)
}

/** Too far from where the same person was just before. The inaccuracy of both fixes is in the person's favour. */
function isJump(checkIn: CheckIn, all: readonly CheckIn[], { maxSpeedKmh }: CheckInRules): boolean {
  const own = inOrderTaken(all.filter(({ personId, position }) => personId === checkIn.personId && position !== null))
  const before = own[own.findIndex(({ id }) => id === checkIn.id) - 1]
  if (!before?.position || !checkIn.position) return false
  const sure =
    metresBetween(before.position, checkIn.position) - (before.accuracyMetres ?? 0) - (checkIn.accuracyMetres ?? 0)
  const seconds = Math.max(1, secondsBetween(before.takenAt, checkIn.takenAt))
  return sure > 0 && (sure / seconds) * 3.6 > maxSpeedKmh
}

/** A unit's arrival: its first check-in that counts. Half-open: at the very moment of the deadline is late. */
export interface Arrival {
  readonly at: Instant
  readonly checkInId: string
  readonly inTime: boolean
}

/** When the unit was there, or null while nothing proves it. The order in which check-ins came in changes nothing. */
export function arrivalOf(checkIns: readonly CheckIn[], dueAt: Instant, scene: CheckInScene): Arrival | null {
  const first = inOrderTaken(checkIns).find((checkIn) => counts(checkIn, checkIns, scene))
  if (!first) return null
  // Stationed staff were there before anybody whistled.
  const at = first.takenAt < scene.summonedAt ? scene.summonedAt : first.takenAt
  return { at, checkInId: first.id, inTime: at < dueAt }
}

function counts(checkIn: CheckIn, all: readonly CheckIn[], scene: CheckInScene): boolean {
  return checkIn.judgement ? checkIn.judgement.verdict === 'confirmed' : doubtsOf(checkIn, all, scene).length === 0
}

/**
 * When an offline check-in was taken by the server's clock: the phone's word, moved by what the phone's clock
 * differed from the server's when it was sent.
 */
export function takenByServerClock(takenAt: Instant, sentAt: Instant, receivedAt: Instant): Instant {
  return addSeconds(takenAt, secondsBetween(sentAt, receivedAt))
}
