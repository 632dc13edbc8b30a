import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()
const KEPT_WORDS = 50_000

/** First letters of the pinyin of a Chinese word, right for words with several readings: 重庆 → cq, 重要 → zy. */
export function initialsOf(word: string): string {
  const kept = known.get(word)
  if (kept !== undefined) return kept
  const letters = pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' })
    .map((letter) => (/^[a-z]/.test(letter) ? letter.charAt(0) : ''))
    .join('')
  if (known.size >= KEPT_WORDS) known.clear()
  known.set(word, letters)
  return letters
}
