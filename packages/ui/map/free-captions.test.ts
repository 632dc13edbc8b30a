import { expect, it } from 'vitest'
import { freeCaptions } from './free-captions.ts'

it('names on a map do not lie upon each other; the first given stays', () => {
  const chaoyang = { text: '朝阳区 4', x: 100, y: 100 }
  const dongcheng = { text: '东城区 2', x: 80, y: 105 }
  const beside = { text: '通州区 1', x: 160, y: 100 }
  expect(freeCaptions([chaoyang, dongcheng, beside])).toEqual([chaoyang, beside])
  expect(freeCaptions([chaoyang, { ...dongcheng, y: 114 }])).toHaveLength(2)
  // Looked at twice as close there is room for both.
  expect(freeCaptions([chaoyang, { ...dongcheng, x: 40, y: 110 }])).toHaveLength(2)
})
