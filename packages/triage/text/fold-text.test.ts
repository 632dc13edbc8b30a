import { expect, it } from 'vitest'
import { foldText } from './fold-text.ts'

it.each([
  ['樓下停車位，電梯壞了。', '楼下停车位,电梯坏了。'],
  ['ＡＢＣ１２３\u200b', 'abc123'],
  ['頭髮、發現；乾淨', '头发、发现;干净'],
  ['', ''],
])('traditional characters, full width and what cannot be seen are one written form: %s', (text, folded) =>
  expect(foldText(text)).toBe(folded),
)

it('a traditional character in one sentence changes nothing in another that is simplified', () =>
  expect(foldText('電梯停了，灯被打坏，一坏就是三天')).toBe('电梯停了,灯被打坏,一坏就是三天'))
