import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { foldOf, type RecordKind } from '../record/record.ts'
import type { DrawnOrder, MeetingTask, ReviewMeeting, SiteFinding } from './review-meeting.ts'
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
  | { readonly kind: 'leave_out'; readonly orderId: string }
  | { readonly kind: 'count_for'; readonly orderId: string; readonly unitId: string }

/** Who is named, and for what, in the city's own words; the English may be empty. */
export interface DecidedMention {
  readonly unitId: string
  readonly because: { readonly zh: string; readonly en: string }
}

/** Whom the bulletin praises and criticises by name (R173): decided by people, not by the ranking. */
export interface Mentions {
  readonly praised: readonly DecidedMention[]
  readonly criticised: readonly DecidedMention[]
  /** The decision's number, or the meeting's. */
  readonly document: string
}

interface Signed {
  readonly at: Instant
  readonly byPersonId: string
}

/** An assessment window (考核期): computed, reviewed, corrected by recorded decisions, frozen, published. */
export interface AssessmentWindow {
  readonly situation: 'open' | 'computed' | 'reviewed' | 'frozen' | 'published'
  readonly period: WindowPeriod
  readonly computations: readonly (Computation & Signed)[]
  readonly corrections: readonly (Signed & {
    readonly what: CorrectionOrder
    readonly reason: string
    readonly document: string
  })[]
  readonly reviews: readonly (Signed & { readonly finding: string })[]
  /** Null until decided; a new reckoning undoes what was decided on the one before. */
  readonly mentions: (Signed & Mentions) | null
  /** Null until it is called. */
  readonly meeting: ReviewMeeting | null
  /** The reckoning that is sealed. */
  readonly frozen: (Signed & Computation & { readonly hash: string }) | null
  readonly published: (Signed & { readonly title: string }) | null
}

export type WindowOpened = DomainEvent<'assessmentWindowOpened', { readonly period: WindowPeriod }>
export type WindowChanged =
  | DomainEvent<'assessmentComputed', Computation>
  | DomainEvent<
      'assessmentCorrected',
      { readonly what: CorrectionOrder; readonly reason: string; readonly document: string }
    >
  | DomainEvent<'assessmentMentionsDecided', Mentions>
  | DomainEvent<'reviewMeetingCalled', Pick<ReviewMeeting, 'heldAt' | 'place' | 'chair'>>
  | DomainEvent<'siteTestDrawn', { readonly orders: readonly DrawnOrder[] }>
  | DomainEvent<
      'siteTestRecorded',
      { readonly orderId: string; readonly finding: SiteFinding; readonly remark: string }
    >
  | DomainEvent<'reviewMeetingClosed', { readonly minutes: string; readonly tasks: readonly MeetingTask[] }>
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
    {
      assessmentWindowOpened: ({ period }) => ({
        situation: 'open',
        period,
        computations: [],
        corrections: [],
        reviews: [],
        mentions: null,
        meeting: null,
        frozen: null,
        published: null,
      }),
    },
    {
      assessmentComputed: ({ computations }, computed, { at, actor }) => ({
        situation: 'computed',
        mentions: null,
        computations: [...computations, { ...computed, at, byPersonId: actor.id }],
      }),
      assessmentCorrected: ({ corrections }, corrected, { at, actor }) => ({
        situation: 'open',
        corrections: [...corrections, { ...corrected, at, byPersonId: actor.id }],
      }),
      assessmentMentionsDecided: (_window, mentions, { at, actor }) => ({
        mentions: { ...mentions, at, byPersonId: actor.id },
      }),
      reviewMeetingCalled: ({ meeting }, called) => ({
        meeting: { tests: [], tasks: [], minutes: null, ...meeting, ...called },
      }),
      siteTestDrawn: ({ meeting }, { orders }) => ({
        meeting: meeting && { ...meeting, tests: orders.map((order) => ({ ...order, finding: null, remark: '' })) },
      }),
      siteTestRecorded: ({ meeting }, { orderId, finding, remark }) => ({
        meeting: meeting && {
          ...meeting,
          tests: meeting.tests.map((test) => (test.orderId === orderId ? { ...test, finding, remark } : test)),
        },
      }),
      reviewMeetingClosed: ({ meeting }, closed) => ({ meeting: meeting && { ...meeting, ...closed } }),
      assessmentReviewed: ({ reviews }, reviewed, { at, actor }) => ({
        situation: 'reviewed',
        reviews: [...reviews, { ...reviewed, at, byPersonId: actor.id }],
      }),
      assessmentFrozen: (_window, frozen, { at, actor }) => ({
        situation: 'frozen',
        frozen: { ...frozen, at, byPersonId: actor.id },
      }),
      assessmentPublished: (_window, published, { at, actor }) => ({
        situation: 'published',
        published: { ...published, at, byPersonId: actor.id },
      }),
    },
  ),
  columnsOf: ({ situation, period }, { directory }) => ({
    situation,
    unitId: directory.root.id,
    naturalKey: period.id,
    title: period.id,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}
