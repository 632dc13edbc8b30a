import { describe, expect, it } from 'vitest'
import type { SpecialTreatmentRow } from '@shaoying/domain'
import { proposeKind } from './propose-kind.ts'
import { proposeTreatment } from './propose-treatment.ts'

describe('kind of appeal (Reg 2)', () => {
  it.each([
    ['请问办理居住证需要什么材料', 'consultation'],
    ['建议在路口增加红绿灯', 'suggestion'],
    ['投诉楼下饭店油烟扰民', 'complaint'],
    ['举报某公司偷税漏税', 'report'],
    ['我要表扬380路公交司机', 'praise'],
    ['我家水管漏水，麻烦派人维修', 'help_request'],
  ])('%s', (text, kind) => expect(proposeKind(text)[0]).toMatchObject({ kind, basis: '条例第二条' }))

  it('takes help for granted when no word speaks', () =>
    expect(proposeKind('三号楼')[0]).toEqual({ kind: 'help_request', share: 0, words: [], basis: '条例第二条' }))
})

const row = (id: string, treatment: SpecialTreatmentRow['treatment'], channel: string): SpecialTreatmentRow => ({
  id,
  treatment,
  channel,
  name: '',
  nameEn: '',
  channelEn: '',
  text: '',
  textEn: '',
  keywords: [],
  legalBasis: '',
  source: 'test',
})
const rows = [
  row('e119', 'emergency', '119'),
  row('legal', 'legal_channel', '法定渠道'),
  row('beyond', 'beyond_duties', '司法途径'),
]

describe('special treatments (Reg 11), proposed with basis', () => {
  it.each([
    ['法院判决生效两年了还不执行', 'legal_channel', '条例第十一条第二项'],
    ['你们告诉我是谁举报了我', 'secret_or_privacy', '条例第十一条第四项'],
    ['理财平台亏了，本金拿不回来', 'beyond_duties', '条例第十一条第五项'],
    ['能不能帮我办假证', 'against_law_or_order', '条例第十一条第六项'],
    ['你们这群废物，滚蛋', 'malicious_or_abusive', '条例第三十七条'],
  ])('%s', (text, treatment, basis) =>
    expect(proposeTreatment(text, rows)).toContainEqual(expect.objectContaining({ treatment, basis })),
  )

  it('names the emergency line and the pack’s row for it', () =>
    expect(proposeTreatment('厨房着火了', rows)).toContainEqual({
      treatment: 'emergency',
      rowId: 'e119',
      channel: '119',
      words: ['着火'],
      basis: '条例第十一条第一项',
    }))

  it('knows a repeat only from the facts, never from words', () => {
    expect(proposeTreatment('又来反映路灯不亮', rows)).toEqual([])
    expect(proposeTreatment('又来反映路灯不亮', rows, { earlier: { orderNo: 'BJ-1', isOpen: true } })).toMatchObject([
      { treatment: 'repeat_without_new_fact', words: ['BJ-1'] },
    ])
  })

  it('proposes nothing for an ordinary matter', () => expect(proposeTreatment('小区垃圾没人清运', rows)).toEqual([]))
})
