import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import sharp from 'sharp'

const fontFile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)

/** A photograph of a notice: lines of Chinese on a sheet hung a little askew on a wall. Drawn from outlines, so that no font need be installed. */
export function writtenPicture(lines: readonly string[], size = 40): Promise<Buffer> {
  const font = fontkit.create(readFileSync(fontFile)) as fontkit.Font
  const scale = size / font.unitsPerEm
  const row = (text: string, y: number): string => {
    let x = 80
    return font
      .layout(text)
      .glyphs.map((glyph) => {
        const path = `<path transform="translate(${x},${y}) scale(${scale},${-scale})" d="${glyph.path.toSVG()}"/>`
        x += glyph.advanceWidth * scale
        return path
      })
      .join('')
  }
  const height = 160 + lines.length * size * 2
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="${height}"><rect width="1000" height="${height}" fill="#8a8f86"/><g transform="rotate(1.5 500 ${height / 2})"><rect x="40" y="40" width="920" height="${height - 80}" fill="#f4f1e6"/><g fill="#222">${lines.map((text, i) => row(text, 110 + i * size * 2)).join('')}</g></g></svg>`
  return sharp(Buffer.from(svg)).blur(0.6).jpeg({ quality: 75 }).toBuffer()
}
