import type { BulletinRanking, BulletinRow } from '../bulletin-content.ts'
import type { BulletinWords } from '../bulletin-words.ts'
import type { PaperBlock, PaperTable } from '../paper-document.ts'

/** So many units stand in the text; longer rankings have their first and last there and everybody in an annex. */
const mostInText = 20
const named = 3
const charted = 10

/** Whether the whole ranking stands in an annex. */
export const needsAnnex = ({ rows }: BulletinRanking): boolean => rows.length > mostInText

/** One ranking: best and worst, who rose and fell most, the table or the chart of both ends. */
export function rankingSection(
  ranking: BulletinRanking,
  annexLabel: string | null,
  words: BulletinWords,
): readonly PaperBlock[] {
  const { pick, of, list, score } = words
  const ranked = ranking.rows.filter(({ rank }) => rank !== null)
  const ends = Math.min(named, Math.floor(ranked.length / 2)) || 1
  const withScore = (row: BulletinRow): string =>
    `${of(row.unit.name)}${pick('（', ' (')}${score(row.figures.score)}${pick('分）', ')')}`
  const [first, last] = [list(ranked.slice(0, ends).map(withScore)), list(ranked.slice(-ends).map(withScore))]
  const text = pick(
    `列入排名的单位${ranked.length}个。位列前${ends}位的是${first}；位列后${ends}位的是${last}。${movesText(ranked, words)}${annexLabel ? `完整排名见${annexLabel}。` : ''}`,
    `${ranked.length} units are ranked. At the top: ${first}. At the bottom: ${last}. ${movesText(ranked, words)}${annexLabel ? `The whole ranking is ${annexLabel}.` : ''}`.trim(),
  )
  return [
    { kind: 'paragraph', text },
    ...unrankedText(
      ranking.rows.filter(({ rank }) => rank === null),
      words,
    ),
    annexLabel ? endsChart(ranked, words) : rankingTable(ranking, words),
  ]
}

/** Everybody of a ranking, in the order of rank. */
export function rankingTable({ name, rows, measures }: BulletinRanking, words: BulletinWords): PaperTable {
  const { pick, of, count, score, content } = words
  const shown = content.measures.filter(({ id }) => measures.includes(id))
  const hasDistrict = rows.some(({ district }) => district !== null)
  const hasBand = rows.some(({ band }) => band !== null)
  const line = (row: BulletinRow): readonly string[] => [
    row.rank === null ? '—' : String(row.rank),
    moveMark(row),
    of(row.unit.name),
    ...(hasDistrict ? [row.district ? of(row.district.name) : ''] : []),
    count(row.figures.volume),
    ...shown.map(({ id }) => score(row.figures.values[id] ?? null)),
    score(row.figures.score),
    ...(hasBand ? [row.band ? of(row.band) : ''] : []),
  ]
  return {
    kind: 'table',
    caption: pick(`${name.zh}排名`, `Ranking: ${of(name)}`),
    rows: rows.map(line),
    columns: [
      { title: pick('名次', 'Rank'), share: 1.05, align: 'end' },
      { title: pick('升降', 'Moved'), share: 1.15, align: 'centre' },
      { title: pick('单位', 'Unit'), share: 2.6, align: 'start' },
      ...(hasDistrict ? [{ title: pick('所在区', 'District'), share: 1.7, align: 'start' } as const] : []),
      { title: pick('诉求量', 'Appeals'), share: 1.35, align: 'end' },
      ...shown.map((measure) => ({ title: of(measure.name), share: 1.25, align: 'end' }) as const),
      { title: pick('综合', 'Score'), share: 1.15, align: 'end' },
      ...(hasBand ? [{ title: pick('等次', 'Grade'), share: 1.1, align: 'centre' } as const] : []),
    ],
    note: pick(
      `诉求量单位为件，各率为百分数；成绩保留${content.digits}位小数。升降与上期名次相比；“—”表示没有数据或不参加排名。`,
      `Rates in per cent, scores of 100, ${content.digits} decimal places. “Moved” compares with the rank of the window before; a dash: no data, or not ranked.`,
    ),
  }
}

/** ▲2 rose by two, ▼1 fell by one, = stayed. Empty where there was no rank before. */
function moveMark({ rank, previousRank }: BulletinRow): string {
  if (rank === null || previousRank === null) return ''
  const by = previousRank - rank
  return by === 0 ? '=' : by > 0 ? `▲${by}` : `▼${-by}`
}

function movesText(ranked: readonly BulletinRow[], { pick, of }: BulletinWords): string {
  const compared = ranked.filter(
    (row): row is BulletinRow & { readonly rank: number; readonly previousRank: number } =>
      row.rank !== null && row.previousRank !== null,
  )
  const risen = compared.toSorted((a, b) => b.previousRank - b.rank - (a.previousRank - a.rank))
  const [best, worst] = [risen[0], risen.at(-1)]
  const up =
    best && best.previousRank > best.rank
      ? pick(
          `上升最多的是${best.unit.name.zh}，由第${best.previousRank}位升至第${best.rank}位。`,
          `Risen most: ${of(best.unit.name)}, from ${best.previousRank} to ${best.rank}. `,
        )
      : ''
  const down =
    worst && worst.previousRank < worst.rank
      ? pick(
          `下降最多的是${worst.unit.name.zh}，由第${worst.previousRank}位降至第${worst.rank}位。`,
          `Fallen most: ${of(worst.unit.name)}, from ${worst.previousRank} to ${worst.rank}. `,
        )
      : ''
  return `${up}${down}`
}

function unrankedText(rows: readonly BulletinRow[], { pick, of, list }: BulletinWords): readonly PaperBlock[] {
  if (rows.length === 0) return []
  const reasons = [...new Set(rows.map(({ unrankedBecause }) => (unrankedBecause ? of(unrankedBecause) : '')))]
  const text = reasons
    .map((reason) => {
      const names = list(
        rows
          .filter(({ unrankedBecause }) => (unrankedBecause ? of(unrankedBecause) : '') === reason)
          .map(({ unit }) => of(unit.name)),
      )
      return reason === '' ? names : `${names}${pick('（', ' (')}${reason}${pick('）', ')')}`
    })
    .join(pick('；', '; '))
  return [{ kind: 'paragraph', text: pick(`不参加排名的单位：${text}。`, `Not ranked: ${text}.`) }]
}

function endsChart(ranked: readonly BulletinRow[], { pick, of, content, score }: BulletinWords): PaperBlock {
  const scored = ranked.filter((row) => row.figures.score !== null)
  const bar = (mark: 'good' | 'bad') => (row: BulletinRow) => ({
    label: `${row.rank} ${of(row.unit.name)}`,
    value: row.figures.score!,
    mark,
  })
  const bars = [...scored.slice(0, charted).map(bar('good')), ...scored.slice(-charted).map(bar('bad'))]
  return {
    kind: 'chart',
    title: pick(`综合成绩前${charted}位与后${charted}位`, `Composite score: the first and the last ${charted}`),
    inWords: bars.map(({ label, value }) => `${label} ${score(value)}`).join(pick('；', '; ')),
    chart: { kind: 'bars', bars, digits: content.digits, unit: '' },
  }
}
