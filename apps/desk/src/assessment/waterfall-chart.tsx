import type { BulletinContent, BulletinRow } from '@shaoying/domain'
import { useCallback } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { Chart, type ChartColours } from './charts/chart.tsx'
import { categoryAxis, tooltip, valueAxis } from './charts/chart-parts.ts'
import { stepsBetween } from './steps-between.ts'

/** Why a unit stands where it stands: from the first of the ranking down to it, part by part. */
export function WaterfallChart({ board, best, row }: { readonly board: BulletinContent, readonly best: BulletinRow, readonly row: BulletinRow }) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const nameOf = (measure: string): string => board.measures.find(({ id }) => id === measure)?.name[language] ?? word(measure === 'bonuses' ? 'bonuses' : 'deductions')
  const steps = stepsBetween(best, row).map((step) => ({ ...step, name: nameOf(step.measure) }))
  const [top, end] = [best.figures.score ?? 0, row.figures.score ?? 0]
  const option = useCallback((colours: ChartColours) => {
    const [blue, red, green] = colours.series
    const levels = steps.map(({ from, to }) => ({ base: Math.min(from, to), height: Math.abs(to - from), colour: to < from ? red : green }))
    const bars = [{ base: 0, height: top, colour: blue }, ...levels, { base: 0, height: end, colour: blue }]
    const floor = Math.max(0, Math.floor(Math.min(top, end, ...levels.map(({ base }) => base)) - 3))
    return {
      animation: false, grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true }, tooltip: tooltip('item'), xAxis: { ...categoryAxis([best.unit.name[language], ...steps.map(({ name }) => name), row.unit.name[language]], colours), axisLabel: { color: colours.text, interval: 0, width: 76, overflow: 'break' } }, yAxis: { ...valueAxis(colours, ''), min: floor },
      series: [
        { type: 'bar', stack: 'steps', silent: true, itemStyle: { color: 'transparent' }, data: bars.map(({ base }) => base), tooltip: { show: false } },
        { type: 'bar', stack: 'steps', barMaxWidth: 46, data: bars.map(({ height, colour }) => ({ value: height, itemStyle: { color: colour } })), label: { show: true, position: 'top', color: colours.text, formatter: ({ dataIndex }: { readonly dataIndex: number }) => (dataIndex === 0 ? top : dataIndex > steps.length ? end : steps[dataIndex - 1]!.to - steps[dataIndex - 1]!.from).toFixed(board.digits) } },
      ],
    }
  }, [board, best, row, language])
  const inWords = [`${best.unit.name[language]} ${top.toFixed(board.digits)}`, ...steps.map(({ name, from, to }) => `${name} ${(to - from).toFixed(board.digits)}`), `${row.unit.name[language]} ${end.toFixed(board.digits)}`].join('; ')
  if (steps.length === 0) return null
  return <section aria-labelledby="against-best"><h2 id="against-best">{word('againstBest')}</h2><p className="sy-quiet">{word('againstBestHint')}</p><Chart inWords={inWords} height={240} option={option} /></section>
}
