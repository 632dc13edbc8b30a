import { expect, test } from 'vitest'
import { fittingCaptions } from './fitting-captions.ts'

const caption = (id: string, x: number, size: number, text: string | null = '东城区') => ({
  id,
  text,
  at: { x, y: 100 },
  size,
})
const idsOf = (captions: Parameters<typeof fittingCaptions>[0]): readonly string[] =>
  fittingCaptions(captions).map(({ id }) => id)

test('of captions that lie upon each other the one of the larger area stays, whatever their order', () => {
  expect(idsOf([caption('small', 100, 1), caption('large', 110, 5)])).toEqual(['large'])
  expect(idsOf([caption('large', 110, 5), caption('small', 100, 1)])).toEqual(['large'])
})

test('captions beside, above and below each other all stay; without text nothing is written', () => {
  expect(idsOf([caption('left', 100, 1), caption('right', 140, 2)])).toEqual(['right', 'left'])
  expect(idsOf([caption('upper', 100, 1), { ...caption('lower', 100, 2), at: { x: 100, y: 116 } }])).toEqual([
    'lower',
    'upper',
  ])
  expect(idsOf([caption('silent', 100, 9, null), caption('small', 101, 1)])).toEqual(['small'])
})

test('a caption that yielded takes no room from others', () => {
  expect(idsOf([caption('a', 100, 3), caption('b', 130, 2), caption('c', 160, 1)])).toEqual(['a', 'c'])
})
