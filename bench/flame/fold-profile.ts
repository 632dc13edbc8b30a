/** What V8 writes down when it watches a process. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** Whose code a frame is; decides its colour. */
export type Owner = 'ours' | 'package' | 'node' | 'machine'

/** A function where it was called from; `ms` with everything that it called. */
export interface Frame {
  readonly name: string
  readonly owner: Owner
  ms: number
  readonly children: Map<string, Frame>
}

/** What says nothing about the work: waiting, the watching itself, and the loop through which every callback comes. */
const leftOut = new Set(['(idle)', '(root)', 'begin', 'post', 'dispatch'])
const passedOver = new Set(['processTicksAndRejections', 'runMicrotasks', 'runNextTicks'])

/** The samples as a tree of calls, same calls put together. */
export function foldProfile({ nodes, samples, timeDeltas }: CpuProfile): Frame {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const root: Frame = { name: 'all', owner: 'machine', ms: 0, children: new Map() }
  samples.forEach((sample, index) => {
    const stack = stackOf(sample, byId, parentOf)
    if (stack === null) return
    const ms = (timeDeltas[index] ?? 0) / 1000
    root.ms += ms
    let frame = root
    for (const { name, owner } of stack) {
      const next: Frame = frame.children.get(name) ?? { name, owner, ms: 0, children: new Map() }
      frame.children.set(name, next)
      next.ms += ms
      frame = next
    }
  })
  return root
}

function stackOf(
  sample: number,
  byId: ReadonlyMap<number, CpuProfile['nodes'][number]>,
  parentOf: ReadonlyMap<number, number>,
): readonly { readonly name: string; readonly owner: Owner }[] | null {
  const stack: { name: string; owner: Owner }[] = []
  for (let id: number | undefined = sample; id !== undefined; id = parentOf.get(id)) {
    const { functionName, url } = byId.get(id)!.callFrame
    if (leftOut.has(functionName)) {
      if (functionName !== '(root)') return null
    } else if (!passedOver.has(functionName)) stack.push({ name: nameOf(functionName, url), owner: ownerOf(url) })
  }
  return stack.toReversed()
}

function nameOf(functionName: string, url: string): string {
  const name = functionName === '' ? '(anonymous)' : functionName
  const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1]
  return found ? `${name} [${found}]` : url.startsWith('node:') ? `${name} [${url}]` : name
}

function ownerOf(url: string): Owner {
  if (url.includes('/node_modules/')) return 'package'
  if (url.startsWith('node:')) return 'node'
  return url === '' ? 'machine' : 'ours'
}
