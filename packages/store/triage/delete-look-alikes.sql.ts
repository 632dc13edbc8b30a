// Generated from delete-look-alikes.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface DeleteLookAlikesParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export type DeleteLookAlikesRow = never

export const deleteLookAlikes: Statement<DeleteLookAlikesParams, DeleteLookAlikesRow> = {
  name: 'deleteLookAlikes_9d468f95',
  text: `delete from look_alike where city_id = $1 and order_id = any ($2::uuid[])`,
  order: ['cityId', 'orderIds'],
}
