import type { BulletinContent, BulletinFigures, BulletinRow, BulletinText, PaperLanguage } from '@shaoying/domain'
import type { Sheet, SheetColumn, SheetValue } from './sheet.ts'

/** The bulletin as a workbook: one sheet for each part, numbers as numbers. */
export function bulletinSheets(content: BulletinContent, language: PaperLanguage): readonly Sheet[] {
  const pick = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const of = (text: BulletinText): string => (language === 'zh' ? text.zh : text.en || text.zh)
  const { digits, measures, zoneOffsetMinutes, exclusions } = content
  const sheet = (name: string, columns: readonly SheetColumn[], rows: readonly (readonly SheetValue[])[]): Sheet => ({
    name,
    columns,
    rows,
    zoneOffsetMinutes,
  })
  const text = (zh: string, en: string, width?: number): SheetColumn => ({
    title: pick(zh, en),
    kind: 'text',
    ...(width === undefined ? {} : { width }),
  })
  const count = (zh: string, en: string): SheetColumn => ({ title: pick(zh, en), kind: 'count' })
  const score = (zh: string, en: string): SheetColumn => ({ title: pick(zh, en), kind: 'decimal', digits })
  const figureColumns = [
    count('诉求量', 'Appeals'),
    count('有效回访', 'Answered'),
    count('已联系', 'Contacted'),
    count('已解决', 'Solved'),
    count('满意', 'Satisfied'),
    ...measures.map(
      ({ name, show }): SheetColumn => ({ title: of(name), kind: show === 'percent' ? 'percent' : 'decimal', digits }),
    ),
    score('综合成绩', 'Score'),
  ]
  const figures = (one: BulletinFigures): readonly SheetValue[] => [
    one.volume,
    one.valid,
    one.contacted,
    one.solved,
    one.satisfied,
    ...measures.map(({ id }) => one.values[id] ?? null),
    one.score,
  ]
  const rankRow = (row: BulletinRow): readonly SheetValue[] => [
    row.rank,
    row.previousRank,
    row.unit.id,
    of(row.unit.name),
    row.district ? of(row.district.name) : null,
    ...figures(row.figures),
    row.scoreWithExcluded,
    row.band ? of(row.band) : null,
    row.perTenThousand,
    row.unrankedBecause ? of(row.unrankedBecause) : null,
  ]
  return [
    sheet(
      pick('总体', 'City'),
      [text('口径', 'What'), ...figureColumns],
      [
        [pick('本期公布', 'Published'), ...figures(content.total)],
        ...(content.previousTotal ? [[pick('上期', 'Window before'), ...figures(content.previousTotal)]] : []),
        [pick('不作剔除', 'Nothing left out'), ...figures(exclusions.withExcluded)],
      ],
    ),
    ...content.rankings.map((ranking) =>
      sheet(
        pick(`${ranking.name.zh}排名`, `Ranking ${of(ranking.name)}`),
        [
          count('名次', 'Rank'),
          count('上期名次', 'Rank before'),
          text('代码', 'Code', 14),
          text('单位', 'Unit'),
          text('所在区', 'District', 14),
          ...figureColumns,
          score('不作剔除的成绩', 'Score, nothing left out'),
          text('等次', 'Grade', 10),
          score('每万人诉求量', 'Appeals per 10,000 people'),
          text('不参加排名的原因', 'Why not ranked', 28),
        ],
        ranking.rows.map(rankRow),
      ),
    ),
    sheet(
      pick('分类与措施', 'Classes'),
      [
        text('类别', 'Class', 14),
        text('单位', 'Unit'),
        text('措施', 'Measure', 60),
        { title: pick('完成时限', 'Due'), kind: 'day' },
      ],
      content.classes.flatMap(({ name, units, measures: due }) =>
        units.flatMap((unit) =>
          (due.length > 0 ? due : [null]).map((measure) => [
            of(name),
            of(unit.name),
            measure ? of(measure.text) : null,
            measure?.dueOn ?? null,
          ]),
        ),
      ),
    ),
    sheet(
      pick('表扬与批评', 'Praise and criticism'),
      [text('性质', 'What', 12), text('单位', 'Unit'), text('事由', 'Why', 60)],
      [
        ...content.praised.map(({ unit, because }) => [pick('表扬', 'Praise'), of(unit.name), of(because)]),
        ...content.criticised.map(({ unit, because }) => [pick('批评', 'Criticism'), of(unit.name), of(because)]),
      ],
    ),
    sheet(
      pick('热点问题', 'Matters'),
      [
        text('代码', 'Code', 14),
        text('问题', 'Matter', 32),
        count('件数', 'Appeals'),
        count('上期件数', 'Appeals before'),
      ],
      content.topics.map((topic) => [topic.categoryId, of(topic.name), topic.count, topic.previousCount]),
    ),
    sheet(
      pick('剔除', 'Left out'),
      [text('类型', 'Ground', 36), count('件数', 'Orders')],
      exclusions.byType.map(({ name, granted }) => [of(name), granted]),
    ),
    sheet(
      pick('方法', 'Method'),
      [text('计算方法', 'Method', 110)],
      [
        [of(content.method.name)],
        ...content.method.inWords.map((words) => [of(words)]),
        ...(content.freeze ? [[`SHA-256 ${content.freeze.hash}`]] : []),
      ],
    ),
  ]
}
