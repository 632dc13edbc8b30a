import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { passTime, type DemoAccount } from '@shaoying/application'
import { addSeconds, startOfDay } from '@shaoying/domain'
import { loadSettings, runServer, type RunningServer } from '@shaoying/server'
import { cityOfServer } from '../../apps/cli/simulation/city-of-server.ts'
import { runSimulation } from '../../apps/cli/simulation/run-simulation.ts'
import { demoStreetAtWork, leaderTakesCalls, publishWindowOf } from './gallery-events.ts'

export interface GalleryCity {
  readonly server: RunningServer
  readonly accounts: readonly Pick<DemoAccount, 'login' | 'password'>[]
}

interface Kept {
  readonly now: string
  readonly accounts: GalleryCity['accounts']
}

const daySeconds = 86_400
/** Pictures are taken on an afternoon. */
const untilHour = 15

/**
 * A city that has lived for some days, published a window of its assessment, and is in the middle of another day, in a
 * folder of its own; one that is there already is used again.
 */
export async function openGalleryCity({
  folder,
  pack,
  days,
  callsPerDay,
  say,
}: {
  readonly folder: string
  readonly pack: string
  readonly days: number
  readonly callsPerDay: number
  readonly say: (line: string) => void
}): Promise<GalleryCity> {
  mkdirSync(folder, { recursive: true })
  const environment = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: folder,
    CITY_PACK: pack,
    RATE_LIMITS: 'off',
    VIRTUAL_CLOCK: 'on',
    DEMO_ACCOUNTS: 'no',
    LOG_LEVEL: 'silent',
  }
  const server = await runServer({ settings: loadSettings(environment, () => undefined), say })
  const clock = server.opened.virtualClock!
  const keptIn = path.join(folder, 'gallery.json')
  if (existsSync(keptIn)) {
    const kept = JSON.parse(readFileSync(keptIn, 'utf8')) as Kept
    if (kept.now > clock.now()) await passTime(server.worker, clock, kept.now)
    return { server, accounts: kept.accounts }
  }
  const accounts = (await server.identity.createDemoAccounts()).map(({ login, password }) => ({ login, password }))
  const { registry, time } = server.opened.city
  const { rules, on } = registry.today(time.now())
  const startAt = addSeconds(startOfDay(on, rules.calendar), daySeconds)
  const simulated = cityOfServer(server)
  await simulated.passTime(startAt)
  await runSimulation(simulated, {
    seed: 1,
    startAt,
    days,
    callsPerDay,
    rules,
    realWords: [],
    onDay: (day) => say(`day ${day} of ${days}`),
  })
  await publishWindowOf(startAt, { server, accounts, city: simulated, rules })
  say('a window of the assessment is published')
  const lastDay = addSeconds(startOfDay(registry.today(clock.now()).on, rules.calendar), daySeconds)
  await simulated.passTime(lastDay)
  await runSimulation(simulated, {
    seed: 2,
    startAt: lastDay,
    days: 1,
    callsPerDay,
    rules,
    realWords: [],
    endAt: addSeconds(lastDay, untilHour * 3600),
  })
  await demoStreetAtWork({ server, accounts })
  await leaderTakesCalls(clock.now(), { server, accounts, rules })
  await simulated.passTime(addSeconds(clock.now(), 60))
  writeFileSync(keptIn, JSON.stringify({ now: clock.now(), accounts } satisfies Kept))
  say('the last day has come to its afternoon')
  return { server, accounts }
}
