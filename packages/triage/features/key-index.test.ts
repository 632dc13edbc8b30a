import { expect, it } from 'vitest'
import { KeyIndex } from './key-index.ts'
import { seededRandom } from './random.ts'

it('many keys looked up at once have the numbers they have one by one, and those that are not there have none', () => {
  const random = seededRandom(7)
  const keys = Int32Array.from(new Set(Array.from({ length: 5000 }, () => (random() * 2 ** 32) | 0)))
  const index = new KeyIndex(keys)
  const asked = Int32Array.from([...keys].flatMap((key) => [key, key ^ 1, (random() * 2 ** 32) | 0]))
  const found = new Int32Array(asked.length)
  index.findAll(asked, asked.length, found)
  const numbers = new Map([...keys].map((key, number) => [key, number]))
  expect([...found]).toEqual([...asked].map((key) => numbers.get(key) ?? -1))
})
