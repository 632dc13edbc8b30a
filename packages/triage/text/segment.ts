import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

let base: Jieba | undefined

/**
 * Words of a folded Chinese text in order, by the dictionary jieba ships and its model for unknown words.
 * The dictionary is fixed, so that stored tokens and trained models never shift under a city's later word list.
 */
export function segment(folded: string): string[] {
  base ??= Jieba.withDict(dict)
  return base.cut(folded, true)
}

/** As `segment`, and also the shorter words inside the long ones (环境保护局 → 环境, 保护, 环境保护局…). */
export function segmentForSearch(folded: string): string[] {
  base ??= Jieba.withDict(dict)
  return base.cutForSearch(folded, true)
}

/** True for a word of daily life in the dictionary (动物园), false for place names (望京) and for what is no word. */
export function isOrdinaryWord(folded: string): boolean {
  base ??= Jieba.withDict(dict)
  const tagged = base.tag(folded, false)
  return tagged.length === 1 && !/^n[srtz]/.test(tagged[0]!.tag)
}
