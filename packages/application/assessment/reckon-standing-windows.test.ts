import { addSeconds, isRefusal } from '@shaoying/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { settled } from '../../store/testing/settled.ts'
import { figureFollower } from '../figures/figure-follower.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { AssessedTown, ok } from '../testing/assessed-town.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { findWindow, mentionInWindow, reviewWindow } from './assessment-windows.ts'
import { reckonStandingWindows } from './reckon-standing-windows.ts'

const bridge = '990101001'
let played: AssessedTown
let town: Town
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
  played = new AssessedTown(town)
})
afterAll(async () => {
  await town.end()
  await drop()
})

const by = (personId: string) => ({
  doer: played.named(personId, '990000-hotline', 'assessment_admin'),
  requestId: 'w',
})
const computations = async (windowId: string): Promise<number | null> => {
  const window = await findWindow(town, windowId)
  return isRefusal(window) ? null : window.computations.length
}
async function dispatchedAndFollowed(): Promise<void> {
  await played.dispatched(bridge)
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, figureFollower(town))
}
const daysLater = (days: number): void => town.time.set(addSeconds(town.time.now(), days * 86_400))

describe('R171: windows that stand are reckoned once a day by themselves', () => {
  it('nothing is opened where there is nothing to count', async () => {
    expect(await reckonStandingWindows(town)).toBe(0)
    expect(await computations('2026-03')).toBeNull()
  })

  it('the running window is opened with its first order, and reckoned once a day however often it is asked', async () => {
    await dispatchedAndFollowed()
    expect(await reckonStandingWindows(town)).toBe(1)
    expect(await reckonStandingWindows(town)).toBe(0)
    const window = ok(await findWindow(town, '2026-03'))
    expect(window).toMatchObject({ situation: 'computed', computations: [{ orders: 1 }] })
    await dispatchedAndFollowed()
    daysLater(1)
    expect(await reckonStandingWindows(town)).toBe(1)
    expect(ok(await findWindow(town, '2026-03')).computations.at(-1)).toMatchObject({ orders: 2 })
  })

  it('the window before goes on being reckoned beside the next, until people decide on it', async () => {
    daysLater(20)
    await dispatchedAndFollowed()
    expect(await reckonStandingWindows(town)).toBe(2)
    expect([await computations('2026-03'), await computations('2026-04')]).toEqual([3, 1])
    ok(await mentionInWindow(town, '2026-03', { praised: [], criticised: [], document: '2026-3号' }, by('one')))
    daysLater(1)
    expect(await reckonStandingWindows(town)).toBe(1)
    ok(await reviewWindow(town, '2026-03', '属实', by('two')))
    daysLater(1)
    expect(await reckonStandingWindows(town)).toBe(1)
    expect([await computations('2026-03'), await computations('2026-04')]).toEqual([3, 3])
    expect(ok(await findWindow(town, '2026-03')).situation).toBe('reviewed')
  })
})
