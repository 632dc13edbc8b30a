import type { BarChart } from '@shaoying/domain'
import { inks, type Drawing, type Shape } from './drawing.ts'
import { scaleOf } from './scale.ts'

const [rowHeight, top, bottom, valueRoom] = [17, 4, 20, 44]
const size = 9
const colours = { plain: inks.blue, good: inks.green, bad: inks.red } as const

/**
 * A row for each value. Bars begin at zero; scores that would then look all alike (every one above half of the largest)
 * are dots on an axis that begins near the smallest, because a bar cut off at the foot misleads.
 */
export function drawBars({ bars, digits, unit }: BarChart, width: number): Drawing {
  const values = bars.map(({ value }) => value)
  const isNear = bars.some(({ mark }) => mark !== 'plain') && Math.min(...values) > Math.max(...values) / 2
  const scale = scaleOf(values, { atZero: !isNear, marks: 4 })
  const left = Math.min(width * 0.42, Math.max(...bars.map(({ label }) => widthOf(label))) + 10)
  const right = width - valueRoom
  const height = top + bars.length * rowHeight + (isNear ? bottom : 4)
  const x = (value: number): number => left + ((right - left) * (value - scale.from)) / (scale.to - scale.from)
  const axis = isNear
    ? scale.ticks.flatMap((tick): readonly Shape[] => [
        { kind: 'line', from: [x(tick), top], to: [x(tick), height - bottom], colour: inks.grid, width: 0.5 },
        {
          kind: 'text',
          at: [x(tick), height - 7],
          text: `${tick.toFixed(scale.places)}${unit}`,
          size: size - 1,
          anchor: 'middle',
          colour: inks.quiet,
          isBold: false,
        },
      ])
    : []
  const rows = bars.flatMap(({ label, value, mark }, index): readonly Shape[] => {
    const middle = top + (index + 0.5) * rowHeight
    const shown = value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, digits === 0 ? ',' : '')
    return [
      { kind: 'text', at: [left - 7, middle + 3], text: label, size, anchor: 'end', colour: inks.text, isBold: false },
      ...(isNear
        ? [
            { kind: 'line', from: [left, middle], to: [x(value), middle], colour: inks.grid, width: 1 } as const,
            { kind: 'dot', at: [x(value), middle], radius: 3.4, colour: colours[mark] } as const,
          ]
        : [
            {
              kind: 'box',
              at: [left, middle - 5],
              width: Math.max(0.5, x(value) - left),
              height: 10,
              colour: colours[mark],
            } as const,
          ]),
      {
        kind: 'text',
        at: [x(value) + 7, middle + 3],
        text: `${shown}${unit}`,
        size,
        anchor: 'start',
        colour: inks.text,
        isBold: false,
      },
    ]
  })
  return { width, height, shapes: [...axis, ...rows] }
}

/** Near enough to leave room for a label: Chinese signs are square, others a little over half as wide. */
function widthOf(label: string): number {
  return Array.from(label).reduce(
    (sum, sign) => sum + (/[\p{Script=Han}，。：；（）、]/u.test(sign) ? size : size * 0.58),
    0,
  )
}
