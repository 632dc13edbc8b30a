/** Edit distance: insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length] ?? a.length
}

/** The known value that was probably meant, or null when nothing is near enough to be worth saying. */
export function nearestOf(value: string, known: Iterable<string>): string | null {
  const folded = value.trim().toLowerCase()
  let best: { readonly word: string; readonly distance: number } | null = null
  for (const word of known) {
    const reach = Math.max(1, Math.floor(Math.max(folded.length, word.length) / 3))
    if (Math.abs(word.length - folded.length) > reach) continue
    const distance = editDistance(folded, word.toLowerCase())
    if (distance <= reach && (best === null || distance < best.distance)) best = { word, distance }
  }
  return best?.word ?? null
}
