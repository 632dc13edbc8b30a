import { likeness, MESSAGES_PER_STEP, type MessageVector } from './message-vectors.ts'

export interface ClusterOptions {
  /** Two messages are looked at together from this likeness on, 0–1. */
  pairLikeness: number
  /** Two groups become one when the mean likeness of their members reaches this. */
  groupLikeness: number
}

/** Only this many of a message's weightiest terms are used to find others; a term in more messages than this finds none. */
const SEARCH_TERMS = 24
const LONGEST_LIST = 400

/**
 * Groups messages about the same thing: closest pairs first, two groups joined when their members are alike on average. Pauses now and then.
 * @returns for each message the number of its group; groups are numbered by their first message
 */
export function* clusterSteps(
  vectors: readonly MessageVector[],
  options: ClusterOptions,
): Generator<undefined, Int32Array> {
  const pairs = yield* likePairs(vectors, options.pairLikeness)
  const groups = vectors.map((vector) => ({
    members: [vector],
    sums: new Map([...vector.terms].map((term, i) => [term, vector.weights[i]!])),
  }))
  const groupOf = Int32Array.from(vectors, (_, i) => i)
  for (const { a, b } of pairs) {
    const [keep, drop] = [groupOf[a]!, groupOf[b]!].sort((x, y) => x - y) as [number, number]
    if (keep === drop) continue
    const mean =
      dot(groups[keep]!.sums, groups[drop]!.sums) / (groups[keep]!.members.length * groups[drop]!.members.length)
    if (mean < options.groupLikeness) continue
    for (const [term, weight] of groups[drop]!.sums)
      groups[keep]!.sums.set(term, (groups[keep]!.sums.get(term) ?? 0) + weight)
    groups[keep]!.members.push(...groups[drop]!.members)
    for (let i = 0; i < groupOf.length; i++) if (groupOf[i] === drop) groupOf[i] = keep
  }
  return groupOf
}

function* likePairs(
  vectors: readonly MessageVector[],
  least: number,
): Generator<undefined, { a: number; b: number; like: number }[]> {
  const holders = new Map<number, number[]>()
  const pairs: { a: number; b: number; like: number }[] = []
  for (const [b, vector] of vectors.entries()) {
    if (b % MESSAGES_PER_STEP === 0) yield
    const strongest = [...vector.terms.keys()]
      .sort((x, y) => vector.weights[y]! - vector.weights[x]!)
      .slice(0, SEARCH_TERMS)
      .map((i) => vector.terms[i]!)
    const others = new Set(strongest.flatMap((term) => holders.get(term) ?? []))
    for (const a of others) {
      const like = likeness(vectors[a]!, vector)
      if (like >= least) pairs.push({ a, b, like })
    }
    for (const term of strongest) {
      const list = holders.get(term) ?? []
      if (list.length < LONGEST_LIST) list.push(b)
      holders.set(term, list)
    }
  }
  return pairs.sort((x, y) => y.like - x.like || x.a - y.a || x.b - y.b)
}

function dot(a: Map<number, number>, b: Map<number, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}
