import { orderFolds, rebuildTrace, verifyTrace } from '@shaoying/application'
import { permissionNames, permissionsOf, roleNames, type Actor, type Permission, type Role } from '@shaoying/domain'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatched, registered } from './testing/appeals.ts'
import { Dice, hostileText, spoilt } from './testing/hostile-values.ts'
import { actorOf, startTestServer, type TestServer } from './testing/test-server.ts'

/** Set to repeat a failure (the title prints it), or to hunt for longer. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_302)
const budgetMs = Number(process.env['FUZZ_SECONDS'] ?? 12) * 1000

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly queries: readonly string[]
  readonly example: unknown
  /** Rights that open it, as its description names them. */
  readonly rights: readonly Permission[]
}

let server: TestServer
let operations: readonly Operation[] = []
let people: readonly (Actor | null)[] = []
let orderIds: readonly string[] = []
let petitionToken = ''
const logLines: string[] = []
const dice = new Dice(seed)

beforeAll(async () => {
  server = await startTestServer({ logLines })
  operations = operationsOf((await server.ask(null, 'GET', '/api/openapi.json')).json())
  people = [null, ...roleNames.flatMap((role) => personOf(role))]
  orderIds = [await registered(server), await dispatched(server), await dispatched(server, '990101002')]
  const receipt = (
    await server.ask(null, 'POST', '/api/v1/petitions', {
      kind: 'suggestion',
      title: '建议',
      words: '增设座椅',
      petitioner: { sort: 'anonymous' },
    })
  ).json<{ number: string; trackingCode: string }>()
  petitionToken = (
    await server.ask(null, 'POST', '/api/v1/petitions/track', { number: receipt.number, code: receipt.trackingCode })
  ).json<{ token: string }>().token
})
afterAll(() => server.close())

function personOf(role: Role): readonly Actor[] {
  try {
    return [actorOf(server.town, role)]
  } catch {
    return []
  }
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly { readonly name: string; readonly in: string }[]
            readonly description?: string
            readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> }
          }
        >
      >
    >
  >
}

function operationsOf({ paths }: Document): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'head' && !path.endsWith('/stream'))
      .map(([method, { parameters = [], description = '', requestBody }]) => ({
        method: method.toUpperCase() as Operation['method'],
        path,
        queries: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
        example: requestBody?.content['application/json']?.example,
        rights: permissionNames.filter((name) => description.includes(`\`${name}\``)),
      })),
  )
}

/** Mostly somebody who may, so that the request comes past the door; sometimes anybody. */
function callerOf({ rights }: Operation): Actor | null {
  const able = people.filter((who) => who && rights.some((right) => permissionsOf(who, '2026-03-02').has(right)))
  return dice.isHit(0.8) && able.length > 0 ? dice.pick(able) : dice.pick(people)
}

/** Mostly a real order, so that the request comes far; sometimes anything. */
function addressOf({ path, queries }: Operation): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'orderId' && dice.isHit(0.85) ? dice.pick(orderIds) : encoded(hostileText(dice).slice(0, 90) || 'x'),
  )
  const query = queries
    .filter(() => dice.isHit(0.3))
    .map((name) => `${name}=${encoded(hostileText(dice).slice(0, 400))}`)
  if (dice.isHit(0.1)) query.push(`${encoded(hostileText(dice).slice(0, 40))}=1`)
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled
}

