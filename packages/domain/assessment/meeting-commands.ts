import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand } from '../record/record.ts'
import { assessmentWindowKind, type AssessmentWindow, type AssessmentWindowEvent } from './assessment-window.ts'
import type { DrawnOrder, MeetingTask, ReviewMeeting, SiteFinding } from './review-meeting.ts'

type Command<Input> = RecordCommand<AssessmentWindow, Input, AssessmentWindowEvent>
const ofCity: NonNullable<Command<unknown>['unitOf']> = (_window, _input, { rules }) => rules.directory.root.id
/** Whoever publishes the window holds its meeting. */
const common = { kind: assessmentWindowKind, does: 'change', permission: 'assessment.publish', unitOf: ofCity } as const

/** The meeting that is called and not over, or why there is none. */
function under({ meeting }: AssessmentWindow): ReviewMeeting | Refusal {
  if (!meeting) return refuse('meeting.none', { allowed: ['callReviewMeeting'] })
  return meeting.minutes === null ? meeting : refuse('meeting.over')
}

/** Calls the window's review meeting, or moves it. Refuses with `window.not_computed`, `meeting.over`. */
export const callReviewMeeting: Command<Pick<ReviewMeeting, 'heldAt' | 'place' | 'chair'>> = {
  name: 'callReviewMeeting',
  ...common,
  decide(window, called) {
    if (window!.computations.length === 0) return refuse('window.not_computed', { allowed: ['computeAssessment'] })
    return window!.meeting && window!.meeting.minutes !== null
      ? refuse('meeting.over')
      : [{ kind: 'reviewMeetingCalled', payload: called }]
  },
}

/** Writes down the lots that were drawn, once: nobody draws again until it pleases. Refuses with `meeting.none`, `meeting.over`, `meeting.drawn`, `meeting.nothing_to_draw`. */
export const drawSiteTest: Command<{ readonly orders: readonly DrawnOrder[] }> = {
  name: 'drawSiteTest',
  ...common,
  decide(window, { orders }) {
    const meeting = under(window!)
    if ('refused' in meeting) return meeting
    if (meeting.tests.length > 0) return refuse('meeting.drawn')
    return orders.length === 0 ? refuse('meeting.nothing_to_draw') : [{ kind: 'siteTestDrawn', payload: { orders } }]
  },
}

/** What the test of one order found. Refuses with `meeting.none`, `meeting.over`, `meeting.not_drawn`. */
export const recordSiteTest: Command<{
  readonly orderId: string
  readonly finding: SiteFinding
  readonly remark: string
}> = {
  name: 'recordSiteTest',
  ...common,
  decide(window, found) {
    const meeting = under(window!)
    if ('refused' in meeting) return meeting
    return meeting.tests.some(({ orderId }) => orderId === found.orderId)
      ? [{ kind: 'siteTestRecorded', payload: found }]
      : refuse('meeting.not_drawn', { field: '/orderId' })
  },
}

/** Ends the meeting with its minutes and what units were given to do. Refuses with `meeting.none`, `meeting.over`, `meeting.tests_open`, `window.mention_unknown`. */
export const closeReviewMeeting: Command<{ readonly minutes: string; readonly tasks: readonly MeetingTask[] }> = {
  name: 'closeReviewMeeting',
  ...common,
  decide(window, { minutes, tasks }, { rules: { directory } }) {
    const meeting = under(window!)
    if ('refused' in meeting) return meeting
    const open = meeting.tests.filter(({ finding }) => finding === null).length
    if (open > 0) return refuse('meeting.tests_open', { params: { count: open } })
    const stranger = tasks.find(({ unitId }) => !directory.findUnit(unitId))
    return stranger
      ? refuse('window.mention_unknown', { params: { unitId: stranger.unitId } })
      : [{ kind: 'reviewMeetingClosed', payload: { minutes, tasks } }]
  },
}
