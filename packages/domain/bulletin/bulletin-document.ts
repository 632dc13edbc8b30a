import type { BulletinContent } from './bulletin-content.ts'
import { chineseOrdinal, dateInWords, momentInWords } from './bulletin-numbers.ts'
import { bulletinWords, type BulletinWords } from './bulletin-words.ts'
import type { PaperBlock, PaperDocument, PaperLanguage } from './paper-document.ts'
import { classesSection, mentionsSection } from './sections/consequences.ts'
import { exclusionsSection, topicsSection } from './sections/matters.ts'
import { overviewSection } from './sections/overview.ts'
import { needsAnnex, rankingSection, rankingTable } from './sections/ranking.ts'

interface Section {
  readonly heading: string
  readonly blocks: readonly PaperBlock[]
}

/**
 * The bulletin (通报) of a window in one language, every sentence of it: rates, rankings with movement, classes with
 * measures, praise and criticism, topics, what was left out, how it was computed, and the hash by which anybody can
 * check it. Sections with nothing to say are left out and the numbering closes up.
 */
export function bulletinDocument(content: BulletinContent, language: PaperLanguage): PaperDocument {
  const words = bulletinWords(content, language)
  const { pick, of } = words
  // A kind of unit of which none is ranked says nothing here; the data have it.
  const rankings = content.rankings.filter(({ rows }) => rows.some(({ rank }) => rank !== null))
  const long = rankings.filter(needsAnnex)
  const labelOf = (index: number): string =>
    long.length === 1 ? pick('附件', 'the annex') : pick(`附件${index + 1}`, `annex ${index + 1}`)
  const sections: readonly Section[] = [
    { heading: pick('总体情况', 'The city as a whole'), blocks: overviewSection(words) },
    ...rankings.map((ranking) => ({
      heading: pick(`${ranking.name.zh}排名`, `Ranking: ${of(ranking.name)}`),
      blocks: rankingSection(ranking, long.includes(ranking) ? labelOf(long.indexOf(ranking)) : null, words),
    })),
    { heading: pick('分类管理', 'Classes of streets'), blocks: classesSection(words) },
    { heading: pick('通报表扬与批评', 'Praise and criticism'), blocks: mentionsSection(words) },
    { heading: pick('热点问题', 'What residents asked about'), blocks: topicsSection(words) },
    { heading: pick('剔除情况', 'What was left out'), blocks: exclusionsSection(words) },
    { heading: pick('计算方法与复核', 'Method, and how to check it'), blocks: methodSection(words) },
  ]
  const date = content.publishedOn ? dateInWords(content.publishedOn, language) : pick('（未公布）', '(not published)')
  return {
    language,
    head: {
      banner: pick(`${content.city.zh}接诉即办工作通报`, `${of(content.city)} · Bulletin on appeals`),
      issue: pick(`〔${content.year}〕第${content.issue}期`, `No. ${content.issue}, ${content.year}`),
      issuer: of(content.issuer),
      date,
    },
    title: pick(
      `关于${content.window.name.zh}接诉即办考核情况的通报`,
      `Assessment of how appeals were handled: ${of(content.window.name)}`,
    ),
    draftMark: content.publishedOn ? null : pick('未公布', 'NOT PUBLISHED'),
    blocks: [
      ...numbered(sections, language),
      { kind: 'signature', lines: [of(content.issuer), date] },
      ...long.flatMap((ranking, index): readonly PaperBlock[] => [
        {
          kind: 'annex',
          label: capital(labelOf(index)),
          title: pick(`${content.window.name.zh}${ranking.name.zh}排名`, `Ranking: ${of(ranking.name)}`),
        },
        rankingTable(ranking, words),
      ]),
    ],
    imprint: [of(content.issuer), pick(`${date}印发`, `Issued ${date}`)],
  }
}

function numbered(sections: readonly Section[], language: PaperLanguage): readonly PaperBlock[] {
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ heading, blocks }, index): readonly PaperBlock[] => [
      {
        kind: 'heading',
        text: language === 'zh' ? `${chineseOrdinal(index + 1)}、${heading}` : `${index + 1}. ${heading}`,
      },
      ...blocks,
    ])
}

function methodSection({ content, language, pick, of }: BulletinWords): readonly PaperBlock[] {
  const { method, freeze } = content
  return [
    {
      kind: 'paragraph',
      text: pick(
        `本期按《${method.name.zh}》（自${dateInWords(method.fromOn, language)}起施行）计算：`,
        `Computed by “${of(method.name)}”, in force since ${dateInWords(method.fromOn, language)}:`,
      ),
    },
    ...method.inWords.map((text): PaperBlock => ({ kind: 'paragraph', text: of(text) })),
    ...(freeze
      ? [
          {
            kind: 'fine',
            text: pick(
              `数据于${momentInWords(freeze.at, content.zoneOffsetMinutes, language)}锁定。输入数据与方法的校验值（SHA-256）：${freeze.hash}。用公开数据和同一方法复算，结果应当一致。`,
              `Frozen on ${momentInWords(freeze.at, content.zoneOffsetMinutes, language)}. SHA-256 over inputs and method: ${freeze.hash}. Computed again from the open data by the same method, the result must be the same.`,
            ),
          } as const,
        ]
      : []),
  ]
}

const capital = (text: string): string => text.replace(/^the annex$/, 'Annex').replace(/^annex/, 'Annex')
