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
