import type { ArticleView, KnowledgeGapView, PublicArticleView } from '@shaoying/contract'
import {
  articleInForce,
  titleOf,
  type Article,
  type ArticleContent,
  type ArticleVersion,
  type CityRules,
  type KnowledgeGap,
} from '@shaoying/domain'
import { categoryNamedOrNull, unitNamed, unitNamedOrNull } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export function articleView(
  { recordId, version, state }: ReadRecord<Article>,
  { rules }: Pick<ViewContext, 'rules'>,
): ArticleView {
  const { situation, proposal, versions, reviewOn, overdueSince, remark, gapId } = state
  const current = articleInForce(state)
  const written = <Words extends ArticleContent & { readonly byUnitId: string | null }>({
    categoryIds,
    byUnitId,
    ...words
  }: Words) => ({
    ...words,
    legalBasis: [...words.legalBasis],
    keywords: [...words.keywords],
    categories: classesOf(categoryIds, rules),
    byUnit: unitNamedOrNull(byUnitId, rules),
  })
  return {
    articleId: recordId,
    version,
    situation,
    title: titleOf(state),
    unit: unitNamed(state.unitId, rules),
    proposal: proposal && written(proposal),
    inForce: current && written(current),
    earlier: versions
      .filter((one) => one !== current)
      .toReversed()
      .map(written),
    reviewOn,
    isOverdue: overdueSince !== null,
    remark,
    gapId,
  }
}

export function knowledgeGapView(
  { recordId, version, state: { unitId, categoryId, ...gap } }: ReadRecord<KnowledgeGap>,
  { rules }: ViewContext,
): KnowledgeGapView {
  return {
    ...gap,
    gapId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    category: categoryNamedOrNull(categoryId, rules),
  }
}

/** What everybody may read. */
export function publicArticleView(
  articleId: string,
  { unitId }: Article,
  { title, publicText, legalBasis, categoryIds, publishedAt }: ArticleVersion,
  rules: CityRules,
): PublicArticleView {
  return {
    articleId,
    title,
    text: publicText,
    legalBasis: [...legalBasis],
    categories: classesOf(categoryIds, rules),
    unit: unitNamed(unitId, rules),
    publishedAt,
  }
}

/** Classes by name; of one that is no leaf, the path as far as its first leaf shares it. */
function classesOf(categoryIds: readonly string[], rules: CityRules) {
  return categoryIds
    .map((id) => categoryNamedOrNull(id, rules)!)
    .map((named) => (named.name === named.id ? { ...named, name: pathAbove(named.id, rules) } : named))
}

function pathAbove(prefix: string, { pack }: CityRules): string {
  const paths = pack.catalogue.filter(({ id }) => id.startsWith(prefix)).map(({ path }) => path)
  const [first = []] = paths
  const shared = first.filter((name, depth) => paths.every((path) => path[depth] === name))
  return shared.join(' > ') || prefix
}
