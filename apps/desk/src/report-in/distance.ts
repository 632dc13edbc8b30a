/** Metres as people say them. */
export function distanceText(
  metres: number,
  word: (key: 'metres' | 'kilometres', params: Record<string, number>) => string,
): string {
  return metres < 1000
    ? word('metres', { metres: Math.round(metres) })
    : word('kilometres', { kilometres: Math.round(metres / 100) / 10 })
}
