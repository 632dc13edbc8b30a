// Generated from erase-personal-data.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ErasePersonalDataParams {
  readonly at: string
  readonly cityId: string
  readonly orderId: string
  readonly tombstone: string
}

export interface ErasePersonalDataRow {
  readonly vaultRecords: number
  readonly words: number
  readonly orders: number
}

export const erasePersonalData: Statement<ErasePersonalDataParams, ErasePersonalDataRow> = {
  name: 'erasePersonalData_c8a4752c',
  text: `-- Erases what says who an order's petitioner was and what they said in their own words. The trace keeps handles
-- and digests, statistics keep counting, and a tombstone says when and that something stood here.
with vault as (
  update vault_record set ciphertext = '', nonce = '', masked = '{}', erased_at = $1
  where city_id = $2 and order_id = $3 and erased_at is null
  returning 1
),
words as (
  update order_words set title = '', body = '', erased_at = $1
  where city_id = $2 and order_id = $3 and erased_at is null
  returning 1
),
head as (
  update order_state set title = $4
  where city_id = $2 and order_id = $3
  returning 1
)
select (select count(*) from vault) as "vaultRecords", (select count(*) from words) as "words", (select count(*) from head) as "orders"`,
  order: ['at', 'cityId', 'orderId', 'tombstone'],
}
