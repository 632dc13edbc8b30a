import { open, type Font } from 'fontkit'
import { paperFonts } from '../fonts.ts'
import type { Drawing, Shape } from './drawing.ts'
import { svgOf } from './svg-of.ts'

/** The drawing as SVG whose texts are outlines: it looks the same where no Chinese font is installed. */
export async function outlinedSvg(drawing: Drawing, title: string): Promise<string> {
  const [plain, bold] = await Promise.all([fontAt(paperFonts.hei()), fontAt(paperFonts.heiBold())])
  return svgOf(drawing, title, (text) => outlines(text, text.isBold ? bold : plain))
}

async function fontAt(path: string): Promise<Font> {
  const font = await open(path)
  if (!('layout' in font)) throw new Error(`${path} holds several fonts`)
  return font
}

function outlines({ text, at: [x, y], size, anchor, colour }: Shape & { readonly kind: 'text' }, font: Font): string {
  const { glyphs, positions, advanceWidth } = font.layout(text)
  const scale = size / font.unitsPerEm
  let pen = x - (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0) * advanceWidth * scale
  const paths = glyphs.map((glyph, index) => {
    const from = pen
    pen += positions[index]!.xAdvance * scale
    return `<path transform="translate(${from.toFixed(2)} ${y.toFixed(2)}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`
  })
  return `<g fill="${colour}">${paths.join('')}</g>`
}
