import type { ChartColours } from './chart.tsx'

/** Tooltips as text on the canvas: markup would bring styles of its own, which the page's policy forbids. */
export const tooltip = (trigger: 'axis' | 'item') => ({ trigger, renderMode: 'richText', confine: true }) as const

export const categoryAxis = (labels: readonly string[], { text, line }: ChartColours) =>
  ({
    type: 'category',
    data: [...labels],
    axisLabel: { color: text },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
  }) as const

export const valueAxis = ({ text, line }: ChartColours, unit: string) =>
  ({
    type: 'value',
    scale: true,
    axisLabel: { color: text, formatter: `{value}${unit}` },
    splitLine: { lineStyle: { color: line } },
  }) as const
