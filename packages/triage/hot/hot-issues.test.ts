import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sharedData, withMessages } from '../testing/shared-data.ts'
import { clusterHotIssues, type IssueMessage } from './hot-issues.ts'
import { heatOf } from './heat-formula.ts'

const DAY = 86_400_000
const at = (day: number): number => Date.UTC(2026, 10, day)
const message = (id: string, text: string, day: number, personId: string | null = null): IssueMessage => ({
  id,
  text,
  atMs: at(day),
  personId,
})

const STREAM: IssueMessage[] = [
  message('m1', '丽景花园旁边的搅拌站夜间噪音太大\n丽景花园旁边搅拌站通宵施工', 1),
  message('m2', '投诉丽景花园附近搅拌站粉尘污染\n丽景花园搅拌站灰尘很大', 5),
  message('m3', '丽景花园搅拌站什么时候搬走\n强烈要求搬走丽景花园旁的搅拌站', 18),
  message('m4', '丽景花园业主反映搅拌站扰民\n搅拌站就在丽景花园楼下', 19),
  message('s1', '七中门口上下学堵车\n七中门口每天堵车', 2),
  message('s2', '七中门口上下学堵车严重\n希望七中门口有交警', 3),
  message('s3', '请在七中门口设红绿灯\n七中门口上下学堵车危险', 4),
  message('x1', '咨询退休手续', 6),
  message('x2', '楼道路灯不亮', 7),
]

describe('hot issues', () => {
  it('groups messages of one matter at one place, hottest first, with what, where, since when and how many', () => {
    const [first, second, ...rest] = clusterHotIssues(STREAM)
    expect(first).toMatchObject({ rank: 1, ids: ['m1', 'm2', 'm3', 'm4'], fromMs: at(1), toMs: at(19) })
    expect(first!.place).toContain('丽景花园')
    expect(second!.ids).toEqual(['s1', 's2', 's3'])
    expect(rest).toEqual([])
  })

  it('counts people and not messages: ten of one person are cooler than three of three', () => {
    const formula = { messages: 10, growth: 1, mood: 0, unsolved: null, oneness: 0.3 }
    expect(heatOf({ ...formula, people: 1 }).heat).toBeLessThan(heatOf({ ...formula, messages: 3, people: 3 }).heat)
  })

  it('shows its working: the parts add up to the heat', () => {
    for (const { heat, parts } of clusterHotIssues(STREAM))
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(heat, 0)
  })

  it('sees growth in the latest week', () => {
    const [first, second] = clusterHotIssues(STREAM)
    expect(first!.facts.growth).toBeGreaterThan(second!.facts.growth)
    expect(first!.toMs! - first!.fromMs!).toBe(18 * DAY)
  })

  it('remembers what people put together and took apart', () => {
    const together = clusterHotIssues(STREAM, { decisions: { together: [['m1', 's1']], apart: [] } })
    expect(together[0]!.ids).toHaveLength(7)
    const apart = clusterHotIssues(STREAM, { leastMessages: 1, decisions: { together: [], apart: [['m1', 'm4']] } })
    expect(apart.some(({ ids }) => ids.includes('m1') && ids.includes('m4'))).toBe(false)
  })

  withMessages('hot_messages', (rows) => {
    it('finds the issues on which two or more teams agree among the first ten: recall and precision of members at least 0.8', () => {
      const issues = clusterHotIssues(
        rows.map((row) => ({
          id: row['message_no']!,
          text: `${row['title']}\n${row['detail']}`,
          atMs: Date.parse(`${row['time']!.split(' ')[0]!.replaceAll('/', '-')}`),
          personId: null,
        })),
      )
      const votes = readFileSync(join(sharedData!, 'teddy/hot_issue_votes.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
      for (const name of new Set(
        votes.filter(([, issue, teams]) => issue && Number(teams) >= 2).map(([, issue]) => issue!),
      )) {
        const agreed = votes.filter(([, issue, teams]) => issue === name && Number(teams) >= 2).map(([id]) => id!)
        const known = votes.filter(([, issue]) => issue === name).map(([id]) => id!)
        const best = issues
          .slice(0, 10)
          .map(({ ids }) => ({ ids, hits: agreed.filter((id) => ids.includes(id)).length }))
          .sort((a, b) => b.hits - a.hits)[0]!
        expect(best.hits / agreed.length).toBeGreaterThanOrEqual(0.8)
        expect(best.ids.filter((id) => known.includes(id)).length / best.ids.length).toBeGreaterThanOrEqual(0.8)
      }
    })
  })
})
