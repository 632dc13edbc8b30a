import { bandTokens } from './band-tokens.ts'
import { bareText, overlapOf, shinglesOf, sketchOf } from './sketch.ts'
import { UnionFind } from './union-find.ts'

/** From this overlap of wording on, two texts are copies of one another (measured: docs/triage.md, look-alikes). */
export const COPY_OVERLAP = 0.35

/**
 * Groups texts that are copies or near copies of one another.
 * @returns for each text the number of the first text of its group (its own when it stands alone)
 */
export function groupCopies(texts: readonly string[], minimumOverlap = COPY_OVERLAP): Int32Array {
  const shingles = texts.map((text) => shinglesOf(bareText(text)))
  const holders = new Map<number, number[]>()
  const groups = new UnionFind(texts.length)
  for (let i = 0; i < texts.length; i++) {
    const own = shingles[i]!
    if (own.length === 0) continue
    for (const token of bandTokens(sketchOf(own))) {
      const others = holders.get(token)
      if (!others) {
        holders.set(token, [i])
        continue
      }
      for (const other of others) {
        if (groups.groupOf(other) !== groups.groupOf(i) && overlapOf(own, shingles[other]!) >= minimumOverlap)
          groups.join(other, i)
      }
      others.push(i)
    }
  }
  return Int32Array.from(texts, (_, i) => groups.groupOf(i))
}
