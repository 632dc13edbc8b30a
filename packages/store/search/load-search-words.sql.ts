// Generated from load-search-words.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface LoadSearchWordsParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export interface LoadSearchWordsRow {
  readonly order_id: string
  readonly part: string
  readonly title: string
  readonly body: string
}

export const loadSearchWords: Statement<LoadSearchWordsParams, LoadSearchWordsRow> = {
  name: 'loadSearchWords_771d2b01',
  text: `-- What residents said themselves, for the index; nothing of what was erased.
select order_id, part, title, body from order_words
where city_id = $1 and order_id = any ($2::uuid[]) and erased_at is null
order by order_id, at, words_id`,
  order: ['cityId', 'orderIds'],
}
