import type { Drawing, Shape } from './drawing.ts'

/** How a text becomes part of the picture: as text where the reader has fonts, as outlines where not. */
export type TextSvg = (text: Shape & { readonly kind: 'text' }) => string

/** The drawing as SVG without styles, so that a strict policy lets it through. @param title said to screen readers */
export function svgOf({ width, height, shapes }: Drawing, title: string, textSvg: TextSvg = plainText): string {
  const inside = shapes.map((shape) => shapeSvg(shape, textSvg)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-label="${escaped(title)}">${inside}</svg>`
}

function shapeSvg(shape: Shape, textSvg: TextSvg): string {
  if (shape.kind === 'text') return textSvg(shape)
  if (shape.kind === 'dot')
    return `<circle cx="${round(shape.at[0])}" cy="${round(shape.at[1])}" r="${shape.radius}" fill="${shape.colour}"/>`
  if (shape.kind === 'box')
    return `<rect x="${round(shape.at[0])}" y="${round(shape.at[1])}" width="${round(shape.width)}" height="${round(shape.height)}" fill="${shape.colour}"/>`
  const points = shape.kind === 'line' ? [shape.from, shape.to] : shape.points
  const dash = shape.kind === 'path' && shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : ''
  return `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="none" stroke="${shape.colour}" stroke-width="${shape.width}"${dash}/>`
}

function plainText({ at: [x, y], text, size, anchor, colour, isBold }: Shape & { readonly kind: 'text' }): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${colour}"${isBold ? ' font-weight="700"' : ''}>${escaped(text)}</text>`
}

const round = (value: number): number => Math.round(value * 100) / 100
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
