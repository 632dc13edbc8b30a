import { describe, expect, it } from 'vitest'
import { pooledRandomBytes } from './random-bytes.ts'
import { timeOrderedId } from './time-ordered-id.ts'

describe('ids', () => {
  it('are UUIDs of version 7 that carry their time', () => {
    const before = Date.now()
    const id = timeOrderedId()
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const at = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    expect(at).toBeGreaterThanOrEqual(before)
  })

  it('ascend and never repeat, also when many are made in one millisecond', () => {
    const ids = Array.from({ length: 20_000 }, timeOrderedId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual(ids)
  })
})

describe('random bytes from the pool', () => {
  it('are handed out once, in any size', () => {
    const given = [1, 12, 16, 5000, 20_000].map((count) => Buffer.from(pooledRandomBytes(count)))
    expect(given.map(({ length }) => length)).toEqual([1, 12, 16, 5000, 20_000])
    const pieces = Array.from({ length: 5000 }, () => pooledRandomBytes(16).toString('hex'))
    expect(new Set(pieces).size).toBe(pieces.length)
  })
})
