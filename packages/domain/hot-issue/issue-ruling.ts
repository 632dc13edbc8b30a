import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'

/**
 * What a person decided about which orders make one hot issue (热点归并、拆分). It holds however the stream grows: the
 * grouping is worked out anew each time and then made to agree with the rulings in force.
 */
export interface IssueRuling {
  readonly situation: 'in_force' | 'withdrawn'
  /** `together`: all of them belong to one issue. `apart`: the first belongs to another issue than each of the others. */
  readonly sort: 'together' | 'apart'
  readonly orderIds: readonly string[]
  readonly reason: string
  readonly ruledAt: Instant
  readonly ruledBy: string
  /** Why it was withdrawn; empty while it holds. */
  readonly remark: string
}

export type IssueRuled = DomainEvent<'issueRuled', Pick<IssueRuling, 'sort' | 'orderIds' | 'reason'>>
export type IssueRulingWithdrawn = DomainEvent<'issueRulingWithdrawn', { readonly reason: string }>
export type IssueRulingEvent = IssueRuled | IssueRulingWithdrawn

export const issueRulingKind: RecordKind<IssueRuling, IssueRulingEvent> = {
  kind: 'issue_ruling',
  fold: foldOf<IssueRuling, IssueRuled, IssueRulingWithdrawn>(
    {
      issueRuled: (ruled, { at, actor }) => ({
        ...ruled,
        situation: 'in_force',
        ruledAt: at,
        ruledBy: actor.id,
        remark: '',
      }),
    },
    { issueRulingWithdrawn: (_ruling, { reason }) => ({ situation: 'withdrawn', remark: reason }) },
  ),
  columnsOf: ({ situation, reason }) => ({
    situation,
    unitId: null,
    naturalKey: null,
    title: reason,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

type Command<Input> = RecordCommand<IssueRuling, Input, IssueRulingEvent>

export interface RuleOnIssue {
  readonly sort: IssueRuling['sort']
  readonly orderIds: readonly string[]
  readonly reason: string
}

/** Two issues are one, or one issue is two. Code: `issue.orders_repeat`. */
export const ruleOnIssue: Command<RuleOnIssue> = {
  name: 'ruleOnIssue',
  kind: issueRulingKind,
  does: 'begin',
  permission: 'analysis.report',
  decide(_none, { sort, orderIds, reason }) {
    if (new Set(orderIds).size !== orderIds.length) return refuse('issue.orders_repeat', { field: '/orderIds' })
    return [{ kind: 'issueRuled', payload: { sort, orderIds, reason } }]
  },
}

/** The ruling holds no more. Code: `issue.ruling_withdrawn`. */
export const withdrawIssueRuling: Command<{ readonly reason: string }> = {
  name: 'withdrawIssueRuling',
  kind: issueRulingKind,
  does: 'change',
  permission: 'analysis.report',
  decide: (ruling, { reason }) =>
    ruling!.situation === 'withdrawn'
      ? refuse('issue.ruling_withdrawn')
      : [{ kind: 'issueRulingWithdrawn', payload: { reason } }],
}
