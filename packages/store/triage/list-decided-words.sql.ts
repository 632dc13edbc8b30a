// Generated from list-decided-words.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListDecidedWordsParams {
  readonly cityId: string
  readonly most: number
}

export interface ListDecidedWordsRow {
  readonly order_id: string
  readonly at: string
  readonly category_id: string
  readonly title: string
  readonly body: string
}

export const listDecidedWords: Statement<ListDecidedWordsParams, ListDecidedWordsRow> = {
  name: 'listDecidedWords_4aa238cd',
  text: `-- What people decided, with the words as long as they are not erased: what categories are learned from. Newest first.
select s.order_id, s.at, s.decided_category_id as "category_id", w.title, w.body
from triage_sample s
join lateral (
  select title, body from order_words w
  where w.city_id = s.city_id and w.order_id = s.order_id and w.part = 'appeal' and w.erased_at is null
  order by w.at, w.words_id limit 1
) w on true
where s.city_id = $1 and s.decided_category_id is not null
order by s.at desc, s.order_id desc
limit $2::integer`,
  order: ['cityId', 'most'],
}
