// Generated from find-articles.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts';

export interface FindArticlesParams {
  readonly question: string | null;
  readonly cityId: string;
  readonly audiences: readonly string[];
  readonly categoryToken: string | null;
  readonly limit: number;
}

export interface FindArticlesRow {
  readonly subject_id: string;
  readonly audience: string;
  readonly title: string;
  readonly summary: string;
  readonly published_at: string;
  readonly uses: number;
  readonly in_title: boolean;
}

export const findArticles: Statement<FindArticlesParams, FindArticlesRow> = {
  name: 'findArticles_0a4e6ccc',
  text: `-- Articles by words: those whose title holds them first, then those that answers rest on most; in every class or in one.


select subject_id as "subject_id", audience as "audience", title as "title", summary as "summary", at as "published_at", uses as "uses", in_title as "in_title"
from (
  select distinct on (d.subject_id)
    d.subject_id, d.audience, d.title, d.summary, d.at, coalesce(u.uses, 0) as uses,
    $1::text is not null and d.title_tokens @@ $1::text::tsquery as in_title
  from search_document d
  left join article_use u on u.city_id = d.city_id and u.article_id = d.subject_id
  where d.city_id = $2 and d.subject_kind = 'article' and d.audience = any ($3::text[])
    and ($1::text is null or d.tokens @@ $1::text::tsquery)
    and ($4::text is null or d.tokens @@ $4::text::tsquery)
  order by d.subject_id, d.audience
) found
order by in_title desc, uses desc, at desc, subject_id
limit $5::integer`,
  order: ['question', 'cityId', 'audiences', 'categoryToken', 'limit'],
};
