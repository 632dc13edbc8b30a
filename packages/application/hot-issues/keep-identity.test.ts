import { expect, it } from 'vitest'
import { handsFrom } from './issue-hands.ts'
import { keepIdentity } from './keep-identity.ts'

const before = (groups: Readonly<Record<string, readonly string[]>>) =>
  new Map(
    Object.entries(groups).flatMap(([issueId, ids]) => ids.map((id) => [id, { issueId, foundAt: 'earlier' }] as const)),
  )
const made = () => {
  let count = 0
  return () => ({ issueId: `new${(count += 1)}`, foundAt: 'now' })
}

it('an issue that grew stays itself; what is new gets a new name', () =>
  expect(
    keepIdentity(
      [
        ['a', 'b', 'c'],
        ['x', 'y'],
      ],
      before({ one: ['a', 'b'] }),
      made(),
    ).map(({ issueId, foundAt }) => [issueId, foundAt]),
  ).toEqual([
    ['one', 'earlier'],
    ['new1', 'now'],
  ]))

it('of an issue that fell apart the larger half goes on; of two that became one the larger lends its name', () => {
  expect(
    keepIdentity([['a'], ['b', 'c']], before({ one: ['a', 'b', 'c'] }), made()).map(({ issueId }) => issueId),
  ).toEqual(['new1', 'one'])
  expect(
    keepIdentity([['a', 'b', 'c']], before({ one: ['a'], two: ['b', 'c'] }), made()).map(({ issueId }) => issueId),
  ).toEqual(['two'])
})

it('rulings become pairs, the first order with each of the others', () =>
  expect(
    handsFrom([
      { sort: 'together', orderIds: ['a', 'b', 'c'] },
      { sort: 'apart', orderIds: ['d', 'e'] },
    ]),
  ).toEqual({
    together: [
      ['a', 'b'],
      ['a', 'c'],
    ],
    apart: [['d', 'e']],
  }))
