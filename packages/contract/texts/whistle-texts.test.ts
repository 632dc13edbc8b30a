import { whistleLifecycle, type Refusal } from '@shaoying/domain'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { basisTexts } from './basis-texts.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { refusalTexts } from './refusal-texts.ts'
import { whistleCommandTexts } from './whistle-texts.ts'

const folder = new URL('../../domain/whistle/', import.meta.url)
const sources = ['whistle/', 'campaign/'].flatMap((name) => {
  const at = new URL(`../${name}`, folder)
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('test'))
    .map((file) => readFileSync(new URL(file, at), 'utf8'))
})
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code!))),
]

test('every refusal and every reason of whistles, campaigns and teams has its sentence in both languages', () => {
  const codes = found(/'((?:whistle|campaign|team)\.[a-z_]+)'(?= ?[,:)])/g).filter(
    (code) =>
      !/^whistle\.(request|prepare|blow|confirm|sign|arrive|record|evaluate|investigate|read|appraise|ask_street|take_down|rule_on_score)$/.test(
        code,
      ),
  )
  expect(codes.length).toBeGreaterThan(70)
  expect(codes.filter((code) => !refusalTexts[code] && !basisTexts[code])).toEqual([])
})

test('every command has its name, and a refusal says it in words', () => {
  expect(
    whistleLifecycle
      .filter(({ by }) => by !== 'clock')
      .map(({ command }) => command)
      .filter((command) => !whistleCommandTexts[command]),
  ).toEqual([])
  const refusal: Pick<Refusal, 'code' | 'params'> = {
    code: 'whistle.leg_not_now',
    params: { command: 'reportDone', standing: 'signed', unitId: 'x' },
  }
  expect(refusalSentence(refusal, 'zh')).toBe('该单位处于“已应哨”时不能“报告完成”。')
  expect(refusalSentence({ code: 'whistle.not_now', params: { command: 'closeWhistle', stage: 'closed' } }, 'en')).toBe(
    'While the whistle is “closed”, “Close the whistle” is not possible.',
  )
})
