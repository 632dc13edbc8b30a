import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Arena } from './arena.ts'
import { kernelsModule } from './testing/kernels-module.ts'

const here = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8')

it('what is shipped is what kernels.wat says', async () =>
  expect(await kernelsModule(here('kernels.wat'))).toBe(here('kernels-wasm.ts')))

it('the kernels reckon as their descriptions say', () => {
  const arena = new Arena(100, 9)
  const [rows, columns, values, sum, step, squares] = [
    arena.floats(12),
    arena.ints(2),
    arena.floats(2),
    arena.floats(4),
    arena.floats(4),
    arena.floats(3),
  ]
  rows.view.set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  columns.view.set([2, 0])
  values.view.set([2, -1])
  sum.view.set([100, 0, 0, 0])
  arena.kernels.gather(rows.at, 4, columns.at, values.at, 2, sum.at)
  expect([...sum.view]).toEqual([117, 18, 19, 20])
  step.view.set([1, 0, 0, 10])
  arena.kernels.scatter(rows.at, 4, columns.at, values.at, 2, step.at)
  expect([...rows.view]).toEqual([0, 2, 3, -6, 5, 6, 7, 8, 11, 10, 11, 32])
  squares.view.set([0, 0, 1])
  arena.kernels.adagrad(rows.at, 4, columns.at, values.at, 1, step.at, squares.at, 0.75, 1)
  expect([...squares.view]).toEqual([0, 0, 4])
  expect([...rows.view.subarray(8)]).toEqual([10, 10, 11, 22])
  const [bytes, few] = [arena.bytes(12), arena.floats(4)]
  bytes.view.set([1, -1, 127, -128, 0, 0, 0, 0, 3, 0, 0, 1])
  arena.kernels.gatherBytes(bytes.at, 4, columns.at, values.at, 2, few.at)
  expect([...few.view]).toEqual([5, 1, -127, 130])
})
