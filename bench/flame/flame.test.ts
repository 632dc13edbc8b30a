import { describe, expect, it } from 'vitest'
import { drawFlame } from './draw-flame.ts'
import { foldProfile, type CpuProfile } from './fold-profile.ts'

const frame = (functionName: string, url: string) => ({ functionName, url, lineNumber: 0 })
const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame('(root)', ''), children: [2, 5, 6] },
    { id: 2, callFrame: frame('processTicksAndRejections', 'node:internal/process/task_queues'), children: [3, 4] },
    { id: 3, callFrame: frame('give', 'file:///dist/bench-server.mjs') },
    { id: 4, callFrame: frame('send', 'file:///node_modules/fastify/lib/reply.js'), children: [7] },
    { id: 5, callFrame: frame('(idle)', '') },
    { id: 6, callFrame: frame('give', 'file:///dist/bench-server.mjs') },
    { id: 7, callFrame: frame('<write>', 'node:net') },
  ],
  samples: [3, 3, 4, 7, 5, 6],
  timeDeltas: [1000, 1000, 2000, 4000, 9000, 1000],
}

describe('where the time goes', () => {
  it('is a tree of calls: waiting left out, the loop passed over, the same call from two places put together', () => {
    const root = foldProfile(profile)
    expect([root.ms, [...root.children.values()].map(({ name, owner, ms }) => [name, owner, ms])]).toEqual([
      9,
      [
        ['give', 'ours', 3],
        ['send [fastify]', 'package', 6],
      ],
    ])
    expect(
      [...root.children.get('send [fastify]')!.children.values()].map(({ name, owner, ms }) => [name, owner, ms]),
    ).toEqual([['<write> [node:net]', 'node', 4]])
  })

  it('is drawn as wide as it took, the widest first, with names as text', () => {
    const svg = drawFlame(foldProfile(profile), 'Sign & send')
    expect(svg).toMatch(/^<svg [^>]*aria-label="Sign &amp; send"/)
    expect(svg).toContain('<title>send [fastify]: 66.7 %</title><rect x="0.0"')
    expect(svg).toContain('<title>give: 33.3 %</title><rect x="800.0"')
    expect(svg).toContain('&lt;write&gt; [node:net]: 44.4 %')
    expect(svg).not.toContain('y="@')
  })
})
