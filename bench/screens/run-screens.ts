import { spawn } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { send } from '../http-load.ts'
import { Screen } from './screen.ts'

/*
 * npm run bench -- --screens 1000 [--seconds 20] [--rate 100]: so many screens over real connections to the real server
 * with its worker (340 streets, district governments, the rest seats of the hotline, who see the whole city), a hundred
 * changes a second, and then all lines broken in one moment. Counts what each screen was told against what it should be told.
 */
const home = path.resolve(import.meta.dirname, '../..')
const option = (name: string, otherwise: number): number =>
  Number(new RegExp(`--${name}[= ](\\S+)`, 'u').exec(process.argv.join(' '))?.[1] ?? otherwise)
const [count, seconds, rate] = [option('screens', 1000), option('seconds', 20), option('rate', 100)]
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

interface Ready {
  readonly address: string
  readonly seats: readonly { readonly token: string; readonly unitId: string; readonly isStreet: boolean }[]
  readonly streets: readonly string[]
  readonly callTaker: string
  readonly dispatcher: string
}
interface Measured {
  readonly rss: number
  readonly heap: number
  readonly cpuMs: number
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-screens-'))
chmodSync(dataDir, 0o711)
const child = spawn(
  process.execPath,
  ['--expose-gc', '--import', 'tsx', path.join(home, 'bench/screens/screens-server.ts'), String(count)],
  {
    cwd: home,
    env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: path.join(home, 'packs/beijing') },
    stdio: ['pipe', 'pipe', 'inherit'],
  },
)
const answers = createInterface({ input: child.stdout })
const next = <T>(): Promise<T> =>
  new Promise((resolve) => answers.once('line', (line) => resolve(JSON.parse(line) as T)))
const measured = (): Promise<Measured> => {
  const answer = next<Measured>()
  child.stdin.write('\n')
  return answer
}

const { address, seats, streets, callTaker, dispatcher } = await next<Ready>()
const port = Number(new URL(address).port)
/** When a change was given and answered, by order and version. */
const given = new Map<string, { readonly at: number; answeredAt: number; readonly street: string | null }>()
const delays: number[] = []
const screens = seats.map(
  ({ token }) =>
    new Screen({ authorization: `Bearer ${token}` }, ({ id, version }) => {
      const change = given.get(`${id}/${version}`)
      if (change) delays.push(performance.now() - change.at)
    }),
)

const before = await measured()
const openedAt = performance.now()
await Promise.all(screens.map((screen) => screen.open(port)))
const openMs = performance.now() - openedAt
const opened = await measured()
say(
  `${count} screens open in ${openMs.toFixed(0)} ms; memory a screen ${((opened.rss - before.rss) / count / 1024).toFixed(0)} kB resident, ${((opened.heap - before.heap) / count / 1024).toFixed(0)} kB of heap`,
)

let counter = 0
const post = async (
  token: string,
  url: string,
  body: object,
): Promise<{ readonly status: number; readonly text: string }> =>
  send(port, undefined, {
    method: 'POST',
    path: url,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': `screens-${counter++}` },
    body: JSON.stringify(body),
  })
let failures = 0

/** A register and a dispatch: two changes. */
async function giveChange(): Promise<void> {
  const street = streets[counter % streets.length]!
  const at = performance.now()
  const taken = await post(callTaker, '/api/v1/orders', {
    kind: 'complaint',
    title: '小区垃圾三天无人清运',
    words: '垃圾桶满了三天没有人清运。',
    petitioner: { sort: 'anonymous' },
    place: { unitId: street },
  })
  if (taken.status !== 201) return void (failures += 1)
  const { orderId } = JSON.parse(taken.text) as { readonly orderId: string }
  given.set(`${orderId}/1`, { at, answeredAt: performance.now(), street: null })
  const then = performance.now()
  given.set(`${orderId}/2`, { at: then, answeredAt: 0, street })
  const sent = await post(dispatcher, `/api/v1/orders/${orderId}/dispatch-order`, {
    leadUnitId: street,
    reason: '属地',
  })
  if (sent.status !== 200) failures += 1
  else given.get(`${orderId}/2`)!.answeredAt = performance.now()
}

