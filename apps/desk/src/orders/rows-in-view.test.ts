import { expect, test } from 'vitest'
import { rowsInView } from './rows-in-view.ts'

const list = { viewHeight: 900, rowHeight: 44, count: 50_000 }

test('of fifty thousand rows as many are drawn as the window holds, wherever one has scrolled to', () => {
  for (const row of [0, 1, 37, 25_000, 49_990]) {
    const { from, to } = rowsInView({ ...list, top: 200 - row * 44 })
    expect(to - from).toBeLessThanOrEqual(48)
    expect([from <= row, row < to]).toEqual([true, true])
  }
})

test('beyond either end nothing is drawn that is not there', () => {
  expect(rowsInView({ ...list, top: 5000 })).toEqual({ from: 0, to: 0 })
  const { from, to } = rowsInView({ ...list, top: -50_001 * 44 })
  expect([from <= to, to]).toEqual([true, 50_000])
})
