import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'

/** Lowest first. */
export const alarmLevels = ['yellow', 'orange', 'red'] as const
export type AlarmLevel = (typeof alarmLevels)[number]

/** What was known of the issue when the alarm was raised. */
export interface AlarmedIssue {
  readonly issueId: string
  readonly level: AlarmLevel
  readonly title: string
  readonly heat: number
  readonly orders: number
  readonly people: number
  /** District governments whose orders belong to it. */
  readonly districtIds: readonly string[]
}

/** An alarm about a hot issue (热点预警) [Reg 28, 29]: somebody takes it up, and says what came of it. */
export interface IssueAlarm extends AlarmedIssue {
  readonly situation: 'raised' | 'taken_up' | 'settled'
  readonly raisedAt: Instant
  readonly takenUpBy: string | null
  readonly takenUpAt: Instant | null
  /** What is done about it, and in the end what came of it. */
  readonly remark: string
}

export type IssueAlarmRaised = DomainEvent<'issueAlarmRaised', AlarmedIssue>
export type IssueAlarmMoved =
  | DomainEvent<'issueAlarmHeightened', AlarmedIssue>
  | DomainEvent<'issueAlarmTakenUp', { readonly plan: string }>
  | DomainEvent<'issueAlarmSettled', { readonly outcome: string }>
export type IssueAlarmEvent = IssueAlarmRaised | IssueAlarmMoved

export const issueAlarmKind: RecordKind<IssueAlarm, IssueAlarmEvent> = {
  kind: 'issue_alarm',
  fold: foldOf<IssueAlarm, IssueAlarmRaised, IssueAlarmMoved>(
    {
      issueAlarmRaised: (issue, { at }) => ({
        ...issue,
        situation: 'raised',
        raisedAt: at,
        takenUpBy: null,
        takenUpAt: null,
        remark: '',
      }),
    },
    {
      // Hotter than when it was taken up: somebody looks again.
      issueAlarmHeightened: (_alarm, issue, { at }) => ({ ...issue, situation: 'raised', raisedAt: at }),
      issueAlarmTakenUp: (_alarm, { plan }, { at, actor }) => ({
        situation: 'taken_up',
        takenUpBy: actor.id,
        takenUpAt: at,
        remark: plan,
      }),
      issueAlarmSettled: (_alarm, { outcome }) => ({ situation: 'settled', remark: outcome }),
    },
  ),
  columnsOf: ({ situation, title, districtIds }) => ({
    situation,
    unitId: null,
    naturalKey: null,
    title,
    nextDueAt: null,
    seenByUnitIds: districtIds,
  }),
}

type Command<Input> = RecordCommand<IssueAlarm, Input, IssueAlarmEvent>

/** The machine found an issue hot enough; the record has the issue's own id. */
export const raiseIssueAlarm: Command<AlarmedIssue> = {
  name: 'raiseIssueAlarm',
  kind: issueAlarmKind,
  does: 'begin',
  permission: 'clock',
  decide: (_none, issue) => [{ kind: 'issueAlarmRaised', payload: issue }],
}

/** The issue has grown hotter by a level or more. No facts when it has not. */
export const heightenIssueAlarm: Command<AlarmedIssue> = {
  name: 'heightenIssueAlarm',
  kind: issueAlarmKind,
  does: 'change',
  permission: 'clock',
  decide: (alarm, issue) =>
    alarmLevels.indexOf(issue.level) > alarmLevels.indexOf(alarm!.level)
      ? [{ kind: 'issueAlarmHeightened', payload: issue }]
      : [],
}

/** Somebody sees to it. Code: `issue.alarm_settled`. */
export const takeUpIssueAlarm: Command<{ readonly plan: string }> = {
  name: 'takeUpIssueAlarm',
  kind: issueAlarmKind,
  does: 'change',
  permission: 'analysis.report',
  decide: (alarm, { plan }) =>
    alarm!.situation === 'settled' ? refuse('issue.alarm_settled') : [{ kind: 'issueAlarmTakenUp', payload: { plan } }],
}

/** What came of it. Codes: `issue.alarm_settled`, `issue.alarm_not_taken_up`. */
export const settleIssueAlarm: Command<{ readonly outcome: string }> = {
  name: 'settleIssueAlarm',
  kind: issueAlarmKind,
  does: 'change',
  permission: 'analysis.report',
  decide(alarm, { outcome }) {
    if (alarm!.situation === 'settled') return refuse('issue.alarm_settled')
    return alarm!.situation === 'raised'
      ? refuse('issue.alarm_not_taken_up')
      : [{ kind: 'issueAlarmSettled', payload: { outcome } }]
  },
}
