import type { IssueMessage } from './issue-finder.ts'

/** The messages of a window too long to be grouped whole, and which of them lie among others like them. Kept in memory from turn to turn. */
export interface IssueSieve {
  readonly size: number
  /** In the order of their times. */
  add(message: Pick<IssueMessage, 'id' | 'text' | 'at'>): void
  /** What is older has left the window. */
  dropBefore(at: string): void
  /** Ids of so many messages: those with most others like them beside them, and the latest. */
  chosen(most: number): readonly string[]
}

/** @param sample texts by which rare words are told from common ones; @param capacity messages that the window will hold, about */
export type MakeIssueSieve = (sample: readonly string[], capacity: number) => IssueSieve
