import type { Instant } from '../kernel/instant.ts'
import type { Satisfaction } from '../directory/callback-grades.ts'
import type { AssessedAnswer, AssessedOrder, AssessedRound } from './assessed-order.ts'
import type { CountingRule } from '../directory/counting-rule.ts'

export const countNames = [
  // every order
  'orders',
  'answeredAtOnce',
  'redirected',
  'malicious',
  'withdrawn',
  'dispatched',
  'redispatched',
  'closed',
  'merged',
  'repeats',
  'praise',
  // orders that the method assesses
  'assessed',
  'volume',
  'timed',
  'inTime',
  'reworked',
  'repliesReturned',
  'called',
  'unreachable',
  // valid callbacks about them
  'valid',
  'contacted',
  'solved',
  'partlySolved',
  'notSolved',
  'verySatisfied',
  'satisfied',
  'basicallySatisfied',
  'dissatisfied',
  'veryDissatisfied',
  // what the unit claimed about those, kept apart
  'claimedSolved',
  'claimedNotConfirmed',
] as const
export type CountName = (typeof countNames)[number]

/** Whole numbers, one for each name. */
export type Counts = Readonly<Record<CountName, number>>

/**
 * Answers counted, with and without the orders left out of assessment. Tallies add up: of days to a window, of
 * streets to a district. Rates are functions of a tally under a method and are never stored.
 */
export interface Tally {
  /** Everything. */
  readonly all: Counts
  /** Without orders whose exclusion was granted; what the rates are made of. */
  readonly counted: Counts
}

export const noCounts: Counts = Object.fromEntries(countNames.map((name) => [name, 0])) as Record<CountName, number>
export const noTally: Tally = { all: noCounts, counted: noCounts }

function addCounts(a: Counts, b: Counts, sign: 1 | -1): Counts {
  const sum = {} as Record<CountName, number>
  for (const name of countNames) sum[name] = a[name] + sign * b[name]
  return sum
}

export function addTally(a: Tally, b: Tally): Tally {
  return { all: addCounts(a.all, b.all, 1), counted: addCounts(a.counted, b.counted, 1) }
}

/** What `a` has beyond `b`; takes an order's old counts away before its new ones come. */
export function subtractTally(a: Tally, b: Tally): Tally {
  return { all: addCounts(a.all, b.all, -1), counted: addCounts(a.counted, b.counted, -1) }
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  const all = { ...noCounts } as Record<CountName, number>
  const counted = { ...noCounts } as Record<CountName, number>
  for (const tally of tallies) {
    for (const name of countNames) {
      all[name] += tally.all[name]
      counted[name] += tally.counted[name]
    }
  }
  return { all, counted }
}

/** Its exclusion was granted (剔除); it stays, flagged. */
export function isExcluded({ exclusion }: Pick<AssessedOrder, 'exclusion'>): boolean {
  return exclusion?.standing === 'granted' && exclusion.purpose === 'exclude'
}

/** Is counted in the rates but not in the volume (不计入诉求总量). */
function isOutOfVolume({ exclusion }: AssessedOrder): boolean {
  return exclusion?.standing === 'granted' && exclusion.purpose === 'not_counted'
}

/** Whether the method assesses it at all: dispatched to somebody, of a kind and channel that count, and not taken back. */
export function isAssessed(order: AssessedOrder, rule: CountingRule): boolean {
  const gone = order.situation === 'withdrawn' || order.situation === 'void' || order.treatment !== null
  return (
    order.dispatchedAt !== null &&
    !gone &&
    rule.kinds.includes(order.kind) &&
    !rule.withoutChannels.includes(order.channel) &&
    (rule.repeatsCount || order.repeats === null) &&
    (rule.mergedCount || order.mergedInto === null)
  )
}

/** The round whose valid callback speaks for the order: answered in a manner that counts, before `heardBefore`. Null when there is none. */
export function decidingRound(
  { rounds }: AssessedOrder,
  { answer, manners }: CountingRule,
  heardBefore: Instant | null = null,
): (AssessedRound & { readonly answer: AssessedAnswer }) | null {
  const valid = rounds.filter(
    (round): round is AssessedRound & { readonly answer: AssessedAnswer } =>
      round.answer !== null &&
      manners.includes(round.answer.manner) &&
      (heardBefore === null || round.answer.at < heardBefore),
  )
  return (answer === 'first' ? valid[0] : valid.at(-1)) ?? null
}

const gradeNames = {
  very_satisfied: 'verySatisfied',
  satisfied: 'satisfied',
  basically_satisfied: 'basicallySatisfied',
  dissatisfied: 'dissatisfied',
  very_dissatisfied: 'veryDissatisfied',
} as const satisfies Record<Satisfaction, CountName>
const solvedNames = {
  solved: 'solved',
  partly_solved: 'partlySolved',
  not_solved: 'notSolved',
} as const satisfies Record<AssessedAnswer['solved'], CountName>

/** One order's counts under a rule. `heardBefore`: answers from that moment on belong to a later reckoning. */
export function tallyOf(order: AssessedOrder, rule: CountingRule, heardBefore: Instant | null = null): Tally {
  const all = { ...noCounts, ...everyOrder(order) }
  if (isAssessed(order, rule)) Object.assign(all, assessedOrder(order), answered(order, rule, heardBefore))
  return { all, counted: isExcluded(order) ? noCounts : all }
}

const one = (is: boolean): number => (is ? 1 : 0)

function everyOrder(order: AssessedOrder): Partial<Record<CountName, number>> {
  return {
    orders: 1,
    answeredAtOnce: one(order.situation === 'answered'),
    redirected: one(order.treatment !== null),
    malicious: one(order.treatment === 'malicious_or_abusive'),
    withdrawn: one(order.situation === 'withdrawn' || order.situation === 'void'),
    dispatched: one(order.dispatchedAt !== null),
    redispatched: one(order.dispatchCount > 1),
    closed: one(order.closedAt !== null),
    merged: one(order.mergedInto !== null),
    repeats: one(order.repeats !== null),
    praise: one(order.kind === 'praise'),
  }
}

function assessedOrder(order: AssessedOrder): Partial<Record<CountName, number>> {
  const first = order.rounds[0]
  return {
    assessed: 1,
    volume: one(!isOutOfVolume(order)),
    timed: one(first?.inTime !== null && first !== undefined),
    inTime: one(first?.inTime === true),
    reworked: one(order.rounds.length > 1),
    repliesReturned: order.rounds.reduce((sum, { returns }) => sum + returns, 0),
    called: one(order.callbackAttempts > 0),
    unreachable: one(order.closedHow === 'unreachable'),
  }
}

function answered(
  order: AssessedOrder,
  rule: CountingRule,
  heardBefore: Instant | null,
): Partial<Record<CountName, number>> {
  const round = decidingRound(order, rule, heardBefore)
  if (!round) return {}
  const { answer, claimedSolved } = round
  return {
    valid: 1,
    contacted: one(answer.contacted),
    [solvedNames[answer.solved]]: 1,
    [gradeNames[answer.satisfaction]]: 1,
    claimedSolved: one(claimedSolved === 'solved'),
    claimedNotConfirmed: one(claimedSolved === 'solved' && answer.solved !== 'solved'),
  }
}
