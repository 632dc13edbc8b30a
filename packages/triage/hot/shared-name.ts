import { bareText } from '../similar/sketch.ts'

const LONGEST = 12
const SHORTEST = 3
const LEAST_SHARE = 0.5
const READ_CHARACTERS = 200
/** Stretches that are not names: forms of address and complaint. */
const NOT_A_NAME =
  /尊敬|领导|您好|你好|投诉|反映|请问|咨询|希望|严重|扰民|噪音|问题|小区业主|我们|我是|相关部门|有关部门|的|了|是|在|^[a-z0-9]+市?$|书记|市长|部门|市委|政府|办事处|加快|建议|力度/

/** The longest stretch of characters that at least half of the texts share; null when there is none that could be a name. */
export function sharedName(texts: readonly string[]): string | null {
  const holders = new Map<string, number>()
  for (const text of texts)
    for (const stretch of stretchesOf(bareText(text).slice(0, READ_CHARACTERS)))
      holders.set(stretch, (holders.get(stretch) ?? 0) + 1)
  let best: string | null = null
  let bestScore = 0
  for (const [stretch, count] of holders) {
    if (count < 2 || count < texts.length * LEAST_SHARE || NOT_A_NAME.test(stretch)) continue
    const score = (count / texts.length) * Math.log(stretch.length)
    if (score > bestScore) [best, bestScore] = [stretch, score]
  }
  return best
}

function stretchesOf(text: string): Set<string> {
  const stretches = new Set<string>()
  for (let from = 0; from < text.length; from++) {
    for (let length = SHORTEST; length <= LONGEST && from + length <= text.length; length++)
      stretches.add(text.slice(from, from + length))
  }
  return stretches
}
