import { likeness, type MessageVector } from './message-vectors.ts'

/** What people decided about issues; kept as pairs of message ids, so that it holds however the stream grows. */
export interface HandDecisions {
  /** These two messages belong to one issue. */
  together: readonly (readonly [string, string])[]
  /** These two do not: their issue is split between them, each message going to the one it is more like. */
  apart: readonly (readonly [string, string])[]
}

/** Changes the groups in place: first what was put together, then what was taken apart. Ids not in the stream are passed over. */
export function applyHandDecisions(
  groups: Int32Array,
  ids: readonly string[],
  vectors: readonly MessageVector[],
  decisions: HandDecisions | undefined,
): void {
  if (!decisions) return
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const pairs = (list: HandDecisions['together']): [number, number][] =>
    list.flatMap(([a, b]) =>
      numbers.has(a) && numbers.has(b) ? [[numbers.get(a)!, numbers.get(b)!] as [number, number]] : [],
    )
  for (const [a, b] of pairs(decisions.together)) {
    const [keep, drop] = [groups[a]!, groups[b]!]
    groups.forEach((group, i) => {
      if (group === drop) groups[i] = keep
    })
  }
  for (const [a, b] of pairs(decisions.apart)) {
    if (groups[a] === groups[b]) split(groups, a, b, vectors)
  }
}

function split(groups: Int32Array, a: number, b: number, vectors: readonly MessageVector[]): void {
  const old = groups[a]!
  const members = [...groups.keys()].filter((i) => groups[i] === old)
  const isWithB = (i: number): boolean =>
    i === b || (i !== a && likeness(vectors[i]!, vectors[b]!) > likeness(vectors[i]!, vectors[a]!))
  const [first, second] = [members.filter((i) => !isWithB(i)), members.filter(isWithB)]
  for (const half of [first, second]) for (const i of half) groups[i] = half[0]!
}
