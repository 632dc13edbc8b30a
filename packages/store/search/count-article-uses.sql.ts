// Generated from count-article-uses.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountArticleUsesParams {
  readonly cityId: string
  readonly uses: unknown
}

export type CountArticleUsesRow = never

export const countArticleUses: Statement<CountArticleUsesParams, CountArticleUsesRow> = {
  name: 'countArticleUses_295f4a56',
  text: `insert into article_use (city_id, article_id, uses, last_used_at)
select $1, u."articleId", u."uses", u."at"
from json_to_recordset($2::json) as u ("articleId" uuid, "uses" bigint, "at" timestamptz)
on conflict (city_id, article_id) do update set uses = article_use.uses + excluded.uses, last_used_at = greatest(article_use.last_used_at, excluded.last_used_at)`,
  order: ['cityId', 'uses'],
  json: ['uses'],
}
