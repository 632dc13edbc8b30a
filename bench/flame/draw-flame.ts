import type { Frame, Owner } from './fold-profile.ts'

const [width, rowHeight, charWidth, head] = [1200, 17, 6.4, 46]
/** Frames narrower than this share of the picture are left out. */
const leastShare = 0.0025
const colours: Readonly<Record<Owner, string>> = {
  ours: '#8fc7a0',
  package: '#f0c48a',
  node: '#a9c4e8',
  machine: '#d5d5d5',
}
const legend: readonly (readonly [Owner, string])[] = [
  ['ours', 'Shaoying'],
  ['package', 'packages'],
  ['node', 'Node'],
  ['machine', 'engine, system calls'],
]

/** A flame graph: as wide as the time that a function took with everything it called, callers below, the called above. */
export function drawFlame(root: Frame, title: string): string {
  const boxes: string[] = []
  const depth = drawn(root, 0, 0, root.ms, boxes)
  const height = head + depth * rowHeight + 8
  const keys = legend.map(
    ([owner, text], index) =>
      `<rect x="${12 + index * 190}" y="26" width="11" height="11" fill="${colours[owner]}"/><text x="${28 + index * 190}" y="36">${text}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="ui-monospace, monospace" font-size="11" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/><text x="12" y="18" font-size="13">${escaped(title)}</text>${keys.join('')}`,
    ...boxes.map((box) =>
      box.replace(
        /y="@(\d+)(\+\d+)?"/gu,
        (_, level: string, more = '+0') => `y="${height - 8 - (Number(level) + 1) * rowHeight + Number(more)}"`,
      ),
    ),
    '</svg>',
    '',
  ].join('\n')
}

/** Draws the callees of a frame from `x` on; answers how many rows they need. */
function drawn(frame: Frame, x: number, level: number, all: number, boxes: string[]): number {
  let [at, deepest] = [x, level]
  for (const child of [...frame.children.values()].sort((a, b) => b.ms - a.ms)) {
    const wide = (child.ms / all) * width
    if (child.ms / all < leastShare) continue
    const label = wide > 30 ? child.name.slice(0, Math.floor((wide - 6) / charWidth)) : ''
    const box = `<rect x="${at.toFixed(1)}" y="@${level}" width="${Math.max(0.5, wide - 0.6).toFixed(1)}" height="${rowHeight - 1}" fill="${colours[child.owner]}"/>`
    boxes.push(
      `<g><title>${escaped(child.name)}: ${((child.ms / all) * 100).toFixed(1)} %</title>${box}${label === '' ? '' : `<text x="${(at + 3).toFixed(1)}" y="@${level}+12">${escaped(label)}</text>`}</g>`,
    )
    deepest = Math.max(deepest, drawn(child, at, level + 1, all, boxes))
    at += wide
  }
  return Math.max(deepest, level)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
