import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef } from 'react'
import type { DrawnChart } from './chart-core.ts'

export interface ChartColours {
  readonly text: string
  readonly line: string
  readonly series: readonly string[]
}

const light: ChartColours = { text: '#4d5157', line: '#d9dbe0', series: ['#1f5aa6', '#b3261e', '#24703f', '#8a5a00'] }
const dark: ChartColours = { text: '#b7bac1', line: '#3a3c43', series: ['#7fb0f0', '#ff8a80', '#7fd19b', '#e0b060'] }

const fontFamily = "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', sans-serif"

interface ChartProps {
  /** Said to those who do not see it. */
  readonly inWords: string
  readonly height: number
  /** What to draw, in the colours of the page. Keep it stable between renders. */
  readonly option: (colours: ChartColours) => EChartsCoreOption
}

/** A chart; its library is fetched when the first one is shown. */
export function Chart({ inWords, height, option }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const drawn = useRef<DrawnChart | null>(null)
  useEffect(() => {
    let isGone = false
    const drawing = (): EChartsCoreOption => ({
      textStyle: { fontFamily },
      ...option(document.documentElement.dataset['theme'] === 'dark' ? dark : light),
    })
    const set = (): void => drawn.current?.set(drawing())
    // A canvas does not wait for type: the signs it needs are fetched first.
    const typeThere = document.fonts.load(`12px ${fontFamily}`, JSON.stringify(drawing()))
    const begin = async (): Promise<void> => {
      const [{ drawChart }] = await Promise.all([import('./chart-core.ts'), typeThere.catch(() => undefined)])
      if (isGone || !place.current) return
      drawn.current ??= drawChart(place.current)
      set()
    }
    void begin()
    // The theme turns without a new rendering of this part.
    const themes = new MutationObserver(set)
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      isGone = true
      themes.disconnect()
    }
  }, [option])
  useEffect(
    () => () => {
      drawn.current?.end()
      drawn.current = null
    },
    [],
  )
  return (
    <div role="img" aria-label={inWords} className={`sy-chart sy-chart-${height > 260 ? 'tall' : 'short'}`}>
      <div ref={place} className="sy-chart-inside" aria-hidden="true" />
    </div>
  )
}
