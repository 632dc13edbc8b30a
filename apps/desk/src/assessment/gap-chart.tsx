import type { HavesIndexView } from '@shaoying/contract'
import { decimalText, exactFrom } from '@shaoying/domain'
import { useCallback } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { Chart, type ChartColours } from './charts/chart.tsx'
import { tooltip, valueAxis } from './charts/chart-parts.ts'
import { havesWords } from './haves-words.ts'

export type DimensionOfDistrict = HavesIndexView['districts'][number]['dimensions'][number]

/** Dimensions of one district: what is there from left to right, what is asked for from below upwards. */
export function GapChart({ dimensions }: { readonly dimensions: readonly DimensionOfDistrict[] }) {
  const word = useWords(havesWords)
  const { language } = useTexts()
  const points = dimensions.flatMap(({ dimension, score, pressure }) =>
    score === null || pressure === null
      ? []
      : [
          {
            name: dimension.name,
            score: decimalText(exactFrom(score), 1),
            pressure: decimalText(exactFrom(pressure), 2),
          },
        ],
  )
  const option = useCallback(
    (colours: ChartColours) => ({
      animation: false,
      grid: { left: 16, right: 16, top: 28, bottom: 28, containLabel: true },
      tooltip: tooltip('item'),
      xAxis: {
        ...valueAxis(colours, ''),
        name: word('score'),
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: colours.text },
        min: 0,
        max: 100,
      },
      yAxis: { ...valueAxis(colours, '×'), name: word('pressure'), nameTextStyle: { color: colours.text }, min: 0 },
      series: [
        {
          type: 'scatter',
          symbolSize: 11,
          itemStyle: { color: colours.series[1] },
          data: points.map(({ name, score, pressure }) => ({
            name,
            value: [Number(score), Number(pressure)],
            label: { position: Number(score) > 50 ? 'left' : 'right' },
          })),
          label: { show: true, color: colours.text, formatter: '{b}' },
          labelLayout: { hideOverlap: true },
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: colours.line },
            data: [{ yAxis: 1 }],
          },
        },
      ],
    }),
    [dimensions, language],
  )
  if (points.length === 0) return null
  return (
    <section aria-labelledby="gap-chart">
      <h3 id="gap-chart">{word('chart')}</h3>
      <p className="sy-quiet">{word('chartHint')}</p>
      <Chart
        inWords={points.map(({ name, score, pressure }) => `${name} ${score}, ${pressure}×`).join('; ')}
        height={300}
        option={option}
      />
    </section>
  )
}
