// Generated from current-snapshot.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export type CurrentSnapshotParams = Readonly<Record<string, never>>

export interface CurrentSnapshotRow {
  readonly snapshot: string
}

export const currentSnapshot: Statement<CurrentSnapshotParams, CurrentSnapshotRow> = {
  name: 'currentSnapshot_a025f9cd',
  text: `-- What is visible now, as PostgreSQL names it.
select pg_current_snapshot()::text as "snapshot"`,
  order: [],
}
