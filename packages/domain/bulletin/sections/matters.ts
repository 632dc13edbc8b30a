import type { BulletinFigures } from '../bulletin-content.ts'
import type { BulletinWords } from '../bulletin-words.ts'
import type { PaperBlock } from '../paper-document.ts'

/** What residents asked about most. */
export function topicsSection({ content, pick, of, count }: BulletinWords): readonly PaperBlock[] {
  const { topics, total } = content
  const share = (part: number): string => (total.volume === 0 ? '—' : `${((part / total.volume) * 100).toFixed(1)}%`)
  const [first] = topics
  if (!first) return []
  const together = topics.reduce((sum, topic) => sum + topic.count, 0)
  const growth = ({ count: now, previousCount: before }: (typeof topics)[number]): string =>
    before === null || before === 0
      ? '—'
      : `${now >= before ? '+' : '−'}${Math.abs(((now - before) / before) * 100).toFixed(1)}%`
  return [
    {
      kind: 'paragraph',
      text: pick(
        `诉求量居前的${topics.length}类问题共${count(together)}件，占${share(together)}。反映最集中的是${of(first.name)}，${count(first.count)}件，占${share(first.count)}。`,
        `The ${topics.length} most frequent matters make up ${count(together)} appeals, ${share(together)} of all. First: ${of(first.name)}, ${count(first.count)} appeals (${share(first.count)}).`,
      ),
    },
    {
      kind: 'chart',
      title: pick('诉求量居前的问题（件）', 'Most frequent matters (appeals)'),
      inWords: topics.map((topic) => `${of(topic.name)} ${count(topic.count)}`).join(pick('；', '; ')),
      chart: {
        kind: 'bars',
        bars: topics.map((topic) => ({ label: of(topic.name), value: topic.count, mark: 'plain' })),
        digits: 0,
        unit: '',
      },
    },
    {
      kind: 'table',
      caption: pick('热点问题', 'Most frequent matters'),
      rows: topics.map((topic, index) => [
        String(index + 1),
        of(topic.name),
        count(topic.count),
        share(topic.count),
        growth(topic),
      ]),
      columns: [
        { title: pick('序号', 'No.'), share: 0.6, align: 'centre' },
        { title: pick('问题', 'Matter'), share: 3.4, align: 'start' },
        { title: pick('件数', 'Appeals'), share: 1, align: 'end' },
        { title: pick('占比', 'Share'), share: 1, align: 'end' },
        { title: pick('较上期', 'Change'), share: 1, align: 'end' },
      ],
    },
  ]
}

/** What was left out on application, and how the figures would stand without that. */
export function exclusionsSection({ content, pick, of, count, measure, score }: BulletinWords): readonly PaperBlock[] {
  const { exclusions, total } = content
  const measures = content.measures.filter(({ id }) => id in total.values)
  const line = (name: string, figures: BulletinFigures): readonly string[] => [
    name,
    count(figures.valid),
    ...measures.map((one) => measure(one, figures.values[one.id])),
    score(figures.score),
  ]
  const { withExcluded: without } = exclusions
  const types = exclusions.byType.filter(({ granted }) => granted > 0)
  return [
    {
      kind: 'paragraph',
      text: pick(
        `考核期内收到剔除申请${count(exclusions.applied)}件，同意${count(exclusions.granted)}件；其中提出申诉${count(exclusions.appealed)}件，经申诉同意${count(exclusions.grantedOnAppeal)}件。被剔除的工单照常办理、照常公开，只是不计入成绩。`,
        `${count(exclusions.applied)} applications to leave an order out were made and ${count(exclusions.granted)} granted; ${count(exclusions.appealed)} went to appeal, ${count(exclusions.grantedOnAppeal)} of them granted there. An order left out is handled and shown like any other; it only does not count.`,
      ),
    },
    ...(types.length > 0
      ? [
          {
            kind: 'table',
            caption: pick('同意剔除的类型', 'Grounds on which orders were left out'),
            rows: types.map(({ name, granted }) => [of(name), count(granted)]),
            columns: [
              { title: pick('类型', 'Ground'), share: 4, align: 'start' },
              { title: pick('件数', 'Orders'), share: 1, align: 'end' },
            ],
          } as const,
        ]
      : []),
    {
      kind: 'table',
      caption: pick('剔除前后对照', 'With and without what was left out'),
      rows: [
        line(pick('公布成绩（剔除后）', 'Published (left out)'), total),
        line(pick('不作剔除', 'Nothing left out'), without),
      ],
      columns: [
        { title: '', share: 2.4, align: 'start' },
        { title: pick('有效回访', 'Answered'), share: 1.3, align: 'end' },
        ...measures.map(({ name }) => ({ title: of(name), share: 1.2, align: 'end' }) as const),
        { title: pick('综合', 'Score'), share: 1.1, align: 'end' },
      ],
    },
  ]
}