async function changesFor(forSeconds: number): Promise<void> {
  const startsAt = performance.now()
  const running: Promise<void>[] = []
  for (let index = 0; index < (forSeconds * rate) / 2; index += 1) {
    const wait = startsAt + (index * 2000) / rate - performance.now()
    if (wait > 0) await pause(wait)
    running.push(giveChange())
  }
  await Promise.all(running)
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const show = (values: readonly number[]): string =>
  `p50 ${quantile(values, 0.5).toFixed(0)} p95 ${quantile(values, 0.95).toFixed(0)} p99 ${quantile(values, 0.99).toFixed(0)} most ${quantile(values, 1).toFixed(0)} ms`

const working = await measured()
await changesFor(seconds)
await pause(2000)
const worked = await measured()
const answered = [...given.values()]
  .filter(({ answeredAt }) => answeredAt > 0)
  .map(({ at, answeredAt }) => answeredAt - at)
say(`${given.size} changes in ${seconds} s (${failures} failed), answered ${show(answered)}`)
say(
  `told ${delays.length} times: from giving the command to the screen ${show(delays)}; server CPU ${((worked.cpuMs - working.cpuMs) / given.size).toFixed(2)} ms a change with ${count} screens; load ${loadavg()[0]!.toFixed(0)}`,
)

/** All lines break at once while things happen; each comes back after the time it was told, with the place it had. */
for (const screen of screens) screen.cut()
const brokenAt = performance.now()
const backAt: number[] = []
const during = changesFor(6)
await Promise.all(
  screens.map(async (screen) => {
    await pause(screen.retryMs)
    await screen.open(port)
    backAt.push(performance.now() - brokenAt)
  }),
)
await during
await pause(3000)
const backed = await measured()

let [missing, foreign, twice] = [0, 0, 0]
seats.forEach(({ unitId, isStreet }, index) => {
  const told = screens[index]!.told.map(({ id, version }) => `${id}/${version}`)
  const unique = new Set(told)
  twice += told.length - unique.size
  if (!isStreet) return
  const mine = [...given]
    .filter(([, { street, answeredAt }]) => street === unitId && answeredAt > 0)
    .map(([key]) => key)
  missing += mine.filter((key) => !unique.has(key)).length
  const orders = new Set(mine.map((key) => key.split('/')[0]))
  foreign += [...unique].filter((key) => !orders.has(key.split('/')[0])).length
})
const everything = [...given].filter(([, { answeredAt }]) => answeredAt > 0).map(([key]) => key)
const hotline = screens
  .filter((_, index) => !seats[index]!.isStreet)
  .filter(
    (screen) => new Set(screen.told.map(({ id, version }) => `${id}/${version}`)).size >= everything.length,
  ).length
say(
  `all lines broken in one moment: back ${show(backAt)}; server CPU ${(backed.cpuMs - worked.cpuMs).toFixed(0)} ms meanwhile; ${missing} missing, ${foreign} foreign, ${twice} twice, ${screens.reduce((sum, { reloads }) => sum + reloads, 0)} had to load anew; ${hotline} of ${seats.filter(({ isStreet }) => !isStreet).length} other screens were told everything there was`,
)
if (process.argv.includes('--json'))
  process.stdout.write(
    `${JSON.stringify({ screens: count, changes: given.size, rate, failures, kbResident: (opened.rss - before.rss) / count / 1024, delayMs: { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99) }, backMs: { p50: quantile(backAt, 0.5), p99: quantile(backAt, 0.99) }, missing, foreign, twice })}\n`,
  )
for (const screen of screens) screen.cut()
child.stdin.end()
await new Promise((resolve) => child.once('exit', resolve))
await rm(dataDir, { recursive: true, force: true })
process.exitCode = missing + foreign + twice > 0 ? 1 : 0
