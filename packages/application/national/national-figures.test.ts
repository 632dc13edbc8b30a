import { afterAll, beforeAll, expect, it } from 'vitest'
import { figureCountNames, noFigures } from '@shaoying/domain'
import { changeFigures, openPool, writeFigureMark, type Pool } from '@shaoying/store'
import { createTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts'
import { nationalFigures } from './national-figures.ts'

let database: TestDatabase
let pool: Pool
const place = figureCountNames.indexOf('orders')
const november = { basis: 'created', grain: 'month', firstOn: '2026-11-01', lastOn: '2026-11-30' } as const

beforeAll(async () => {
  database = await createTestDatabase()
  pool = openPool(database.url, { role: 'shaoying_door' })
  for (const [cityId, startsOn, orders] of [
    ['110000', '2026-11-01', 300],
    ['310000', '2026-11-01', 200],
    ['310000', '2026-10-01', 7],
  ] as const) {
    await changeFigures(pool, cityId, [
      {
        cell: { basis: 'created', dimension: 'city', grain: 'month', startsOn, key: 'all' },
        counts: { all: noFigures.all.with(place, orders), leftOut: noFigures.leftOut.with(place, 1) },
      },
    ])
    await writeFigureMark(pool, cityId, 'rules 1', '2026-11-01T00:00:00Z')
  }
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

it('the figures of all cities stand side by side and are added up, of the time asked for', async () => {
  const { cities, total } = await nationalFigures(database.url, november)
  expect(cities.map(({ cityId, counts }) => [cityId, counts['orders']])).toEqual([
    ['110000', 299],
    ['310000', 199],
  ])
  expect(total?.['orders']).toBe(498)
})

it('cities that count by different rules are not added up', async () => {
  await writeFigureMark(pool, '310000', 'rules 2', '2026-11-02T00:00:00Z')
  const { cities, total } = await nationalFigures(database.url, november)
  expect([cities.length, total]).toEqual([2, null])
})

it('a time in which nothing happened has no cities', async () => {
  expect(await nationalFigures(database.url, { ...november, firstOn: '2020-01-01', lastOn: '2020-01-31' })).toEqual({
    cities: [],
    total: null,
  })
})
