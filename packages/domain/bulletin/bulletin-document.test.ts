import { describe, expect, it } from 'vitest'
import { bulletinDocument } from './bulletin-document.ts'
import { chineseOrdinal, countText, spanInWords } from './bulletin-numbers.ts'
import type { PaperBlock, PaperDocument } from './paper-document.ts'
import { sampleBulletin } from '../testing/sample-bulletin.ts'

const textsOf = (block: PaperBlock): readonly string[] =>
  Object.values(block).flatMap((value) =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value
            .flat(2)
            .flatMap((inner) =>
              typeof inner === 'string'
                ? [inner]
                : typeof inner === 'object' && inner
                  ? Object.values(inner).filter((one) => typeof one === 'string')
                  : [],
            )
        : [],
  )
const words = ({ blocks }: PaperDocument): string => blocks.flatMap(textsOf).join('\n')
const headings = ({ blocks }: PaperDocument): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

describe('the bulletin of a window', () => {
  it('says in numbered sections how the city stands, who is where, what follows from it, and how it was computed (R169, R171, R173)', () => {
    const document = bulletinDocument(sampleBulletin(), 'zh')
    expect(headings(document)).toEqual([
      '一、总体情况',
      '二、街道（乡镇）排名',
      '三、分类管理',
      '四、通报表扬与批评',
      '五、热点问题',
      '六、剔除情况',
      '七、计算方法与复核',
    ])
    const text = words(document)
    expect(text).toContain(
      '全市响应率98.21%，较上期上升0.35个百分点；解决率94.37%，与上期持平；满意率95.02%，较上期下降0.38个百分点。',
    )
    expect(text).toContain('位列前3位的是桥头街道（97.38分）、湖滨镇（97.11分）、柳树地区（96.83分）')
    expect(text).toContain('上升最多的是桥头街道，由第6位升至第1位。')
    expect(text).toContain('不参加排名的单位：朝阳地区（本期没有有效回访）。')
    expect(text).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')
  })

  it('gives each class its members and its measures with the day by which they are due (R169)', () => {
    const measures = bulletinDocument(sampleBulletin(), 'zh').blocks.flatMap((block) =>
      block.kind === 'table' && block.caption.includes('治理类') ? block.rows : [],
    )
    expect(measures.map((row) => row[2])).toEqual(['2026年12月31日', '长期'])
  })

  it('puts a ranking of many units into an annex and names both ends in the text', () => {
    const document = bulletinDocument(sampleBulletin(343), 'zh')
    const annex = document.blocks.findIndex(({ kind }) => kind === 'annex')
    const table = document.blocks[annex + 1]
    expect(table?.kind === 'table' && table.rows.length).toBe(343)
    expect(document.blocks.filter((block) => block.kind === 'table' && block.rows.length > 40)).toHaveLength(1)
  })

  it('shows a unit without a valid callback with dashes and without a rank, never with a zero', () => {
    const table = bulletinDocument(sampleBulletin(), 'zh').blocks.find(
      (block) => block.kind === 'table' && block.caption.endsWith('排名'),
    )
    expect(table?.kind === 'table' && table.rows.at(-1)).toEqual([
      '—',
      '',
      '朝阳地区',
      '城西区',
      '867',
      '—',
      '—',
      '—',
      '—',
      '',
    ])
  })

  it('is complete in English, without a Chinese character', () => {
    for (const streets of [12, 30]) {
      const document = bulletinDocument(sampleBulletin(streets), 'en')
      expect(`${document.title}${document.head.banner}${words(document)}`).not.toMatch(/\p{Script=Han}/u)
      expect(headings(document)).toHaveLength(7)
    }
  })

  it('R173: names that nobody decided on yet are marked as proposed; sentences end once', () => {
    const proposed = words(bulletinDocument({ ...sampleBulletin(), publishedOn: null, mentions: 'proposed' }, 'zh'))
    expect(proposed).toContain('按名次拟列，尚未决定。')
    const decided = sampleBulletin()
    const text = words(
      bulletinDocument(
        { ...decided, praised: [{ unit: decided.praised[0]!.unit, because: { zh: '解决率第一。', en: '' } }] },
        'zh',
      ),
    )
    expect(text).toContain('解决率第一。')
    expect(text).not.toMatch(/。。|尚未决定/)
  })

  it('marks every page of a draft, and only of a draft', () => {
    expect(bulletinDocument({ ...sampleBulletin(), publishedOn: null }, 'zh').draftMark).toBe('未公布')
    expect(bulletinDocument(sampleBulletin(), 'zh').draftMark).toBeNull()
  })

  it('says nothing of a kind of unit of which none is ranked', () => {
    const sample = sampleBulletin()
    const empty = {
      ...sample.rankings[0]!,
      object: 'enterprises',
      name: { zh: '企业', en: 'enterprises' },
      rows: sample.rankings[0]!.rows.map((row) => ({ ...row, rank: null })),
    }
    expect(headings(bulletinDocument({ ...sample, rankings: [...sample.rankings, empty] }, 'zh')).join()).not.toContain(
      '企业',
    )
  })

  it('leaves out a section with nothing to say and closes up the numbers', () => {
    expect(
      headings(bulletinDocument({ ...sampleBulletin(), classes: [], praised: [], criticised: [], topics: [] }, 'zh')),
    ).toEqual(['一、总体情况', '二、街道（乡镇）排名', '三、剔除情况', '四、计算方法与复核'])
  })
})

describe('numbers in words', () => {
  it('follow the language', () => {
    expect([1, 10, 11, 20, 35].map(chineseOrdinal)).toEqual(['一', '十', '十一', '二十', '三十五'])
    expect([0, 999, 1000, 1234567].map(countText)).toEqual(['0', '999', '1,000', '1,234,567'])
    expect(spanInWords('2025-12-19', '2026-01-18', 'zh')).toBe('2025年12月19日至2026年1月18日')
    expect(spanInWords('2026-10-19', '2026-11-18', 'en')).toBe('19 October to 18 November 2026')
  })
})
