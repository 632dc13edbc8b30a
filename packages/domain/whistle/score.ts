import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'

/** One thing taken off, with its reason and what proves it (R188). */
export interface Deduction {
  readonly itemId: string
  readonly points: number
  readonly reason: string
  readonly evidence: string
}

/** An item of the pack as it stood when the score was given. */
export interface ScoredItem {
  readonly itemId: string
  readonly name: string
  readonly points: number
}

/** What the street gives a unit at the end: one whistle, one assessment (一哨一考). */
export interface Score {
  readonly items: readonly ScoredItem[]
  /** As they count now: after a ruling, the ruling's. */
  readonly deductions: readonly Deduction[]
  readonly at: Instant
  readonly byPersonId: string
  readonly byUnitId: string | null
  /** Until when the unit may appeal. */
  readonly appealUntil: Instant
  readonly appeal: {
    readonly at: Instant
    readonly byPersonId: string
    readonly reason: string
    readonly evidence: string
  } | null
  readonly ruling: {
    readonly at: Instant
    readonly byPersonId: string
    readonly reason: string
    readonly before: readonly Deduction[]
  } | null
}

/** What is left of each item. Never below zero, never above the item's points. */
export function itemsLeft({
  items,
  deductions,
}: Pick<Score, 'items' | 'deductions'>): readonly (ScoredItem & { readonly left: number })[] {
  return items.map((item) => ({
    ...item,
    left: item.points - sum(deductions.filter(({ itemId }) => itemId === item.itemId)),
  }))
}

/** The score: the sum of what is left of its items. */
export function totalOf(score: Pick<Score, 'items' | 'deductions'>): number {
  return itemsLeft(score).reduce((total, { left }) => total + left, 0)
}

/** Codes: `whistle.score_item_unknown`, `whistle.deduction_not_whole`, `whistle.deduction_too_high`, `whistle.deduction_unproven` (R188). */
export function deductionsWrong(score: Pick<Score, 'items' | 'deductions'>): Refusal | null {
  for (const [index, { itemId, points, reason, evidence }] of score.deductions.entries()) {
    const field = `/deductions/${index}`
    if (!score.items.some((item) => item.itemId === itemId))
      return refuse('whistle.score_item_unknown', { params: { itemId }, field: `${field}/itemId` })
    if (!Number.isSafeInteger(points) || points <= 0)
      return refuse('whistle.deduction_not_whole', { field: `${field}/points` })
    if (reason.trim() === '' || evidence.trim() === '')
      return refuse('whistle.deduction_unproven', {
        field,
        basis: [{ source: 'law', reference: 'R188', key: 'whistle.deductions_are_proven' }],
      })
  }
  const over = itemsLeft(score).find(({ left }) => left < 0)
  return over
    ? refuse('whistle.deduction_too_high', { params: { item: over.name, points: over.points }, field: '/deductions' })
    : null
}

function sum(deductions: readonly Deduction[]): number {
  return deductions.reduce((total, { points }) => total + points, 0)
}
