import type { AlarmLevel, HeatFact, HotIssueRule } from '@shaoying/domain'

/** One order as issues are found by. */
export interface IssueMessage {
  readonly id: string
  /** Title, line break, words. */
  readonly text: string
  readonly at: string
  /** A handle; null when unknown. */
  readonly personId: string | null
  /** Null when nothing is known of it. */
  readonly isSolved: boolean | null
}

/** Pairs of orders that people put together or took apart. */
export interface IssueHands {
  readonly together: readonly (readonly [string, string])[]
  readonly apart: readonly (readonly [string, string])[]
}

export interface FoundIssue {
  readonly rank: number
  readonly heat: number
  readonly alarm: AlarmLevel | null
  readonly title: string
  readonly place: string | null
  readonly orderIds: readonly string[]
  readonly people: number
  readonly working: readonly { readonly fact: HeatFact; readonly value: number; readonly points: number }[]
}

/** Groups orders into issues, hottest first. Lets other work go on between its steps. */
export type IssueFinder = (
  messages: readonly IssueMessage[],
  rule: HotIssueRule,
  hands: IssueHands,
) => Promise<readonly FoundIssue[]>
