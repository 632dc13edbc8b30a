import { describe, expect, it } from 'vitest'
import { seedSentences } from '../seed/seed-sentences.data.ts'
import { parseSeeds, StarterClassifier, type CatalogueLeaf } from './starter-classifier.ts'

const CATALOGUE: CatalogueLeaf[] = [
  { id: 'water', path: ['市政公用', '供水', '停水'], keywords: ['停水', '没水'] },
  { id: 'bill', path: ['市政公用', '供水', '水费与水表'], keywords: ['水费', '水表'] },
  { id: 'wages', path: ['劳动社保', '劳动关系', '拖欠工资'], keywords: ['欠薪', '拖欠工资'] },
  { id: 'stall', path: ['市容环境', '街面秩序', '无照游商'], keywords: ['摆摊', '小贩'] },
]
const starter = new StarterClassifier(CATALOGUE, parseSeeds(seedSentences))

describe('starter of a city without history', () => {
  it.each([
    ['小区停水了怎么办', 'water'],
    ['水表走得太快，水费太高', 'bill'],
    ['老板不给工钱，拖欠工资半年', 'wages'],
    ['路边小贩摆摊占道', 'stall'],
  ])('proposes the leaf: %s', (text, id) => expect(starter.classify(text).top[0]).toMatchObject({ label: id }))

  it('knows from the seeds what the catalogue does not say', () =>
    expect(starter.classify('流动摊贩把人行道占了').top[0]!.label).toBe('stall'))
  it('abstains when nothing is known', () => expect(starter.classify('☃').abstained).toBe(true))
  it('says which words spoke', () => expect(starter.classify('小区停水了').top[0]!.words).toContain('停水'))
  it('reads seed lines under their path', () =>
    expect(parseSeeds('# x\n## a>b\none\n\ntwo\n')).toEqual([
      { path: 'a>b', text: 'one' },
      { path: 'a>b', text: 'two' },
    ]))
})
