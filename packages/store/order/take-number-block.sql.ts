// Generated from take-number-block.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface TakeNumberBlockParams {
  readonly cityId: string
  readonly dayOn: string
  readonly size: number
  readonly takenBy: string
  readonly takenAt: string
}

export interface TakeNumberBlockRow {
  readonly first_number: number
  readonly last_number: number
}

export const takeNumberBlock: Statement<TakeNumberBlockParams, TakeNumberBlockRow> = {
  name: 'takeNumberBlock_1d974a64',
  text: `-- Takes the next block of a day's public numbers. Fails on its primary key when another server was faster.
insert into number_block (city_id, day_on, first_number, last_number, taken_by, taken_at)
select $1::text, $2::date, coalesce(max(last_number), 0) + 1, coalesce(max(last_number), 0) + $3::integer, $4::text, $5::timestamptz
from number_block where city_id = $1 and day_on = $2::date
returning first_number, last_number`,
  order: ['cityId', 'dayOn', 'size', 'takenBy', 'takenAt'],
}