/** As an address can carry it: half a character cannot even be sent there. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
}

function headersOf(): Record<string, string> {
  const spoil = (text: string): string => text.replace(/[^\t\x20-\x7e]/g, '').slice(0, 300)
  const wishes: readonly (readonly [string, () => string, number])[] = [
    ['if-match', () => dice.pick(['"1"', '"2"', 'W/"3"', '*', '"999999999999"', spoil(hostileText(dice))]), 0.2],
    ['idempotency-key', () => dice.pick(['same-key-for-all', `key-${dice.roll()}`, spoil(hostileText(dice))]), 0.2],
    ['accept-language', () => dice.pick(['zh', 'en', 'xx;q=9', ','.repeat(500), spoil(hostileText(dice))]), 0.3],
    ['x-request-id', () => spoil(hostileText(dice)), 0.1],
    [
      'authorization',
      () => dice.pick([`Bearer ${petitionToken}`, 'Bearer petition.x.y', spoil(hostileText(dice))]),
      0.3,
    ],
    [
      'content-type',
      () =>
        dice.pick([
          'application/json',
          'application/json; charset=utf-8',
          'text/plain',
          'application/x-www-form-urlencoded',
          spoil(hostileText(dice)) || 'x',
        ]),
      0.1,
    ],
  ]
  return Object.fromEntries(wishes.filter(([, , share]) => dice.isHit(share)).map(([name, value]) => [name, value()]))
}

function bodyOf({ example }: Operation): string {
  if (dice.isHit(0.35)) return JSON.stringify(example ?? {})
  if (dice.isHit(0.1))
    return dice.pick([
      '{',
      '[]',
      '{"a":',
      '\u0000',
      `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
      '{"a":1,"a":2}',
      `{"x":"${'y'.repeat(300_000)}"}`,
    ])
  let body = spoilt(example ?? {}, dice)
  while (dice.isHit(0.3)) body = spoilt(body, dice)
  return JSON.stringify(body) ?? 'null'
}

/** What must never leave: the inside of the program or of the database, and what the vault holds. */
const leaks =
  /node_modules|\.ts:\d+|\bat [\w.]+ \(|SQLSTATE|syntax error|violates|relation "|column "|pg_|order_state|ECONN|13812345678|王小明|三单元501/

function complaintAbout(answer: LightMyRequestResponse): string | null {
  if (answer.statusCode >= 500) return `status ${answer.statusCode}`
  if (answer.statusCode >= 400 && answer.headers['content-type'] !== 'application/problem+json; charset=utf-8')
    return `${answer.statusCode} as ${String(answer.headers['content-type'])}`
  const isOwnDescription =
    String(answer.headers['content-type']).startsWith('text/') ||
    'openapi' in (answer.body.startsWith('{"openapi"') ? { openapi: 1 } : {})
  const leak = isOwnDescription ? null : leaks.exec(answer.body)
  return leak ? `leaks “${leak[0]}”` : null
}

describe('whatever is sent to any route', () => {
  it(
    `brings no fault, no leak and nothing half done (seed ${seed})`,
    async () => {
      const complaints: string[] = []
      const until = Date.now() + budgetMs
      let [sent, accepted] = [0, 0]
      // Every operation at least once, however slow the machine; then as long as the budget lasts.
      for (let round = 0; round === 0 || Date.now() < until; round += 1) {
        for (const operation of operations) {
          if (round > 0 && Date.now() >= until) break
          const [who, url, headers] = [callerOf(operation), addressOf(operation), headersOf()]
          const payload = operation.method === 'GET' ? undefined : bodyOf(operation)
          // Asks first by name, so that the test's own session knows the person.
          const answer = await server.app.inject({
            method: operation.method,
            url,
            headers: {
              ...(who ? { 'x-test-person': await known(who) } : {}),
              ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
              ...headers,
            },
            ...(payload === undefined ? {} : { payload }),
          })
          sent += 1
          if (answer.statusCode < 300) accepted += 1
          const complaint = complaintAbout(answer)
          if (complaint && !isReveal(operation, answer))
            complaints.push(
              `${operation.method} ${url} as ${who?.personId ?? 'nobody'} ${JSON.stringify(headers)} ${payload?.slice(0, 400) ?? ''} → ${complaint}: ${faultOf(answer) ?? answer.body.slice(0, 300)}`,
            )
          logLines.length = 0
        }
      }
      expect(complaints).toEqual([])
      expect(sent).toBeGreaterThan(operations.length)
      expect(accepted).toBeGreaterThan(sent / 20)
      expect(server.misfits).toEqual([])
    },
    budgetMs + 240_000,
  )

  it('and the trace is whole, and what is stored is what the trace tells', async () => {
    const { pool, cityId } = server.town
    expect((await verifyTrace(pool, cityId)).faults).toEqual([])
    expect((await rebuildTrace(pool, cityId, orderFolds)).differences).toEqual([])
    const halves =
      await pool.query(`select s.order_id from order_state s where s.version <> (select count(*) from event e where e.city_id = s.city_id and e.stream_id = s.order_id)
      union all select w.order_id from order_words w where not exists (select from event e where e.city_id = w.city_id and e.stream_id = w.order_id)`)
    expect(halves.rows).toEqual([])
  })
})

/** What the log says about a fault, for whoever has to mend it. */
function faultOf({ headers }: LightMyRequestResponse): string | undefined {
  return logLines
    .find((line) => line.includes(String(headers['x-request-id'])) && line.includes('"fault"'))
    ?.slice(0, 1200)
}

const introduced = new Set<string>()
async function known(who: Actor): Promise<string> {
  if (!introduced.has(who.personId)) await server.ask(who, 'GET', '/healthz')
  introduced.add(who.personId)
  return who.personId
}

/** The one route that shows what the vault holds, to those who may and say why. */
function isReveal({ path }: Operation, { statusCode }: LightMyRequestResponse): boolean {
  return path.endsWith('/personal-data') && statusCode === 200
}
