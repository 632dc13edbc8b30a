import { describe, expect, it } from 'vitest'
import { recordCallback, recordCallbackAttempt, sendBackForRework } from '../order/decide/call-back.ts'
import { flagExclusion } from '../order/decide/flag-exclusion.ts'
import { recordContact, replyToOrder } from '../order/decide/handle-order.ts'
import { clockDoer } from '../order/doer.ts'
import type { Satisfaction } from '../directory/callback-grades.ts'
import { dispatched, elmAdmin, elmHandler, inHandling, monday, registered } from '../testing/order-scenes.ts'
import { posted, type Scene } from '../testing/scene.ts'
import { assessedOrderOf } from './assessed-order.ts'
import type { CountingRule } from '../directory/counting-rule.ts'
import { addTally, noTally, subtractTally, sumTallies, tallyOf } from './tally.ts'

const agent = posted('hotline', 'callback_agent')
const supervisor = posted('hotline', 'supervisor')
const rule: CountingRule = {
  kinds: ['complaint', 'help_request'],
  withoutChannels: ['import'],
  manners: ['phone', 'sms_link'],
  answer: 'last',
  repeatsCount: false,
  mergedCount: true,
}
const reply = {
  toPetitioner: '已清运，谢谢。',
  toHotline: '已办',
  finding: 'true',
  claimedSolved: 'solved',
  legalBasis: '',
} as const
const assessed = ({ order, rules }: Scene) => assessedOrderOf(order, rules)
const counts = (scene: Scene, changed: Partial<CountingRule> = {}) =>
  tallyOf(assessed(scene), { ...rule, ...changed }).counted

const replied = (scene: Scene) =>
  scene
    .when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' })
    .when(elmAdmin, replyToOrder, reply)
const asked = (scene: Scene) => scene.later(9, 'day').ticks()
const answers = (
  scene: Scene,
  solved: 'solved' | 'partly_solved' | 'not_solved',
  satisfaction: Satisfaction,
  contacted = true,
) => scene.when(agent, recordCallback, { manner: 'phone', contacted, solved, satisfaction, newOpinion: null })
const flag = {
  applicationId: 'x-1',
  typeId: 'beyond-law',
  purpose: 'exclude',
  standing: 'granted',
  reason: '诉讼中',
  byAppeal: false,
} as const

describe('what assessment needs of one order', () => {
  it('names every unit it speaks about: who leads, whose place it is, whose line', () => {
    const { units, line, rounds, createdAt } = assessed(dispatched())
    expect(units).toMatchObject({
      lead: 'elm',
      leadStreet: 'elm',
      leadDistrict: 'east',
      placeCommunity: 'elm-north',
      placeStreet: 'elm',
      placeDistrict: 'east',
    })
    expect(line).not.toBeNull()
    expect({ rounds: rounds.length, createdAt }).toEqual({ rounds: 1, createdAt: monday })
    expect(assessed(registered())).toMatchObject({ rounds: [], dispatchedAt: null, units: { lead: null } })
  })

  it('a reply before the deadline is in time, none by then is not, and until then nobody knows', () => {
    expect(assessed(inHandling()).rounds[0]!.inTime).toBeNull()
    expect(assessed(replied(inHandling())).rounds[0]).toMatchObject({
      inTime: true,
      handledAt: monday,
      claimedSolved: 'solved',
    })
    expect(assessed(asked(inHandling())).rounds[0]).toMatchObject({ inTime: false, handledAt: null })
  })

  it('keeps the petitioner’s word of each round, and the closing moment when the order lies in the archive', () => {
    const first = answers(asked(replied(inHandling())), 'not_solved', 'dissatisfied')
    const again = first
      .when(supervisor, sendBackForRework, { reason: '未解决' })
      .when(elmHandler, replyToOrder, reply)
      .later(9, 'day')
      .ticks()
    const done = answers(again, 'solved', 'satisfied')
    expect(assessed(done)).toMatchObject({
      closedHow: 'solved',
      closedAt: done.now,
      rounds: [
        { answer: { solved: 'not_solved' }, inTime: true },
        { answer: { solved: 'solved' }, inTime: true },
      ],
    })
    expect(assessed(done.later(40, 'day').ticks())).toMatchObject({ situation: 'archived', closedAt: done.now })
    expect(counts(done)).toMatchObject({ reworked: 1, valid: 1, solved: 1, notSolved: 0, satisfied: 1 })
    expect(counts(done, { answer: 'first' })).toMatchObject({ valid: 1, solved: 0, notSolved: 1, dissatisfied: 1 })
  })
})

describe('counting', () => {
  const done = answers(asked(replied(inHandling())), 'partly_solved', 'basically_satisfied')

  it('each answer is one in each of its three places; what the unit claimed stands apart', () => {
    expect(counts(done)).toMatchObject({
      orders: 1,
      assessed: 1,
      valid: 1,
      contacted: 1,
      partlySolved: 1,
      basicallySatisfied: 1,
      solved: 0,
      claimedSolved: 1,
      claimedNotConfirmed: 1,
      inTime: 1,
      timed: 1,
    })
  })

  it('a callback nobody answered, or in a manner that does not count, is not valid', () => {
    const unreached = asked(replied(inHandling())).when(agent, recordCallbackAttempt, {
      manner: 'phone',
      result: 'no_answer',
    })
    expect(counts(unreached)).toMatchObject({ called: 1, valid: 0 })
    expect(counts(done, { manners: ['web'] })).toMatchObject({ assessed: 1, valid: 0, contacted: 0 })
  })

  it('a word heard after the reckoning belongs to the next one', () => {
    expect(tallyOf(assessed(done), rule, done.now).counted.valid).toBe(0)
    expect(tallyOf(assessed(done), rule, done.later(1, 'minute').now).counted.valid).toBe(1)
  })

  it('kinds and channels outside the method count as orders and are not assessed', () => {
    expect(counts(done, { kinds: ['report'] })).toMatchObject({ orders: 1, closed: 0, assessed: 0, valid: 0 })
    expect(counts(answers(asked(replied(inHandling({}, { channel: 'import' }))), 'solved', 'satisfied'))).toMatchObject(
      { orders: 1, closed: 1, assessed: 0 },
    )
  })

  it('R171: an excluded order stays in the count with, and leaves the count without; a refused application changes nothing', () => {
    const excluded = done.when(clockDoer, flagExclusion, flag)
    expect(tallyOf(assessed(excluded), rule)).toMatchObject({
      all: { valid: 1, orders: 1 },
      counted: { valid: 0, orders: 0 },
    })
    expect(counts(done.when(clockDoer, flagExclusion, { ...flag, standing: 'refused' }))).toMatchObject({ valid: 1 })
    expect(counts(done.when(clockDoer, flagExclusion, { ...flag, purpose: 'not_counted' }))).toMatchObject({
      valid: 1,
      volume: 0,
    })
    expect(excluded.when(clockDoer, flagExclusion, flag).since(excluded)).toEqual([])
  })

  it('tallies add up, and take away what they added', () => {
    const [a, b] = [tallyOf(assessed(done), rule), tallyOf(assessed(dispatched()), rule)]
    expect(addTally(a, b)).toEqual(sumTallies([b, a]))
    expect(subtractTally(addTally(a, b), a)).toEqual(b)
    expect(sumTallies([])).toEqual(noTally)
  })
})
