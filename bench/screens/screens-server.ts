import { createHash, randomBytes, randomUUID } from 'node:crypto'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { loadSettings, runServer } from '@shaoying/server'
import { openSession } from '@shaoying/store'
import { pino } from 'pino'

/**
 * The real server with its worker, and people at so many screens who are signed in: one in each street, one in each
 * district's government, the rest at the hotline. Says where it is and who they are in one line of JSON; for each line of
 * input it answers with one of its own measurements.
 */
const screens = Number(process.argv[2] ?? 1000)
const settings = { ...loadSettings(process.env, () => undefined), hasRateLimits: false, port: 0, host: '127.0.0.1' }
const running = await runServer({ settings, say: () => undefined, log: pino({ level: 'error' }, process.stderr) })
const { city } = running.opened
const { directory, pack } = city.registry.today(city.time.now()).rules
const streets = directory.units.filter(({ kind }) => kind === 'street' || kind === 'township').map(({ id }) => id)
const districts = directory.units.filter(({ kind }) => kind === 'district_government').map(({ id }) => id)
const post = (login: string): { readonly unitId: string; readonly post: string; readonly roles: readonly string[] } =>
  pack.people.find((person) => person.login === login)!

/** Six lines a person at the hotline, as somebody has who opens windows; the limit is eight. */
const seatsEach = 6
const hotlineSeats = screens - streets.length - districts.length
const people = [
  ...streets.map((unitId) => ({ ...post('handler'), unitId, screens: 1 })),
  ...districts.map((unitId) => ({ ...post('unit-leader'), unitId, screens: 1 })),
  ...Array.from({ length: Math.ceil(hotlineSeats / seatsEach) }, (_, index) => ({
    ...post('call-taker'),
    screens: Math.min(seatsEach, hotlineSeats - index * seatsEach),
  })),
].map((person, index) => ({
  id: `screen-${index}`,
  login: `screen-${index}`,
  name: `席位${index}`,
  nameEn: `Screen ${index}`,
  unitId: person.unitId,
  post: person.post,
  roles: person.roles,
  screens: person.screens,
}))

await running.identity.createDemoAccounts()
await running.identity.createAccountsFor(people)
const accounts = new Map<string, string>()
for (let after: string | null = null; ; ) {
  const page = await running.identity.accounts.list({ after, most: 200 })
  for (const { login, personId } of page) accounts.set(login, personId)
  if (page.length < 200) break
  after = page.at(-1)!.login
}

async function signIn(login: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const at = new Date()
  const text = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')
  await openSession(city.pool, {
    cityId: city.cityId,
    sessionId: randomUUID(),
    tokenHash: createHash('sha256').update(token).digest('hex'),
    personId: accounts.get(login)!,
    kind: 'token',
    at: text(at),
    expiresAt: text(new Date(at.getTime() + 36_000_000)),
    address: '127.0.0.1',
    agent: 'bench',
    otpStep: null,
    newPasswordHash: null,
  })
  return token
}

const seats: { readonly token: string; readonly unitId: string; readonly isStreet: boolean }[] = []
for (const person of people) {
  const token = await signIn(person.login)
  for (let screen = 0; screen < person.screens; screen += 1)
    seats.push({ token, unitId: person.unitId, isStreet: streets.includes(person.unitId) })
}
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
say({
  address: running.address,
  databaseUrl: running.opened.database.url,
  seats,
  streets,
  callTaker: await signIn('call-taker'),
  dispatcher: await signIn('dispatcher'),
})
const lines = createInterface({ input: process.stdin })
lines.on('line', () => {
  const { user, system } = process.cpuUsage()
  global.gc?.()
  say({ rss: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed, cpuMs: (user + system) / 1000 })
})
lines.on('close', () => void running.stop().then(() => process.exit(0)))
