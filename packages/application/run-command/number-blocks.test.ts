import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPool, type Pool } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { NumberBlocks } from './number-blocks.ts'

let pool: Pool
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  pool = openPool(database.url, { role: 'shaoying_door', max: 16 })
  drop = () => database.drop()
})
afterAll(async () => {
  await pool.end()
  await drop()
})

describe('public numbers', () => {
  it('of 64 writers at eight servers are unique, and every gap lies in a block that says whose it was', async () => {
    const [day, now] = ['2026-03-02', '2026-03-02T01:00:00Z']
    const servers = Array.from({ length: 8 }, (_, index) => new NumberBlocks(pool, 'small', `server-${index}`))
    const writers = servers.flatMap((numbers) => Array.from({ length: 8 }, () => numbers))
    const given = (
      await Promise.all(
        writers.map(async (numbers, writer) => {
          const own: number[] = []
          // Some write more than others, so that servers need a second block at different times.
          for (let count = 0; count < 20 + writer * 2; count += 1) own.push(await numbers.next(day, now))
          return own
        }),
      )
    ).flat()
    expect(new Set(given).size).toBe(given.length)
    const { rows: blocks } = await pool.query<{ first: number; last: number; taken_by: string }>(
      `select first_number as first, last_number as last, taken_by from number_block where city_id = 'small' and day_on = $1 order by first_number`,
      [day],
    )
    // The blocks leave nothing out and do not overlap …
    expect(blocks.map(({ first }) => first)).toEqual([1, ...blocks.slice(0, -1).map(({ last }) => last + 1)])
    // … every number is out of one, and what is missing is the tail of the last block that each server took.
    const used = new Set(given)
    const open = new Map(blocks.map((block) => [block.taken_by, block]))
    for (const block of blocks) {
      const missing = Array.from({ length: block.last - block.first + 1 }, (_, index) => block.first + index).filter(
        (number) => !used.has(number),
      )
      expect(missing).toEqual(
        open.get(block.taken_by) === block
          ? Array.from({ length: missing.length }, (_, index) => block.last - missing.length + 1 + index)
          : [],
      )
    }
    expect(given.every((number) => blocks.some(({ first, last }) => number >= first && number <= last))).toBe(true)
  })
})
