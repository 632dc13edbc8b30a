import { describe, expect, it } from 'vitest'
import { maskPersonalData } from './personal-data.ts'
import { normalisePhone } from './phone-number.ts'

describe('a telephone number has one spelling', () => {
  it.each([
    ['13812345678', '13812345678'],
    [' 138 1234 5678 ', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['0086-13812345678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['(010) 6512/3456', '01065123456'],
    ['010-65123456转801', '01065123456-801'],
    ['010-65123456 ext. 801', '01065123456-801'],
    ['+44 20 7946 0958', '+442079460958'],
    ['匿名', null],
    ['', null],
    ['anonymous', null],
  ])('%s is %s', (text, expected) => {
    expect(normalisePhone(text)).toBe(expected)
  })
})

describe('masks (R126)', () => {
  it('a masked record shows enough to recognise and not enough to reach', () => {
    expect(
      maskPersonalData({ name: '张三丰', phone: '13812345678', door: '5号楼3单元502', email: 'zhang@example.cn' }),
    ).toEqual({ name: '张**', phone: '138****5678', door: '***', email: 'z***@example.cn' })
  })
})
