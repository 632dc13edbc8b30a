import { expect, it } from 'vitest'
import { townRules } from '../../domain/testing/scene.ts'
import { factInWords } from './fact-words.ts'

const rules = townRules()
const text = { zh: '{clock}时限已过', en: 'The limit for {clock} has passed' }

it('a clock is called by what it is for and whose it is, never by its key', () => {
  const elm = rules.directory.getUnit('elm').name
  expect(factInWords(text, { clock: 'supervision:6' }, rules, 'zh')).toBe('督办答复时限已过')
  expect(factInWords(text, { clock: 'assist:elm' }, rules, 'zh')).toBe(`${elm}协办时限已过`)
  expect(factInWords(text, { clock: 'assist:elm' }, rules, 'en')).toBe(`The limit for helping by ${elm} has passed`)
  expect(factInWords(text, { clock: 'handle' }, rules, 'zh')).toBe('办理时限已过')
})
