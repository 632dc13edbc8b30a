import type { PublicArticleView } from '@shaoying/contract'
import { articleInForce, articleKind, refuse, type Article, type Refusal } from '@shaoying/domain'
import { loadRecords, type ReaderScope } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { publicArticleView } from './views/knowledge-views.ts'

/** The scope of somebody who is not signed in: what is public and no order. */
export function publicScope(cityId: string): ReaderScope {
  return {
    cityId,
    reach: 'order',
    unitIds: [],
    districtIds: [],
    supervisedDistrictIds: [],
    servedUnitIds: [],
    personId: '',
    orderId: null,
  }
}

/** The public part of an article in force; nothing of the internal one. Refuses with `article.not_found`. */
export async function readPublicArticle(
  { pool, cityId, registry, time }: Pick<City, 'pool' | 'cityId' | 'registry' | 'time'>,
  articleId: string,
): Promise<PublicArticleView | Refusal> {
  const article = (await loadRecords(pool, cityId, articleKind.kind, [articleId])).get(articleId)?.state as
    | Article
    | undefined
  const text = article && articleInForce(article)
  return article && text
    ? publicArticleView(articleId, article, text, registry.today(time.now()).rules)
    : refuse('article.not_found', { params: { articleId } })
}
