import type { Pool } from '../pool.ts'
import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import type { OrderListRow } from '../queries/order-list-row.ts'
import { execute, maybeOne, run, type Database } from '../statement.ts'
import { inTurn } from '../follower/follower.ts'
import { deleteHotIssues } from './delete-hot-issues.sql.ts'
import { insertHotIssues } from './insert-hot-issues.sql.ts'
import {
  findIssueScene as findScene,
  type FindIssueSceneParams,
  type FindIssueSceneRow,
} from './find-issue-scene.sql.ts'
import { listHotIssues, type ListHotIssuesParams, type ListHotIssuesRow } from './list-hot-issues.sql.ts'
import { listIssueMembers } from './list-issue-members.sql.ts'
import {
  listIssueOrdersAfter,
  type ListIssueOrdersAfterParams,
  type ListIssueOrdersAfterRow,
} from './list-issue-orders-after.sql.ts'
import { listIssueOrdersById } from './list-issue-orders-by-id.sql.ts'
import { listIssueOrders, type ListIssueOrdersRow } from './list-issue-orders.sql.ts'
import { listOrdersOfIssue } from './list-orders-of-issue.sql.ts'
import { listRulingsInForce } from './list-rulings-in-force.sql.ts'

export interface HotIssueRow {
  readonly issueId: string
  readonly rank: number
  readonly heat: number
  readonly alarm: string | null
  readonly title: string
  readonly place: string | null
  readonly streetId: string | null
  readonly categoryId: string | null
  readonly orders: number
  readonly people: number
  readonly fromAt: string
  readonly toAt: string
  readonly working: unknown
  /** Units whose staff may see it. */
  readonly unitIds: readonly string[]
  readonly foundAt: string
  readonly orderIds: readonly string[]
}

/** Which issue an order belonged to when issues were last worked out. */
export interface IssueMember {
  readonly issueId: string
  readonly foundAt: string
}

/** Orders since an instant that issues are made of, newest first. */
export const listOrdersForIssues = (
  db: Database,
  params: { readonly cityId: string; readonly since: string; readonly most: number },
): Promise<readonly ListIssueOrdersRow[]> => run(db, listIssueOrders, params)

/** Orders that issues are made of, from one on, oldest first: words and time alone. */
export const listOrdersForIssuesAfter = (
  db: Database,
  params: ListIssueOrdersAfterParams,
): Promise<readonly ListIssueOrdersAfterRow[]> => run(db, listIssueOrdersAfter, params)

/** Those of the orders named that issues are made of, newest first. */
export const listOrdersForIssuesById = (
  db: Database,
  params: { readonly cityId: string; readonly orderIds: readonly string[] },
): Promise<readonly ListIssueOrdersRow[]> => run(db, listIssueOrdersById, params)

async function issueMembers(db: Database, cityId: string): Promise<ReadonlyMap<string, IssueMember>> {
  return new Map(
    (await run(db, listIssueMembers, { cityId })).map((row) => [
      row.order_id,
      { issueId: row.issue_id, foundAt: row.found_at },
    ]),
  )
}

/** What people decided about issues, oldest first. */
export async function rulingsInForce(db: Database, cityId: string): Promise<readonly unknown[]> {
  return (await run(db, listRulingsInForce, { cityId })).map(({ state }) => state)
}

/**
 * Writes issues in place of those that were, made by whom the orders belonged to before. Answers what was written; nothing
 * when another worker is at it.
 */
export async function replaceHotIssues(
  pool: Pool,
  cityId: string,
  workedOutAt: string,
  make: (before: ReadonlyMap<string, IssueMember>) => readonly HotIssueRow[],
): Promise<readonly HotIssueRow[]> {
  const written = await inTurn(pool, cityId, 'hot_issue', async (client) => {
    const issues = make(await issueMembers(client, cityId))
    await execute(client, deleteHotIssues, { cityId })
    if (issues.length > 0) await execute(client, insertHotIssues, { cityId, issues, workedOutAt })
    return issues
  })
  return written ?? []
}

/** An issue of one street and one category with its open orders. */
export const findIssueScene = (db: Database, wanted: FindIssueSceneParams): Promise<FindIssueSceneRow | undefined> =>
  maybeOne(db, findScene, wanted)

export const listHotIssuesQuery = (params: ListHotIssuesParams): ReaderQuery<ListHotIssuesRow> =>
  ask(listHotIssues, params)

export const listOrdersOfIssueQuery = (params: {
  readonly cityId: string
  readonly issueId: string
  readonly most: number
}): ReaderQuery<OrderListRow> => ask(listOrdersOfIssue, params) as ReaderQuery<OrderListRow>

export type { ListHotIssuesRow, ListIssueOrdersRow }
