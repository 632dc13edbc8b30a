import { expect, it } from 'vitest'
import { checkPassword } from './password-rules.ts'

const li = { login: 'li.ming', name: '李明轩' }
const code = (password: string) => checkPassword(password, li, { minLength: 10 })?.code ?? 'taken'

it.each([
  ['short1!', 'password.too_short'],
  ['李明轩二〇二六年', 'password.too_short'],
  ['x'.repeat(201), 'password.too_long'],
  ['aaaaaaaaaaaa', 'password.too_plain'],
  ['abababababab', 'password.too_plain'],
  ['1234567890', 'password.too_plain'],
  ['01234567891', 'password.too_plain'],
  ['jihgfedcba', 'password.too_plain'],
  ['Password123', 'password.too_plain'],
  ['admin@2026!', 'password.too_plain'],
  ['Li.Ming-2026', 'password.holds_name'],
  ['我是李明轩，今年三十岁', 'password.holds_name'],
  ['correct horse battery', 'taken'],
  ['password of the old harbour', 'taken'],
  ['夜半钟声到客船，江枫', 'taken'],
  ['k9-Rvq2.wTz', 'taken'],
])('“%s” as a password: %s', (password, expected) => {
  expect(code(password)).toBe(expected)
})

it('characters are counted, not code units', () => {
  expect(checkPassword('😀😁😂🤣😃😄😅😆😉', li, { minLength: 10 })?.code).toBe('password.too_short')
})
