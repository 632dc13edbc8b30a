import type { StandingView } from '@shaoying/contract'
import { useCallback } from 'react'
import { useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { Chart, type ChartColours } from './charts/chart.tsx'
import { categoryAxis, tooltip, valueAxis } from './charts/chart-parts.ts'

/** Why a unit stands where it stands: from the first of the ranking down to it, part by part. */
export function WaterfallChart({
  standing,
}: {
  readonly standing: StandingView & { readonly best: NonNullable<StandingView['best']>; readonly score: string }
}) {
  const word = useWords(assessmentWords)
  const { best, score, unit } = standing
  const steps = standing.steps.filter(({ difference }) => Number(difference) !== 0)
  const option = useCallback(
    (colours: ChartColours) => {
      const [blue, red, green] = colours.series
      let level = Number(best.score)
      const levels = steps.map(({ difference }) => {
        const [from, to] = [level, (level += Number(difference))]
        return {
          base: Math.min(from, to),
          height: Math.abs(to - from),
          colour: to < from ? red : green,
          label: difference,
        }
      })
      const bars = [
        { base: 0, height: Number(best.score), colour: blue, label: best.score },
        ...levels,
        { base: 0, height: Number(score), colour: blue, label: score },
      ]
      const floor = Math.max(0, Math.floor((Math.min(Number(score), ...levels.map(({ base }) => base)) - 3) / 5) * 5)
      return {
        animation: false,
        grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true },
        tooltip: tooltip('item'),
        yAxis: { ...valueAxis(colours, ''), min: floor },
        xAxis: {
          ...categoryAxis([best.unit.name, ...steps.map(({ measure }) => measure.name), unit.name], colours),
          axisLabel: { color: colours.text, interval: 0, width: 76, overflow: 'break' },
        },
        series: [
          {
            type: 'bar',
            stack: 'steps',
            silent: true,
            itemStyle: { color: 'transparent' },
            data: bars.map(({ base }) => base),
            tooltip: { show: false },
          },
          {
            type: 'bar',
            stack: 'steps',
            barMaxWidth: 46,
            data: bars.map(({ height, colour }) => ({ value: height, itemStyle: { color: colour } })),
            label: {
              show: true,
              position: 'top',
              color: colours.text,
              formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]!.label,
            },
          },
        ],
      }
    },
    [standing],
  )
  if (steps.length === 0) return null
  const inWords = [
    `${best.unit.name} ${best.score}`,
    ...steps.map(({ measure, difference }) => `${measure.name} ${difference}`),
    `${unit.name} ${score}`,
  ].join('; ')
  return (
    <section aria-labelledby="against-best">
      <h2 id="against-best">{word('againstBest')}</h2>
      <p className="sy-quiet">{word('againstBestHint')}</p>
      <Chart inWords={inWords} height={240} option={option} />
    </section>
  )
}
