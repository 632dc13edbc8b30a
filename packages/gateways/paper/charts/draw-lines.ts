import type { LineChart } from '@shaoying/domain'
import { inks, type Drawing, type Point, type Shape } from './drawing.ts'
import { scaleOf } from './scale.ts'

/** Told apart by colour, dash and the name at their end, so that a photocopy can be read too. */
const looks = [
  { colour: inks.blue, dash: [] },
  { colour: inks.red, dash: [7, 3] },
  { colour: inks.green, dash: [2, 2.5] },
] as const
const [height, left, top, bottom] = [190, 38, 14, 24]
const size = 9
const closest = 12

/** Lines over time, each named at its right end. */
export function drawLines(chart: LineChart, width: number): Drawing {
  const nameRoom =
    Math.max(...chart.series.map(({ name }) => name.length)) *
      (/\p{Script=Han}/u.test(chart.series[0]?.name ?? '') ? size : size * 0.62) +
    14
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null))
  const scale = scaleOf(values.length > 0 ? values : [0, 100], { atZero: false, marks: 4 })
  const [right, floor] = [width - nameRoom, height - bottom]
  const x = (index: number): number => left + ((right - left) * (index + 0.5)) / chart.labels.length
  const y = (value: number): number => floor - ((floor - top) * (value - scale.from)) / (scale.to - scale.from)
  const grid = scale.ticks.flatMap((tick): readonly Shape[] => [
    { kind: 'line', from: [left, y(tick)], to: [right, y(tick)], colour: inks.grid, width: 0.5 },
    {
      kind: 'text',
      at: [left - 5, y(tick) + 3],
      text: `${tick.toFixed(scale.places)}${chart.unit}`,
      size: size - 1,
      anchor: 'end',
      colour: inks.quiet,
      isBold: false,
    },
  ])
  const labels = chart.labels.map(
    (text, index): Shape => ({
      kind: 'text',
      at: [x(index), height - 8],
      text,
      size,
      anchor: 'middle',
      colour: inks.quiet,
      isBold: false,
    }),
  )
  const lines = chart.series.flatMap((series, index) =>
    lineShapes(series.values, { ...looks[index % looks.length]!, at: (place, value) => [x(place), y(value)] }),
  )
  return { width, height, shapes: [...grid, ...labels, ...lines, ...names(chart, x(chart.labels.length - 1) + 8, y)] }
}

interface Look {
  readonly colour: string
  readonly dash: readonly number[]
  at(place: number, value: number): Point
}

/** A missing value breaks the line. */
function lineShapes(values: readonly (number | null)[], { colour, dash, at }: Look): readonly Shape[] {
  const stretches: Point[][] = [[]]
  values.forEach((value, place) => (value === null ? stretches.push([]) : stretches.at(-1)!.push(at(place, value))))
  const paths = stretches
    .filter((points) => points.length > 1)
    .map((points): Shape => ({ kind: 'path', points, colour, width: 1.5, dash }))
  return [...paths, ...stretches.flat().map((point): Shape => ({ kind: 'dot', at: point, radius: 2.2, colour }))]
}

/** At the height of the last value, moved apart where lines end close together. */
function names({ series }: LineChart, x: number, y: (value: number) => number): readonly Shape[] {
  const ends = series
    .flatMap(({ name, values }, index) => {
      const last = values.findLast((value) => value !== null)
      return last === null || last === undefined
        ? []
        : [{ name, colour: looks[index % looks.length]!.colour, height: y(last) + 3 }]
    })
    .sort((a, b) => a.height - b.height)
  let lowest = Number.NEGATIVE_INFINITY
  return ends.map(({ name, colour, height: wanted }): Shape => {
    lowest = Math.max(wanted, lowest + closest)
    return { kind: 'text', at: [x, lowest], text: name, size, anchor: 'start', colour, isBold: true }
  })
}
