import {
  addSeconds,
  catalogueOf,
  type AssessedOrder,
  type CityRules,
  type CountedOrder,
  type Unit,
} from '@shaoying/domain'
import { randomBytes, randomUUID } from 'node:crypto'

/** What made-up orders are drawn from. */
export interface Draw {
  readonly rules: CityRules
  readonly streets: readonly Unit[]
  /** First moment of the year they are spread over. */
  readonly fromAt: string
}

export function drawFrom(rules: CityRules, fromAt: string): Draw {
  return { rules, fromAt, streets: rules.pack.units.filter(({ kind }) => kind === 'street' || kind === 'township') }
}

const yearSeconds = 365 * 86_400
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!
const channels = ['phone', 'phone', 'phone', 'app', 'wechat', 'web'] as const
const grades = [
  'very_satisfied',
  'satisfied',
  'satisfied',
  'basically_satisfied',
  'dissatisfied',
  'very_dissatisfied',
] as const

/** An order as figures know it, handled by a street and called back; spread over the year, busy streets busier. */
export function madeUpOrder({ rules, streets, fromAt }: Draw): CountedOrder {
  const street = streets[Math.floor(streets.length * Math.random() ** 1.5)]!
  const { directory, pack } = rules
  const entry = oneOf(pack.catalogue)
  const district = directory.districtOf(street.id)?.id ?? null
  const community =
    directory.childrenOf(street.id).find(({ kind }) => kind === 'community' || kind === 'village')?.id ?? null
  const createdAt = addSeconds(fromAt, Math.floor(Math.random() * yearSeconds))
  const hours = Math.random() ** 2 * 400
  const [handledAt, answeredAt] = [
    addSeconds(createdAt, Math.round(hours * 3600)),
    addSeconds(createdAt, Math.round((hours + 24) * 3600)),
  ]
  const solved = Math.random() < 0.8 ? 'solved' : 'not_solved'
  const assessed: AssessedOrder = {
    orderId: randomUUID(),
    number: randomBytes(6).toString('hex'),
    kind: Math.random() < 0.7 ? 'complaint' : 'help_request',
    channel: oneOf(channels),
    categoryId: entry.id,
    line: entry.line,
    units: {
      lead: street.id,
      leadStreet: street.id,
      leadDistrict: district,
      placeCommunity: community,
      placeStreet: street.id,
      placeDistrict: district,
      industry: null,
    },
    assistUnitIds: [],
    createdAt,
    dispatchedAt: createdAt,
    dispatchCount: 1,
    closedAt: answeredAt,
    closedHow: 'solved',
    situation: 'closed',
    treatment: null,
    rounds: [
      {
        round: 1,
        dueAt: addSeconds(createdAt, 7 * 86_400),
        handledAt,
        inTime: hours < 168,
        claimedSolved: 'solved',
        returns: 0,
        answer: { contacted: true, solved, satisfaction: oneOf(grades), manner: 'phone', at: answeredAt },
      },
    ],
    callbackAttempts: 1,
    mergedInto: null,
    mergedChildren: 0,
    repeats: null,
    exclusion: null,
    categoryChanges: [],
    wrongNumbers: 0,
    replyFingerprint: null,
    tags: [],
  }
  return {
    assessed,
    emergency: false,
    field: entry.field,
    sevenHaves: entry.sevenHavesTag,
    hotlineId: null,
    topClass: catalogueOf(pack).findEntry(entry.id)?.path[0] ?? null,
  }
}
