import type { BulletinContent } from '@shaoying/domain'
import { useCallback } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { Chart, type ChartColours } from './charts/chart.tsx'
import { categoryAxis, tooltip, valueAxis } from './charts/chart-parts.ts'

const dashes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]] as const

/** The rates of the last windows. */
export function TrendChart({ board }: { readonly board: BulletinContent }) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const { past, measures, total, digits } = board
  const shown = measures.filter(({ id, show }) => show === 'percent' && id in total.values)
  const option = useCallback(
    (colours: ChartColours) => ({
      animation: false,
      color: [...colours.series],
      grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
      tooltip: {
        ...tooltip('axis'),
        valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value.toFixed(digits)}%` : '–'),
      },
      legend: { top: 0, left: 0, textStyle: { color: colours.text } },
      xAxis: categoryAxis(
        past.map(({ name }) => name[language]),
        colours,
      ),
      yAxis: valueAxis(colours, '%'),
      series: shown.map(({ id, name }, index) => ({
        type: 'line',
        name: name[language],
        data: past.map(({ values }) => values[id] ?? null),
        symbolSize: 7,
        lineStyle: { type: dashes[index % dashes.length], width: 2 },
      })),
    }),
    [board, language],
  )
  if (past.length < 2) return null
  const inWords = shown
    .map(({ id, name }) => `${name[language]} ${past.map((one) => one.values[id]?.toFixed(digits) ?? '–').join(', ')}`)
    .join('; ')
  return (
    <section className="sy-panel sy-gap" aria-labelledby="trend">
      <h2 id="trend">{word('trend')}</h2>
      <Chart inWords={inWords} height={240} option={option} />
    </section>
  )
}
