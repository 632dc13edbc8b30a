// Generated from find-articles.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindArticlesParams {
  readonly question: string | null
  readonly category: string | null
  readonly most: number
}

export interface FindArticlesRow {
  readonly article_id: string
  readonly audience: string
  readonly title: string
  readonly summary: string
  readonly published_at: string
  readonly uses: number
}

export const findArticles: Statement<FindArticlesParams, FindArticlesRow> = {
  name: 'findArticles_40e0a0c8',
  text: `-- Articles by words: those whose title holds them first, then those that answers rest on most; in every class or in one.


select article_id as "article_id", audience as "audience", title as "title", summary as "summary", published_at as "published_at", uses as "uses"
from search_articles($1, $2, $3)`,
  order: ['question', 'category', 'most'],
}
