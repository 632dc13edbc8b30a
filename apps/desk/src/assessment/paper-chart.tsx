import type { BarChart, LineChart } from '@shaoying/domain'
import { useCallback } from 'react'
import { Chart, type ChartColours } from './charts/chart.tsx'
import { categoryAxis, tooltip, valueAxis } from './charts/chart-parts.ts'

/** A chart of the bulletin on the screen. */
export function PaperChart({ chart, inWords }: { readonly chart: LineChart | BarChart; readonly inWords: string }) {
  const option = useCallback(
    (colours: ChartColours) => (chart.kind === 'lines' ? lines(chart, colours) : bars(chart, colours)),
    [chart],
  )
  return (
    <Chart inWords={inWords} height={chart.kind === 'bars' && chart.bars.length > 10 ? 420 : 220} option={option} />
  )
}

function lines({ labels, series, unit }: LineChart, colours: ChartColours) {
  return {
    animation: false,
    color: [...colours.series],
    grid: { left: 8, right: 16, top: 32, bottom: 4, containLabel: true },
    tooltip: tooltip('axis'),
    legend: { top: 0, left: 0, textStyle: { color: colours.text } },
    xAxis: categoryAxis(labels, colours),
    yAxis: valueAxis(colours, unit),
    series: series.map(({ name, values }, index) => ({
      type: 'line',
      name,
      data: [...values],
      symbolSize: 6,
      lineStyle: { type: ['solid', 'dashed', 'dotted'][index % 3] },
    })),
  }
}

function bars({ bars: rows, unit, digits }: BarChart, colours: ChartColours) {
  const [blue, red, green] = colours.series
  const colourOf = { plain: blue, bad: red, good: green } as const
  return {
    animation: false,
    grid: { left: 8, right: 56, top: 4, bottom: 4, containLabel: true },
    tooltip: tooltip('item'),
    xAxis: { ...valueAxis(colours, unit), scale: false },
    yAxis: {
      ...categoryAxis(
        rows.map(({ label }) => label),
        colours,
      ),
      inverse: true,
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 14,
        data: rows.map(({ value, mark }) => ({ value, itemStyle: { color: colourOf[mark] } })),
        label: {
          show: true,
          position: 'right',
          color: colours.text,
          formatter: ({ value }: { readonly value: number }) => value.toFixed(digits),
        },
      },
    ],
  }
}
