import { attributions, countNames, isExcluded, type AssessedOrder, type Tally } from '@shaoying/domain'

/** What one order counted for, in one line: the same line in, the same reckoning out. Nothing personal stands in it. */
export function orderLine(order: AssessedOrder, { all }: Tally): string {
  const units = attributions.map((part) => `${part}=${order.units[part] ?? ''}`)
  const counts = countNames.filter((name) => all[name] !== 0).map((name) => `${name}=${all[name]}`)
  return [...units, `category=${order.categoryId ?? ''}`, ...counts, ...(isExcluded(order) ? ['excluded'] : [])].join(
    ' ',
  )
}

/** What differs between two lines, as `name: before → after`. */
export function lineDifferences(before: string, after: string): readonly string[] {
  const parts = (line: string): Map<string, string> =>
    new Map(line.split(' ').map((part) => [part.split('=')[0]!, part.split('=')[1] ?? 'yes']))
  const [old, now] = [parts(before), parts(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .map((name) => `${name}: ${old.get(name) ?? '0'} → ${now.get(name) ?? '0'}`)
}
