import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { execute, type Database } from '../statement.ts'
import { listDeadMessages, type ListDeadMessagesParams, type ListDeadMessagesRow } from './list-dead-messages.sql.ts'
import { listNotifications, type ListNotificationsParams, type ListNotificationsRow } from './list-notifications.sql.ts'
import { listOutbox, type ListOutboxParams, type ListOutboxRow } from './list-outbox.sql.ts'
import { markRead, type MarkReadParams } from './mark-read.sql.ts'

export type DeadMessageRow = ListDeadMessagesRow
export type OutboxRow = ListOutboxRow
export type NotificationRow = Omit<ListNotificationsRow, 'params'> & {
  readonly params: Readonly<Record<string, string | number>>
}

export const askNotifications = (params: ListNotificationsParams): ReaderQuery<NotificationRow> =>
  ask(listNotifications, params) as ReaderQuery<NotificationRow>
export const askOutbox = (params: ListOutboxParams): ReaderQuery<OutboxRow> => ask(listOutbox, params)
export const askDeadMessages = (params: ListDeadMessagesParams): ReaderQuery<DeadMessageRow> =>
  ask(listDeadMessages, params)

/** Answers how many were unread before. */
export function markNotificationsRead(db: Database, marks: MarkReadParams): Promise<number> {
  return execute(db, markRead, marks)
}
