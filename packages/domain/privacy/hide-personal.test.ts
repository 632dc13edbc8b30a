import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hidePersonal } from './hide-personal.ts'

it.each([
  ['请打13812345678找我', '请打〔电话〕找我'],
  ['电话 138-1234-5678 或 010-62345678', '电话 〔电话〕 或 〔电话〕'],
  ['身份证110101199003071234', '身份证〔证件号〕'],
  ['我住3号楼2单元501室漏水', '我住〔门牌〕漏水'],
  ['我叫张三丰，住桥头', '我叫〔姓名〕，住桥头'],
  ['联系人：李四 电话同上', '联系人：〔姓名〕 电话同上'],
  ['车牌京A12345乱停', '车牌〔车牌〕乱停'],
  ['发到a.b@example.com', '发到〔邮箱〕'],
  ['楼下王女士天天吵', '楼下〔姓名〕天天吵'],
])('%s', (text, shown) => expect(hidePersonal(text).text).toBe(shown))

it('leaves alone what is not personal: dates, sums, lines, places', () => {
  const text = '2026年3月2日，桥头街道380路公交车，罚款2000元，请拨12345'
  expect(hidePersonal(text)).toEqual({ text, hidden: 0 })
})

it('no mobile number survives, wherever it stands among Chinese words', () => {
  const number = fc
    .integer({ min: 3, max: 9 })
    .chain((second) =>
      fc.integer({ min: 0, max: 999_999_999 }).map((rest) => `1${second}${String(rest).padStart(9, '0')}`),
    )
  fc.assert(
    fc.property(number, fc.constantFrom('电话', '打', '，', '微信同号', ''), (phone, before) => {
      expect(hidePersonal(`${before}${phone}谢谢`).text).not.toContain(phone)
    }),
  )
})
