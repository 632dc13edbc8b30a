import type { PictureText } from '@shaoying/application'

/** Words that the recogniser is less sure of (0–100) are mostly leaves, bricks and shadows. */
const SURE_ENOUGH = 55
/** A line of one character is a stain more often than a word. */
const SHORTEST_LINE = 2
/** Tesseract puts blanks between Chinese characters and what stands beside them; there are none in Chinese. */
const SPACED_HAN = /(?<=[\p{Script=Han}\p{P}])\s+|\s+(?=[\p{Script=Han}\p{P}])/gu
const TELLING = /[\p{L}\p{N}]/gu

/** The columns of a row of Tesseract's table that stands for a word; others stand for page, block, paragraph and line. */
const WORD_LEVEL = '5'

/** Lines of text from Tesseract's table of words (level, page, block, paragraph, line, word, box, confidence, text). */
export function linesOfTable(table: string): PictureText {
  const lines = new Map<string, { top: number; words: string[] }>()
  let [sum, count] = [0, 0]
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , , top, , , confidence, text = ''] = row.split('\t')
    if (level !== WORD_LEVEL || Number(confidence) < SURE_ENOUGH || text.trim() === '') continue
    const key = [page, block, paragraph, line].join(' ')
    const known = lines.get(key) ?? { top: Number(top), words: [] }
    known.words.push(text.trim())
    lines.set(key, known)
    sum += Number(confidence) / 100
    count += 1
  }
  const kept = [...lines.values()]
    .map(({ top, words }) => ({ top, text: words.join(' ').replace(SPACED_HAN, '') }))
    .filter(({ text }) => (text.match(TELLING)?.length ?? 0) >= SHORTEST_LINE)
    .sort((a, b) => a.top - b.top)
  const text = kept.map((line) => line.text).join('\n')
  return { text, confidence: text === '' ? 0 : Math.round((sum / count) * 100) / 100 }
}
