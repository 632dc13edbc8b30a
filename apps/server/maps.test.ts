import type { CartogramView, MapGroundView } from '@shaoying/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from './testing/test-server.ts'

const tiles = {
  url: 'https://tiles.example.gov.cn:8443/{z}/{x}/{y}.png',
  datum: 'gcj02',
  attribution: '市测绘院',
} as const
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({
    parts: {
      settings: {
        publicUrl: 'http://shaoying.test',
        trustProxy: false,
        hasRateLimits: false,
        map: { tiles, route: null },
      },
    },
  })
})
afterAll(() => server.close())

it('everybody may have the boundaries that the pack has, with names and what the operator set for pictures', async () => {
  const ground = (await server.ask(null, 'GET', '/api/v1/map/ground')).json<MapGroundView>()
  expect(ground.districts.map(({ name }) => name)).toEqual(['东湖区', '西岭区'])
  expect(ground.streets.map(({ name, districtId }) => `${name} ${districtId}`)).toContain('桥头 990101')
  expect([ground.tiles, ground.route]).toEqual([tiles, null])
  const { west, south, east, north } = ground.bounds!
  expect(
    ground.streets
      .flatMap(({ polygons }) => polygons.flat(2))
      .every(
        ([longitude, latitude]) => longitude! >= west && longitude! <= east && latitude! >= south && latitude! <= north,
      ),
  ).toBe(true)
})

it('the cartogram has one cell for each street', async () => {
  const { cells, districts } = (await server.ask(null, 'GET', '/api/v1/map/cartogram')).json<CartogramView>()
  expect(cells.map(({ id }) => id).toSorted()).toEqual([
    '990101001',
    '990101002',
    '990101003',
    '990102001',
    '990102002',
  ])
  expect(districts.map(({ name }) => name)).toEqual(['东湖区', '西岭区'])
})

it('a map is not sent again to whoever has it', async () => {
  for (const path of ['/api/v1/map/ground', '/api/v1/map/cartogram']) {
    const { etag } = (await server.ask(null, 'GET', path)).headers
    expect((await server.ask(null, 'GET', path, undefined, { 'if-none-match': String(etag) })).statusCode).toBe(304)
  }
  expect(server.misfits).toEqual([])
})

it('pages may fetch pictures from the source the operator named and from nowhere else', async () => {
  const policy = String((await server.ask(null, 'GET', '/healthz')).headers['content-security-policy'])
  expect(policy).toContain("img-src 'self' data: blob: https://tiles.example.gov.cn:8443;")
  expect(policy).toContain("connect-src 'self';")
})
