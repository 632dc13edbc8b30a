// Generated from open-follower.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface OpenFollowerParams {
  readonly cityId: string
  readonly name: string
}

export type OpenFollowerRow = never

export const openFollower: Statement<OpenFollowerParams, OpenFollowerRow> = {
  name: 'openFollower_a316204a',
  text: `-- Makes sure that the follower has a row to lock.
insert into follower (city_id, name) values ($1, $2) on conflict do nothing`,
  order: ['cityId', 'name'],
}
