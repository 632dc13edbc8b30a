import type { PaperTable } from '@shaoying/domain'

/** Between a column's edge and its text, in points. */
export const padding = 4

const edges = 1 + 2 * padding

type Measure = (text: string, font: 'hei' | 'heiBold') => number

/**
 * As wide as what stands in each column; what is left over goes by the columns' shares. Where there is not enough
 * room the widest columns give way first, as far as their heads and longest words allow, and their texts break into lines.
 */
export function columnWidths(table: PaperTable, measure: Measure, room: number): readonly number[] {
  const { columns, rows } = table
  const natural = naturalWidths(table, measure)
  const spare = room - sum(natural)
  const shares = sum(columns.map(({ share }) => share))
  if (spare >= 0) return natural.map((width, index) => width + (spare * columns[index]!.share) / shares)
  const least = columns.map(
    ({ title }, index) =>
      edges +
      Math.max(
        measure(title, 'heiBold'),
        ...rows.flatMap((row) => wordsOf(row[index] ?? '')).map((word) => measure(word, 'hei')),
      ),
  )
  return cut(natural, least, room)
}

/** So wide that nothing breaks into lines. */
export function naturalWidths({ columns, rows }: PaperTable, measure: Measure): readonly number[] {
  return columns.map(
    ({ title }, index) =>
      edges + Math.max(measure(title, 'heiBold'), ...rows.map((row) => measure(row[index] ?? '', 'hei'))),
  )
}

/** Parts that should not be broken. */
const wordsOf = (text: string): readonly string[] => text.match(/[^\s\p{Script=Han}]+|\p{Script=Han}{1,2}/gu) ?? []

/** Cuts all columns to one width, none below its least, so that together they fill the room; shrinks evenly when even that is too much. */
function cut(natural: readonly number[], least: readonly number[], room: number): readonly number[] {
  const at = (limit: number): readonly number[] =>
    natural.map((width, index) => Math.max(least[index]!, Math.min(width, limit)))
  if (sum(least) >= room) return least.map((width) => (width * room) / sum(least))
  let [low, high] = [0, Math.max(...natural)]
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (sum(at(middle)) > room) high = middle
    else low = middle
  }
  return at(low)
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
