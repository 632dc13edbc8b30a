import { describe, expect, it } from 'vitest'
import { withMessages } from '../testing/shared-data.ts'
import { groupCopies } from './group-copies.ts'
import { SimilarIndex } from './similar-index.ts'
import { containmentOf, overlapOf, shinglesOf } from './sketch.ts'

const NOISE = '丽景花园小区旁边的搅拌站每天晚上施工，噪音和粉尘让人没法睡觉，打了很多次电话都没有人管'

describe('look-alikes', () => {
  it('groups copies and near copies, whatever punctuation, script or small change; leaves others alone', () => {
    const groups = groupCopies([
      NOISE,
      `${NOISE}！！请尽快处理`,
      '三号楼停水两天了',
      NOISE.replaceAll('，', ' '),
      '孩子上小学要什么材料',
      '',
    ])
    expect([...groups]).toEqual([0, 0, 2, 0, 4, 5])
  })

  it('finds what was added before, most alike first', () => {
    const index = new SimilarIndex()
    index.add('exact', NOISE)
    index.add('near', `${NOISE.slice(0, 30)}，请环保局来测一测`)
    index.add('other', '健身房关门跑路，卡里的钱退不了')
    const found = index.find(NOISE)
    expect(found.map(({ id }) => id)).toEqual(['exact', 'near'])
    expect(found[0]!.overlap).toBe(1)
    expect(index.find('完全不同的一件事情，请问怎么办理')).toEqual([])
  })

  it('measures overlap and containment of shingle sets', () => {
    const [a, b] = [shinglesOf('甲乙丙丁'), shinglesOf('甲乙丙丁戊己')]
    expect(overlapOf(a, b)).toBeCloseTo(2 / 4)
    expect(containmentOf(a, b)).toBeCloseTo(1)
    expect(overlapOf(shinglesOf(''), shinglesOf(''))).toBe(0)
  })

  withMessages('hot_messages', (messages) => {
    it('agrees with the known copies: precision and recall of pairs above 0.9', () => {
      const groups = groupCopies(messages.map((message) => `${message['title']}\n${message['detail']}`))
      const pairs = (same: (i: number, j: number) => boolean, members: number[][]): number =>
        members.reduce(
          (sum, list) =>
            sum + list.reduce((inner, i, at) => inner + list.slice(at + 1).filter((j) => same(i, j)).length, 0),
          0,
        )
      const [found, known] = [membersBy([...groups]), membersBy(messages.map((message) => message['dup_group']!))]
      const isKnown = (i: number, j: number): boolean => messages[i]!['dup_group'] === messages[j]!['dup_group']
      const both = pairs(isKnown, found)
      expect(both / pairs(() => true, found)).toBeGreaterThan(0.9)
      expect(both / pairs(() => true, known)).toBeGreaterThan(0.9)
    })
  })
})

function membersBy(names: readonly (string | number)[]): number[][] {
  const members = new Map<string | number, number[]>()
  names.forEach((name, i) => members.set(name, [...(members.get(name) ?? []), i]))
  return [...members.values()]
}
