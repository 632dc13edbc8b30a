import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { foldOf, type RecordKind } from '../record/record.ts'
import type { WindowPeriod } from './window-period.ts'

/** One reckoning of a window: hashes (SHA-256, hex) of what went in, of the method, of what came out. */
export interface Computation {
  readonly methodId: string
  readonly packVersionId: string
  readonly inputHash: string
  readonly methodHash: string
  readonly resultHash: string
  /** Orders of the window, those assessed, those excluded. */
  readonly orders: number
  readonly assessed: number
  readonly excluded: number
  /** How many corrections it took into account. */
  readonly corrections: number
}

/** What somebody decided the reckoning must do otherwise, about one order. */
export type CorrectionOrder =
  | { readonly kind: 'leave_out', readonly orderId: string }
  | { readonly kind: 'count_for', readonly orderId: string, readonly unitId: string }

interface Signed {
  readonly at: Instant
  readonly byPersonId: string
}

/** An assessment window (考核期): computed, reviewed, corrected by recorded decisions, frozen, published. */
export interface AssessmentWindow {
  readonly situation: 'open' | 'computed' | 'reviewed' | 'frozen' | 'published'
  readonly period: WindowPeriod
  readonly computations: readonly (Computation & Signed)[]
  readonly corrections: readonly (Signed & { readonly what: CorrectionOrder, readonly reason: string, readonly document: string })[]
  readonly reviews: readonly (Signed & { readonly finding: string })[]
  /** The reckoning that is sealed. */
  readonly frozen: (Signed & Computation & { readonly hash: string }) | null
  readonly published: (Signed & { readonly title: string }) | null
}

export type WindowOpened = DomainEvent<'assessmentWindowOpened', { readonly period: WindowPeriod }>
export type WindowChanged =
  | DomainEvent<'assessmentComputed', Computation>
  | DomainEvent<'assessmentCorrected', { readonly what: CorrectionOrder, readonly reason: string, readonly document: string }>
  | DomainEvent<'assessmentReviewed', { readonly finding: string }>
  | DomainEvent<'assessmentFrozen', Computation & { readonly hash: string }>
  | DomainEvent<'assessmentPublished', { readonly title: string }>
export type AssessmentWindowEvent = WindowOpened | WindowChanged

/** A window's record has the same id wherever it is opened: its month says it. */
export function windowRecordId(windowId: string): string {
  return `00000000-0000-8000-8000-${windowId.replace('-', '').padStart(12, '0')}`
}

export const assessmentWindowKind: RecordKind<AssessmentWindow, AssessmentWindowEvent> = {
  kind: 'assessment_window',
  fold: foldOf<AssessmentWindow, WindowOpened, WindowChanged>(
    { assessmentWindowOpened: ({ period }) => ({ situation: 'open', period, computations: [], corrections: [], reviews: [], frozen: null, published: null }) },
    {
      assessmentComputed: ({ computations }, computed, { at, actor }) => ({ situation: 'computed', computations: [...computations, { ...computed, at, byPersonId: actor.id }] }),
      assessmentCorrected: ({ corrections }, corrected, { at, actor }) => ({ situation: 'open', corrections: [...corrections, { ...corrected, at, byPersonId: actor.id }] }),
      assessmentReviewed: ({ reviews }, reviewed, { at, actor }) => ({ situation: 'reviewed', reviews: [...reviews, { ...reviewed, at, byPersonId: actor.id }] }),
      assessmentFrozen: (_window, frozen, { at, actor }) => ({ situation: 'frozen', frozen: { ...frozen, at, byPersonId: actor.id } }),
      assessmentPublished: (_window, published, { at, actor }) => ({ situation: 'published', published: { ...published, at, byPersonId: actor.id } }),
    },
  ),
  columnsOf: ({ situation, period }, { directory }) => ({ situation, unitId: directory.root.id, naturalKey: period.id, title: period.id, nextDueAt: null, seenByUnitIds: null }),
}
