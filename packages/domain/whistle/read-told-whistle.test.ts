import { describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import type { WhistleSituation } from '../directory/pack-lists.ts'
import { readToldWhistle } from './read-told-whistle.ts'

const situations = [
  { id: 'S03', name: '盗采砂石', nameEn: 'Illegal digging of sand' },
  { id: 'S30', name: '燃气泄漏、闻到异味', nameEn: 'Gas leak' },
] as unknown as readonly WhistleSituation[]

describe('a whistle told by text message (R038)', () => {
  it.each([
    ['吹哨 S03 大坝东侧 夜间有人盗采，车十辆', 'S03', '大坝东侧'],
    ['s03，大坝东侧，夜间盗采', 'S03', '大坝东侧'],
    ['吹哨S30 三号楼', 'S30', '三号楼'],
    ['哨：盗采砂石 大坝东侧', 'S03', '大坝东侧'],
    ['燃气泄漏、闻到异味 幸福里三号楼', 'S30', '幸福里三号楼'],
    ['Whistle: gas leak, building 3; come at once', 'S30', 'building'],
    ['　吹哨　Ｓ０３　大坝　', 'S03', '大坝'],
  ])('“%s” names %s and a place', (text, id, pointName) => {
    expect(readToldWhistle(text, situations)).toMatchObject({ situation: { id }, pointName })
  })

  it.each([
    ['有人在河里挖沙', 'whistle.text_without_situation'],
    ['吹哨 S3 大坝', 'whistle.text_without_situation'],
    ['S031 大坝', 'whistle.text_without_situation'],
    ['燃气', 'whistle.text_without_situation'],
    ['', 'whistle.text_without_situation'],
    ['吹哨 S03', 'whistle.text_without_point'],
    ['盗采砂石', 'whistle.text_without_point'],
  ])('“%s” calls nobody', (text, code) => {
    const told = readToldWhistle(text, situations)
    expect(isRefusal(told) && told.code).toBe(code)
  })
})
