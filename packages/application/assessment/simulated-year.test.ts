import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Satisfaction } from '@shaoying/domain'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { settled } from '../../store/testing/settled.ts'
import { checkFigures } from '../figures/rebuild-figures.ts'
import { figureFollower } from '../figures/figure-follower.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { AssessedTown, ok } from '../testing/assessed-town.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { computeWindow, freezeWindow, reviewWindow } from './assessment-windows.ts'
import { verifyWindow } from './verify-window.ts'

const streets = ['990101001', '990101002', '990101003', '990102001', '990102002']
const grades: readonly Satisfaction[] = [
  'very_satisfied',
  'satisfied',
  'basically_satisfied',
  'dissatisfied',
  'very_dissatisfied',
]
const solutions = ['solved', 'solved', 'partly_solved', 'not_solved'] as const
const weeks = 46
let town: Town
let played: AssessedTown
let drop: () => Promise<void>

/** The same numbers every time (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-01-05T01:00:00Z')
  played = new AssessedTown(town)
  await year(chance(2026))
}, 240_000)
afterAll(async () => {
  await town.end()
  await drop()
})

/** Week by week: new orders, replies (not all), clocks, callbacks, second handlings, applications for exclusion. */
async function year(next: (below: number) => number): Promise<void> {
  const open = new Map<string, string>()
  for (let week = 0; week < weeks; week += 1) {
    const now = new Date(Date.parse('2026-01-05T01:00:00Z') + (week * 7 * 86_400 + next(86_400)) * 1000)
      .toISOString()
      .replace('.000', '')
    town.time.set(now)
    await played.clocks()
    for (const [orderId, street] of open)
      if (await callBack(orderId, next)) open.delete(orderId)
      else if (next(3) > 0) await replyAgain(orderId, street)
    for (let count = next(4) + 1; count > 0; count -= 1) {
      const street = streets[next(streets.length)]!
      const orderId = await played.dispatched(street, next(9) === 0 ? 'praise' : 'complaint')
      open.set(orderId, street)
      if (next(5) > 0) await played.replied(orderId, street)
      if (next(8) === 0) await apply(orderId, street, next(2) === 0)
    }
  }
  await played.flags()
}

async function callBack(orderId: string, next: (below: number) => number): Promise<boolean> {
  const { situation, round } = await played.state(orderId)
  if (situation.name !== 'await_callback') return situation.name === 'closed' || situation.name === 'archived'
  await played.order(orderId, 'recordCallback', town.doer('callback_agent'), {
    manner: 'phone',
    contacted: next(10) > 0,
    solved: solutions[next(4)]!,
    satisfaction: grades[next(5)]!,
  })
  if ((await played.state(orderId)).situation.name !== 'called_back') return true
  if (round > 1) await played.order(orderId, 'closeOrder', town.doer('supervisor'), { reason: '二次办理结束' })
  else await played.order(orderId, 'sendBackForRework', town.doer('supervisor'), { reason: '未解决' })
  return round > 1
}

async function replyAgain(orderId: string, street: string): Promise<void> {
  const { situation } = await played.state(orderId)
  if (situation.name !== 'rework') return
  await played.order(orderId, 'replyToOrder', played.at(street, 'unit_admin'), {
    toPetitioner: '已再次办理。',
    toHotline: '',
    finding: 'true',
    claimedSolved: 'solved',
    legalBasis: '',
    notContactedBecause: '已在首次办理时联系',
    withoutPartsBecause: '自行办结',
    withoutEvidenceBecause: '现场已核',
  })
}

async function apply(orderId: string, street: string, granted: boolean): Promise<void> {
  const id = ok(
    await played.record('applyForExclusion', played.at(street, 'unit_admin'), {
      orderId,
      typeId: 'malicious',
      reason: '核查',
      attachmentIds: [],
      documents: ['核查记录'],
    }),
  )
  const verdict = { granted, reason: '核查' }
  ok(await played.record('checkExclusion', played.at(`${street.slice(0, 6)}-centre`, 'district_centre'), verdict, id))
  ok(await played.record('decideExclusion', played.at('990000-hotline', 'assessment_admin'), verdict, id))
}

it('R171: of a simulated year each window comes out of the trace alone as out of the running rows, to the last digit', async () => {
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, figureFollower(town))
  expect((await checkFigures(town)).differences).toEqual([])
  const by = (personId: string) => ({
    doer: played.named(personId, '990000-hotline', 'assessment_admin'),
    requestId: 'year',
  })
  const sums = { assessed: 0, excluded: 0 }
  for (const windowId of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) => `2026-${month}`)) {
    const [computed] = ok(await computeWindow(town, windowId, by('one'))).computations
    sums.assessed += computed!.assessed
    sums.excluded += computed!.excluded
    ok(await reviewWindow(town, windowId, '模拟', by('two')))
    // Freezing reckons from the trace and is refused unless it comes to the very same inputs and results.
    const { frozen } = ok(await freezeWindow(town, windowId, by('two')))
    expect({ input: frozen!.inputHash, result: frozen!.resultHash }).toEqual({
      input: computed!.inputHash,
      result: computed!.resultHash,
    })
    expect(ok(await verifyWindow(town, windowId)).matches).toBe(true)
  }
  expect(sums.assessed).toBeGreaterThan(70)
  expect(sums.excluded).toBeGreaterThan(2)
}, 120_000)
