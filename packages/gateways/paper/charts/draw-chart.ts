import type { BarChart, LineChart } from '@shaoying/domain'
import { drawBars } from './draw-bars.ts'
import { drawLines } from './draw-lines.ts'
import type { Drawing } from './drawing.ts'

/** The chart as shapes, so many points wide; its height follows from what it shows. */
export function drawChart(chart: LineChart | BarChart, width: number): Drawing {
  return chart.kind === 'lines' ? drawLines(chart, width) : drawBars(chart, width)
}
