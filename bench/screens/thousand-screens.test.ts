import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listOrders, readAs } from '../../packages/store/index.ts'
import { readerScopeOf } from '../../packages/application/index.ts'
import type { Actor } from '../../packages/domain/index.ts'
import { packFolder } from '../../packages/application/testing/edited-pack.ts'
import { registered } from '../../apps/server/testing/appeals.ts'
import { personIn, startTestServer, type TestServer } from '../../apps/server/testing/test-server.ts'
import { Screen } from './screen.ts'

interface Seat {
  readonly person: Actor
  readonly screen: Screen
}

let server: TestServer
let second: TestServer
let port = 0
const seats: Seat[] = []
let streetIds: readonly string[] = []

const listening = async ({ app }: TestServer): Promise<number> => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

beforeAll(async () => {
  server = await startTestServer({ packFolder: packFolder('beijing') })
  port = await listening(server)
  const { directory } = server.town.rules
  streetIds = directory.units.filter(({ kind }) => kind === 'street' || kind === 'township').map(({ id }) => id)
  const districtIds = [...new Set(streetIds.map((id) => directory.districtOf(id)!.id))]
  const people = [
    ...streetIds.map((id) => personIn(server.town, id, 'handler')),
    ...districtIds.flatMap((id) =>
      directory.units
        .filter((unit) => unit.kind === 'district_government' && directory.districtOf(unit.id)?.id === id)
        .map((unit) => personIn(server.town, unit.id, 'unit_leader')),
    ),
  ]
  const callTaker = server.town.rules.pack.people.find(({ roles }) => roles.includes('call_taker'))!
  const hotline = Array.from({ length: 1000 - people.length }, (_, index) =>
    personIn(server.town, callTaker.unitId, 'call_taker', `seat-${index}`),
  )
  for (const person of [...people, ...hotline]) {
    server.people.set(person.personId, person)
    seats.push({ person, screen: new Screen({ 'x-test-person': person.personId }) })
  }
}, 120_000)
afterAll(async () => {
  for (const { screen } of seats) screen.cut()
  await second?.close()
  await server.close()
})

/** Registers one appeal for each of these streets and dispatches it there. */
async function happen(of: TestServer, streets: readonly string[]): Promise<void> {
  for (const streetId of streets) {
    const orderId = await registered(of, { place: { unitId: streetId } })
    const answer = await of.ask('dispatcher', 'POST', `/api/v1/orders/${orderId}/dispatch-order`, {
      leadUnitId: streetId,
      reason: '属地',
    })
    expect(answer.statusCode).toBe(200)
  }
}

/** What row-level security lets the person read now: the live line must have told of these and no others. */
async function visibleTo({ person }: Seat): Promise<readonly string[]> {
  const scope = readerScopeOf(person, ['order.read'], '2026-03-02', server.town.rules.directory, server.town.cityId)
  if (!scope) return []
  const [page] = await readAs(
    server.town.readers,
    scope,
    listOrders(scope, {}, { sort: 'newest', limit: 200, after: null }),
  )
  return page.map(({ order_id: orderId }) => orderId).sort()
}

async function allToldOnce(): Promise<void> {
  const expected = await Promise.all(seats.map(visibleTo))
  const idsOf = ({ screen }: Seat): readonly string[] => [...new Set(screen.told.map(({ id }) => id))].sort()
  await expect
    .poll(() => seats.filter((seat, index) => idsOf(seat).length < expected[index]!.length).length, { timeout: 60_000 })
    .toBe(0)
  expect(seats.map(idsOf)).toEqual(expected)
  const twice = seats.filter(
    ({ screen }) => new Set(screen.told.map(({ id, version }) => `${id}/${version}`)).size !== screen.told.length,
  )
  expect(twice.map(({ person }) => person.personId)).toEqual([])
  expect(expected.some((ids) => ids.length === 1) && expected.some((ids) => ids.length > 1)).toBe(true)
}

it('a thousand screens are each told of what they may read, of nothing else, once', async () => {
  await Promise.all(seats.map(({ screen }) => screen.open(port)))
  await happen(server, streetIds.slice(0, 12))
  await allToldOnce()
  expect(seats).toHaveLength(1000)
}, 240_000)

it('a server that goes and another that comes lose them nothing: each returns after a time of its own, with what it missed', async () => {
  second = await startTestServer({ beside: server })
  const retries = seats.map(({ screen }) => screen.retryMs)
  expect(new Set(retries).size).toBeGreaterThan(500)
  expect([Math.min(...retries) >= 1000, Math.max(...retries) < 6000]).toEqual([true, true])
  for (const { screen } of seats) screen.cut()
  await happen(server, streetIds.slice(6, 18))
  const other = await listening(second)
  // All in the same moment, worse than they are asked to.
  await Promise.all(seats.map(({ screen }) => screen.open(other)))
  await happen(server, streetIds.slice(12, 16))
  await allToldOnce()
  expect(seats.reduce((sum, { screen }) => sum + screen.reloads, 0)).toBe(0)
}, 240_000)
