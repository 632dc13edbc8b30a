const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu
const HAN = /^\p{Script=Han}/u

/** A stretch of Chinese characters, or of letters and digits, in a folded text. */
export interface Run {
  text: string
  isHan: boolean
}

/** Splits a folded text into stretches of Chinese characters and of letters and digits; the rest separates. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = []
  for (const [text] of folded.matchAll(RUN)) {
    if (HAN.test(text)) {
      runs.push({ text, isHan: true })
      continue
    }
    // Letters and digits may carry Chinese behind them (12栋): cut there.
    for (const part of text.split(/(\p{Script=Han}+)/u))
      if (part !== '') runs.push({ text: part, isHan: HAN.test(part) })
  }
  return runs
}
