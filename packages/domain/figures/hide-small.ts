/**
 * Numbers of one table as they may be published: of a few people one could say who they are, so what is above nothing and
 * below `least` is hidden (null), and where that is a single number the next smallest goes with it, or the total would give it away.
 */
export function hideSmall(counts: readonly number[], least: number): readonly (number | null)[] {
  const isSmall = (count: number): boolean => count > 0 && count < least
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])))
  if (hidden.size === 1) {
    const [next] = counts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !hidden.has(index))
      .sort((a, b) => a.count - b.count)
    if (next) hidden.add(next.index)
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count))
}
