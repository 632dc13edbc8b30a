import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SiteDraw } from '../assessment/review-meeting.ts'
import { sampleBulletin } from '../testing/sample-bulletin.ts'
import { meetingDocument, type MeetingContent } from './meeting-document.ts'

const results = sampleBulletin()
const [first, second] = results.rankings[0]!.rows.map(({ unit }) => unit)
const content: MeetingContent = {
  results,
  nameOf: (id) =>
    results.rankings[0]!.rows.find(({ unit }) => unit.id === id)?.unit ?? { id, name: { zh: id, en: id } },
  meeting: {
    heldAt: '2026-11-24T16:30:00Z',
    place: '三层会议室',
    chair: '李明',
    minutes: '通报本期情况。',
    tasks: [{ unitId: second!.id, task: '报整改方案', dueOn: '2026-12-10' }],
    tests: [{ orderId: 'o', orderNumber: '2611180001', unitId: first!.id, finding: 'refuted', remark: '电梯仍停' }],
  },
}
const saying = (language: 'zh' | 'en'): string => JSON.stringify(meetingDocument(content, language).blocks)

describe('the papers of the review meeting (R173)', () => {
  it('say when and where, who is where, whom to name, what the tests by lot found, and what units were given to do', () => {
    const { head, blocks } = meetingDocument(content, 'zh')
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      '一、会议安排',
      '二、总体情况',
      '三、街道（乡镇）排名',
      '四、分类与到期措施',
      '五、点名表扬与批评',
      '六、现场测试',
      '七、热点问题',
      '八、议定事项',
    ])
    // Half past four in the afternoon of London is the next day in the city.
    expect(head.date).toBe('2026年11月25日')
    expect(saying('zh')).toContain('时间：2026年11月25日00:30；地点：三层会议室；主持：李明。')
    expect(saying('zh')).toContain('已测试1件，属实0件。')
    expect(blocks.find((block) => block.kind === 'table' && block.caption === '现场测试')).toMatchObject({
      rows: [['1', '2611180001', first!.name.zh, '未解决', '电梯仍停']],
    })
    expect(blocks.find((block) => block.kind === 'table' && block.caption === '议定事项')).toMatchObject({
      rows: [['1', second!.name.zh, '报整改方案', '2026年12月10日']],
    })
  })

  it('stand in English too, and before the meeting was called', () => {
    expect(saying('en')).toContain('1 tested, 0 as said.')
    expect(JSON.stringify(meetingDocument({ ...content, meeting: null }, 'zh').blocks)).toContain('会议尚未召集。')
  })
})

describe('lots for tests on the spot', () => {
  const order = (id: string, claimedSolved: 'solved' | 'not_solved' | null = 'solved') => ({
    orderId: id,
    number: id,
    exclusion: null,
    rounds: [{ round: 1, dueAt: null, handledAt: null, inTime: null, claimedSolved, returns: 0, answer: null }],
  })
  const drawn = (seed: string, ids: readonly string[]) => {
    const draw = new SiteDraw(seed)
    for (const id of ids) draw.add(order(id), id.slice(0, 1))
    return draw.drawn(10)
  }
  it('do not depend on the order in which orders come; of each unit one at most', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-d]\d{1,4}$/), { minLength: 1, maxLength: 40 }), (ids) => {
        const lots = drawn('seed', ids)
        expect(drawn('seed', ids.toReversed())).toEqual(lots)
        expect(new Set(lots.map(({ unitId }) => unitId)).size).toBe(lots.length)
        expect(lots).toHaveLength(new Set(ids.map((id) => id.slice(0, 1))).size)
      }),
    )
  })

  it('fall otherwise with another seed, and only on what its unit calls solved', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `a${index}`)
    expect(new Set(['1', '2', '3', '4', '5'].map((seed) => drawn(seed, ids)[0]!.orderId)).size).toBeGreaterThan(1)
    const draw = new SiteDraw('seed')
    for (const claim of ['not_solved', null] as const) draw.add(order('x', claim), 'x')
    draw.add(order('y'), null)
    expect(draw.drawn(10)).toEqual([])
  })
})
