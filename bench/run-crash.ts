import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { verifyTrace, orderFolds, rebuildTrace } from '@shaoying/application'
import { openPool, provideDatabase } from '@shaoying/store'
import { send } from './http-load.ts'

/** What is killed in a round; the server carries the worker too. */
type Victim = 'server' | 'database' | 'both'

const home = path.resolve(import.meta.dirname, '..')
const rounds = Number(/--rounds[= ](\d+)/u.exec(process.argv.join(' '))?.[1] ?? 20)
const clients = 16
const say = (line: string): void => void process.stderr.write(`${line}\n`)

interface Standing {
  readonly child: ChildProcess
  readonly port: number
  readonly token: string
}

async function start(dataDir: string): Promise<Standing> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(home, 'bench/bench-server.ts')], { cwd: home, env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: path.join(home, 'packs/small') }, stdio: ['pipe', 'pipe', process.env['CRASH_DEBUG'] ? 'inherit' : 'ignore'] })
  const first = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it stood`)))
  })
  const { address, tokens } = JSON.parse(first) as { address: string, tokens: Record<string, string> }
  tokenKept ??= tokens['call-taker']!
  return { child, port: Number(new URL(address).port), token: tokenKept }
}

/** Sessions outlive servers; accounts are made once. */
let tokenKept: string | undefined

/** Appeals that were sent: whether the server said that it has them, and under which id. */
const sent = new Map<string, string | null>()
let counter = 0

async function register(standing: Standing, key: string): Promise<void> {
  if (!sent.has(key)) sent.set(key, null)
  const body = JSON.stringify({ kind: 'complaint', title: key, words: `${key} 井盖破损，请处理。`, categoryId: '0101-01', petitioner: { sort: 'anonymous' }, place: { unitId: '990101001' } })
  const answer = await send(standing.port, undefined, { method: 'POST', path: '/api/v1/orders', headers: { authorization: `Bearer ${standing.token}`, 'idempotency-key': key }, body })
  if (answer.status === 201 || answer.status === 200) sent.set(key, (JSON.parse(answer.text) as { orderId: string }).orderId)
}

/** Load until the victim is dead; what was not answered is sent again in the next round, under its own key. */
async function round(standing: Standing, dataDir: string, victim: Victim): Promise<void> {
  let over = false
  const again = [...sent].filter(([, orderId]) => orderId === null).map(([key]) => key)
  const work = async (): Promise<void> => {
    while (!over) {
      const key = again.pop() ?? `crash-${counter++}`
      try {
        await register(standing, key)
      } catch {
        if (!over) await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
  }
  const working = Array.from({ length: clients }, work)
  await new Promise((resolve) => setTimeout(resolve, 700 + Math.floor((counter * 7919) % 900)))
  if (victim !== 'server') killDatabase(dataDir)
  if (victim === 'database') await new Promise((resolve) => setTimeout(resolve, 1500))
  standing.child.kill('SIGKILL')
  over = true
  await Promise.all(working)
}

/** SIGKILL to the postmaster: the hardest end a database can have short of losing its power. */
function killDatabase(dataDir: string): void {
  const pid = Number(readFileSync(path.join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
}

async function account(dataDir: string): Promise<boolean> {
  const database = await provideDatabase({ dataDir, log: () => undefined })
  const pool = openPool(database.url)
  try {
    const { rows } = await pool.query<{ title: string, orders: string, first: string }>(`select title, count(*)::text as orders, min(order_id::text) as first from order_state where title like 'crash-%' group by title`)
    const found = new Map(rows.map((row) => [row.title, row]))
    const acknowledged = [...sent].filter(([, orderId]) => orderId !== null)
    const lost = acknowledged.filter(([key, orderId]) => found.get(key)?.first !== orderId)
    const doubled = rows.filter(({ orders }) => orders !== '1')
    const [{ city_id: cityId } = { city_id: '' }] = (await pool.query<{ city_id: string }>('select city_id from order_state limit 1')).rows
    const { faults, events } = await verifyTrace(pool, cityId)
    const { differences } = await rebuildTrace(pool, cityId, orderFolds)
    const chain = faults.length === 0 && differences.length === 0 ? 'ok' : `${faults.length} faults, ${differences.length} differences`
    for (const { fault, streamKind, streamId, sequence, detail } of faults.slice(0, 5)) say(`${fault}: ${streamKind} ${streamId} #${sequence}: ${detail}`)
    process.stdout.write(`acknowledged ${acknowledged.length}, lost ${lost.length}, doubled ${doubled.length}, chain ${chain} (${events} facts)\n`)
    return lost.length === 0 && doubled.length === 0 && chain === 'ok' && acknowledged.length > 0
  } finally {
    await pool.end()
    await database.stop()
  }
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-crash-'))
try {
  const victims: readonly Victim[] = ['server', 'database', 'both']
  for (let number = 0; number < rounds; number += 1) {
    const victim = victims[number % victims.length]!
    await round(await start(dataDir), dataDir, victim)
    say(`round ${number + 1} of ${rounds}: killed ${victim}, ${[...sent.values()].filter((orderId) => orderId !== null).length} acknowledged so far`)
  }
  const last = await start(dataDir)
  for (const [key, orderId] of sent) if (orderId === null) await register(last, key)
  last.child.stdin!.end()
  await new Promise((resolve) => last.child.once('exit', resolve))
  if (!(await account(dataDir))) process.exitCode = 1
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
