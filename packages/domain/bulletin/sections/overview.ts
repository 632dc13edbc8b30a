import { spanInWords } from '../bulletin-numbers.ts'
import { pointsOf, scorePoints, type BulletinWords } from '../bulletin-words.ts'
import type { PaperBlock } from '../paper-document.ts'

/** The city as a whole: how much came, how the three rates stand and moved (三率, R171). */
export function overviewSection(words: BulletinWords): readonly PaperBlock[] {
  const { content, language, pick, of, measure, score, count, moved } = words
  const { total, previousTotal: before, window } = content
  const span = spanInWords(window.fromOn, window.toOn, language)
  const counted = window.attribution === 'created' ? pick('登记', 'registered') : pick('办结', 'closed')
  const known = content.measures.filter(({ id }) => id in total.values)
  const rates = (between: string): string =>
    known
      .map(
        (one) =>
          `${of(one.name)}${pick('', ' ')}${measure(one, total.values[one.id])}${moved(total.values[one.id], before?.values[one.id], pointsOf(one))}`,
      )
      .join(between)
  return [
    {
      kind: 'paragraph',
      text: pick(
        `${span}${counted}的诉求中，纳入考核${count(total.volume)}件，有效回访${count(total.valid)}件；经诉求人确认，承办单位联系${count(total.contacted)}件，问题解决${count(total.solved)}件，表示满意${count(total.satisfied)}件。`,
        `Of the appeals ${counted} from ${span}, ${count(total.volume)} are assessed and ${count(total.valid)} petitioners were reached and answered: ${count(total.contacted)} were contacted by the unit, ${count(total.solved)} say the problem is solved, ${count(total.satisfied)} are satisfied.`,
      ),
    },
    {
      kind: 'paragraph',
      text: pick(
        `全市${rates('；')}。综合成绩${score(total.score)}分${moved(total.score, before?.score, scorePoints)}。`,
        `${rates('; ')}. Score ${score(total.score)}${moved(total.score, before?.score, scorePoints)}.`,
      ),
    },
    ...trend(words),
  ]
}

const mostLines = 3

/** The first measures of the method over the last windows, those that are percentages. */
function trend({
  content: { past, measures, total },
  language,
  pick,
  of,
  measure,
}: BulletinWords): readonly PaperBlock[] {
  const shown = measures.filter(({ id, show }) => show === 'percent' && id in total.values).slice(0, mostLines)
  if (past.length < 2 || shown.length === 0) return []
  const series = shown.map((one) => ({ name: of(one.name), values: past.map(({ values }) => values[one.id] ?? null) }))
  const inWords = series
    .map(
      ({ name, values }, index) =>
        `${name} ${measure(shown[index]!, values[0])} → ${measure(shown[index]!, values.at(-1))}`,
    )
    .join(pick('；', '; '))
  const title =
    shown.length === mostLines
      ? pick('“三率”走势', 'The three rates over time')
      : pick(`${series.map(({ name }) => name).join('、')}走势`, 'Rates over time')
  return [
    {
      kind: 'chart',
      title,
      inWords,
      chart: { kind: 'lines', labels: past.map(({ name }) => name[language]), series, unit: '%' },
    },
  ]
}
