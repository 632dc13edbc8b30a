import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { recountAllFigures, sealInBulk, type City } from '@shaoying/application'
import { addSeconds, civilDateOf, startOfDay, type Instant } from '@shaoying/domain'
import {
  bringBackIndexes,
  ensureEventPartitions,
  ensureSearchPartitions,
  latestPlace,
  moveFollowers,
  setIndexesAside,
  withConnection,
  type TracePlace,
} from '@shaoying/store'
import type { RealWords } from '../matters.ts'
import { copyColumns } from './copy-lines.ts'
import { livesOf } from './lives-of.ts'
import { daysIn, writeDays } from './write-days.ts'

export interface BulkPlan {
  readonly orders: number
  readonly months: number
  readonly seed: number
  readonly realWords: RealWords
  /** A folder for what the run keeps while it lasts. */
  readonly folder: string
  /** Runs the days in several processes; without it this process writes them all. */
  readonly parts?: (file: string, today: Instant, onDay: (orders: number, facts: number) => void) => Promise<void>
  readonly say: (line: string) => void
}

export interface BulkResult {
  readonly orders: number
  readonly facts: number
  readonly days: number
  /** Followers whose work was done here; those that were behind before have to follow every fact. */
  readonly followersMoved: number
}

const followers = [
  'messages',
  'search',
  'look_alike',
  'figures',
  'triage',
  'knowledge',
  'exclusion_flags',
  'retention',
  'whistle_links',
  'whistle_figures',
  'resident_whistles',
  'attachment-eraser',
  'merged_callbacks',
]

/**
 * Writes a history: whole lives decided by the city's own rules in memory, copied with ids, days and chains of their own,
 * with what the followers would have made of them; then the indexes at once, the seal, the running figures. Nobody is
 * sent messages about the past. May be broken off at any moment and begun again.
 */
export async function writeBulkHistory(city: City, databaseUrl: string, plan: BulkPlan): Promise<BulkResult> {
  const { rules } = city.registry.today(city.time.now())
  const now = city.time.now()
  const today = startOfDay(civilDateOf(now, rules.calendar), rules.calendar)
  const days = daysIn(plan.months)
  const file = path.join(
    plan.folder,
    `bulk-lives-${plan.seed}-${plan.orders}-${plan.months}-${today.slice(0, 10)}.jsonl.gz`,
  )
  const lives = await livesOf(city, rules, { ...plan, perDay: plan.orders / days, file })
  plan.say(`${lives.length} lives`)
  const firstOn = addSeconds(today, -days * 86_400).slice(0, 10)
  await ensureEventPartitions(city.pool, firstOn, now.slice(0, 10))
  await ensureSearchPartitions(city.pool, firstOn, now.slice(0, 10))
  const before = await placeBefore(city, `${file}.before`)
  await withConnection(databaseUrl, 'bulk history', (client) =>
    setIndexesAside(client, [...Object.keys(copyColumns), 'search_order']),
  )
  let [orders, facts, done] = [0, 0, 0]
  const onDay = (moreOrders: number, moreFacts: number): void => {
    ;[orders, facts, done] = [orders + moreOrders, facts + moreFacts, done + 1]
    plan.say(`day ${done} of ${days}: ${orders} orders`)
  }
  if (plan.parts) await plan.parts(file, today, onDay)
  else await writeDays(city, databaseUrl, { ...plan, lives, today, share: 0, of: 1, onDay })
  const followersMoved = await finish(city, databaseUrl, before, plan.say)
  await Promise.all([file, `${file}.before`].map((one) => rm(one, { force: true })))
  return { orders, facts, days, followersMoved }
}

/** Where the trace ended before the first run of this history, so that one which goes on knows what lies between. */
async function placeBefore(city: City, file: string): Promise<TracePlace> {
  if (!existsSync(file)) await writeFile(file, JSON.stringify(await latestPlace(city.pool, city.cityId)))
  return JSON.parse(await readFile(file, 'utf8')) as TracePlace
}

/** What stands behind the rows: indexes, statistics for the planner, the seal, the figures, the followers' places. */
async function finish(
  city: City,
  databaseUrl: string,
  before: TracePlace,
  say: (line: string) => void,
): Promise<number> {
  const indexed = withConnection(databaseUrl, 'bulk history', async (client) => {
    await bringBackIndexes(client, (name) => say(`index ${name}`))
    say('statistics')
    await client.query('analyze')
    await sealInBulk(city.pool, city.cityId, city.time, (sealed) => say(`sealed ${sealed} facts`))
  })
  await Promise.all([
    indexed,
    recountAllFigures(city, {
      ordersAPiece: 30_000,
      rowsAreRight: true,
      onPiece: (counted) => say(`counted ${counted} orders`),
    }),
  ])
  return moveFollowers(city.pool, city.cityId, followers, before, await latestPlace(city.pool, city.cityId))
}
