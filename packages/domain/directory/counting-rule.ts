import type { AppealKind } from './appeal-kind.ts'
import type { Channel } from './channel.ts'
import type { CallbackManner } from './callback-grades.ts'

/** Which orders are assessed, and whose word about them is taken. Part of the method, dated with it. */
export interface CountingRule {
  readonly kinds: readonly AppealKind[]
  /** Channels whose orders are counted apart, such as imports. */
  readonly withoutChannels: readonly Channel[]
  /** Callbacks in these manners are valid. */
  readonly manners: readonly CallbackManner[]
  /** Of an order handled twice: the petitioner's first word or the last. */
  readonly answer: 'first' | 'last'
  /** Repeats without a new fact are assessed like any other order. */
  readonly repeatsCount: boolean
  /** Orders merged into another are assessed by their own petitioner's word. */
  readonly mergedCount: boolean
}
