import {
  fireWhistleClock,
  noteMatterReplyOverdue,
  remindArticleReview,
  remindKnowledgeGap,
  type DomainEvent,
  type RecordCommand,
} from '@shaoying/domain'

/**
 * What the clock does to a record of each kind when its `nextDueAt` has come. A new kind with clocks writes its row
 * here; the command answers no facts when nothing is due.
 */
const rows: readonly RecordCommand<never, object, DomainEvent>[] = [
  fireWhistleClock as unknown as RecordCommand<never, object, DomainEvent>,
  remindArticleReview as unknown as RecordCommand<never, object, DomainEvent>,
  noteMatterReplyOverdue as unknown as RecordCommand<never, object, DomainEvent>,
  remindKnowledgeGap as unknown as RecordCommand<never, object, DomainEvent>,
]

export const recordClocks: ReadonlyMap<string, RecordCommand<never, object, DomainEvent>> = new Map(
  rows.map((command) => [command.kind.kind, command]),
)
