import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../features/random.ts'
import { seedSentences } from '../seed/seed-sentences.data.ts'
import { parseSeeds } from '../starter/starter-classifier.ts'
import { sharedData, withMessages } from '../testing/shared-data.ts'
import { DenseMessages } from './dense-messages.ts'
import { clusterHotIssues } from './hot-issues.ts'

const sentences = parseSeeds(seedSentences).map(({ text }) => text)
const estates = ['丽景花园', '望湖小区', '纺织大院', '城北佳苑', '七中家属院', '汇龙新城']
const random = seededRandom(7)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
/** Sentences about estates as they might come, an hour apart. */
const stream = Array.from({ length: 900 }, (_, i) => ({
  id: `m${i}`,
  text: `${pick(estates)}${pick(sentences)}`,
  atMs: i * 3_600_000,
}))

function read(messages: typeof stream, capacity = 500): DenseMessages {
  const dense = new DenseMessages(sentences, capacity)
  for (const { id, text, atMs } of messages) dense.add(id, text, atMs)
  return dense
}

describe('messages that lie among others like them', () => {
  it('carried on in pieces, with what is past dropped, is what reading the window at once gives', () => {
    const carried = new DenseMessages(sentences, 500)
    for (let at = 0; at < stream.length; at += 150) {
      for (const { id, text, atMs } of stream.slice(at, at + 150)) carried.add(id, text, atMs)
      const from = Math.max(0, at + 150 - 400)
      carried.dropBefore(stream[from]!.atMs)
      expect(carried.size).toBe(Math.min(400, at + 150))
      const fresh = read(stream.slice(from, at + 150))
      for (const most of [10, 50, 400]) expect(carried.chosen(most)).toEqual(fresh.chosen(most))
    }
  })

  it('the window that fits whole is answered whole, in the order in which it came', () =>
    expect(read(stream.slice(0, 300)).chosen(300)).toEqual(stream.slice(0, 300).map(({ id }) => id)))

  it('picks one matter at one place out of the rest, however old', () => {
    const matter = [
      '丽发新城旁边搅拌站夜间噪音',
      '投诉丽发新城搅拌站粉尘',
      '丽发新城搅拌站何时搬走',
      '丽发新城业主反映搅拌站扰民',
    ].map((text, i) => ({ id: `x${i}`, text, atMs: i }))
    const rest = sentences.map((text, i) => ({ id: `s${i}`, text, atMs: 10 + i }))
    expect(read([...matter, ...rest]).chosen(120)).toEqual(expect.arrayContaining(matter.map(({ id }) => id)))
  })

  withMessages('hot_messages', (rows) => {
    it('half of real messages holds at least 90 of 100 members of the issues teams agree on, and they stay among the first ten', () => {
      const messages = rows
        .map((row) => ({
          id: row['message_no']!,
          text: `${row['title']}\n${row['detail']}`,
          atMs: Date.parse(row['time']!.split(' ')[0]!.replaceAll('/', '-')),
          personId: null,
        }))
        .sort((a, b) => a.atMs - b.atMs)
      const dense = new DenseMessages(
        messages.map(({ text }) => text),
        messages.length,
      )
      for (const { id, text, atMs } of messages) dense.add(id, text, atMs)
      const chosen = new Set(dense.chosen(1500))
      const votes = readFileSync(join(sharedData!, 'teddy/hot_issue_votes.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
      const agreed = votes.filter(([, issue, teams]) => issue && Number(teams) >= 2)
      expect(agreed.filter(([id]) => chosen.has(id!)).length / agreed.length).toBeGreaterThan(0.9)
      const issues = clusterHotIssues(messages.filter(({ id }) => chosen.has(id))).slice(0, 10)
      const missed = [...new Set(agreed.map(([, issue]) => issue!))].filter((name) => {
        const members = agreed.filter(([, issue]) => issue === name).map(([id]) => id!)
        return (
          Math.max(...issues.map(({ ids }) => members.filter((id) => ids.includes(id)).length / members.length)) < 0.8
        )
      })
      expect(missed).toEqual([])
    })
  })
})
