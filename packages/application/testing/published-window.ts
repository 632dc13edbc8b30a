import { settled } from '../../store/testing/settled.ts'
import {
  computeWindow,
  freezeWindow,
  mentionInWindow,
  publishWindow,
  reviewWindow,
  type Asked,
} from '../assessment/assessment-windows.ts'
import { figureFollower } from '../figures/figure-follower.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { AssessedTown, ok } from './assessed-town.ts'
import type { Town } from './town.ts'

const [bridge, lake] = ['990101001', '990101002'] as const
const word = { contacted: true, solved: 'solved', satisfaction: 'satisfied' } as const

/**
 * A month in the small town, from the first order to the published window 2026-03: of 桥头 three orders, one of them
 * not solved, of 湖滨 two. The town must stand at the beginning of March.
 */
export async function publishedWindow(town: Town, { untilComputed = false } = {}): Promise<AssessedTown> {
  const played = new AssessedTown(town)
  const streets = [bridge, bridge, bridge, lake, lake]
  const orders: string[] = []
  for (const street of streets) orders.push(await played.dispatched(street))
  for (const [index, orderId] of orders.entries()) await played.replied(orderId, streets[index]!)
  town.time.set('2026-03-12T01:00:00Z')
  for (const [index, orderId] of orders.entries())
    await played.answered(
      orderId,
      index === 0 ? { contacted: true, solved: 'not_solved', satisfaction: 'dissatisfied' } : word,
    )
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, figureFollower(town))
  const by = (personId: string): Asked => ({
    doer: played.named(personId, '990000-hotline', 'assessment_admin'),
    requestId: 'published',
  })
  town.time.set('2026-03-29T01:00:00Z')
  ok(await computeWindow(town, '2026-03', by('one')))
  if (untilComputed) return played
  ok(await reviewWindow(town, '2026-03', '已复核', by('two')))
  ok(await freezeWindow(town, '2026-03', by('two')))
  ok(
    await mentionInWindow(
      town,
      '2026-03',
      {
        praised: [{ unitId: lake, because: { zh: '件件有回音', en: 'every appeal answered' } }],
        criticised: [{ unitId: bridge, because: { zh: '一件未解决', en: '' } }],
        document: '点评会〔2026〕3号',
      },
      by('two'),
    ),
  )
  ok(await publishWindow(town, '2026-03', '三月通报', by('two')))
  return played
}
