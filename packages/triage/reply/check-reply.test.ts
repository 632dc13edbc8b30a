import { describe, expect, it } from 'vitest'
import { withMessages } from '../testing/shared-data.ts'
import { checkReply } from './check-reply.ts'

const APPEAL = '花园路的路灯什么时候能修好？已经坏了半个月，晚上走路很不安全。'
const GOOD =
  '您好！经现场核实，花园路6盏路灯因电缆被盗不亮。根据《城市照明管理规定》，区城管委已安排维修，预计11月25日前完成。咨询电话：010-12345678。感谢您的监督。'
const keys = (appeal: string, reply: string): string[] => checkReply(appeal, reply).reasons.map(({ key }) => key)

describe('reply check', () => {
  it('lets a reply go that names the finding, the basis and the date', () => {
    const { isReady, completeness } = checkReply(APPEAL, GOOD)
    expect(isReady).toBe(true)
    expect(completeness).toBe(1)
    expect(keys(APPEAL, GOOD)).toEqual(
      expect.arrayContaining(['names_finding', 'cites_basis', 'gives_date', 'gives_contact']),
    )
  })

  it.each([
    ['only courtesies', '网友：您好！留言已收悉', 'only_acknowledged'],
    [
      'another matter',
      '您好，关于社保卡补办，请携带身份证到人社服务中心综合窗口办理，工作时间为周一至周五，办理后十五个工作日领取新卡。',
      'off_the_matter',
    ],
    [
      'nothing but good intentions',
      '您好，我们高度重视您反映的路灯问题，将积极协调有关单位进一步研究，适时安排，请耐心等待。',
      'evasive',
    ],
  ])('holds back a reply with %s', (_, reply, reason) => {
    expect(checkReply(APPEAL, reply).isReady).toBe(false)
    expect(keys(APPEAL, reply)).toContain(reason)
  })

  it('finds a text of endless sentences hard to read', () =>
    expect(
      checkReply(APPEAL, `经查${'我单位会同有关部门对花园路路灯问题进行了研究'.repeat(12)}`).readability,
    ).toBeLessThan(0.5))

  withMessages('replies', (rows) => {
    it('finds at least nine of ten replies that a reader judged to explain nothing, and holds back at most one in six of the others', () => {
      const checked = rows.map((row) => ({
        isReady: checkReply(`${row['title']}\n${row['detail']}`, row['reply']!).isReady,
        explains: Number(row['explains_b']) === 1,
      }))
      const [empty, full] = [checked.filter(({ explains }) => !explains), checked.filter(({ explains }) => explains)]
      expect(empty.filter(({ isReady }) => !isReady).length / empty.length).toBeGreaterThan(0.9)
      expect(full.filter(({ isReady }) => !isReady).length / full.length).toBeLessThan(0.17)
    })
  })
})
