import { articleInForce, articleKind, refuse, type Article, type Refusal } from '@shaoying/domain'
import { loadRecords, type Pool } from '@shaoying/store'

/** Whether an answer may rest on these articles: each is there and in force. Refuses with `article.not_usable`. */
export async function unusableArticle(
  articleIds: readonly string[],
  { pool, cityId }: { readonly pool: Pool; readonly cityId: string },
): Promise<Refusal | null> {
  if (articleIds.length === 0) return null
  const saved = await loadRecords(pool, cityId, articleKind.kind, [...new Set(articleIds)])
  const articleId = articleIds.find((id) => {
    const article = saved.get(id)?.state as Article | undefined
    return !article || articleInForce(article) === null
  })
  return articleId === undefined ? null : refuse('article.not_usable', { params: { articleId }, field: '/articleIds' })
}
