import { articleInForce, type Article, type CityRules } from '@shaoying/domain'
import type { SearchDocument } from '@shaoying/store'
import type { SearchWords } from '../ports/search-words.ts'

const summaryLength = 160

/** Marks the classes of an article among its tokens. */
export const classToken = (categoryId: string): string => `@c:${categoryId}`

/** What an article in force is found by: its public part by everybody, the whole by staff. None when it is not in force. */
export function articleDocuments(
  cityId: string,
  articleId: string,
  article: Article,
  { directory }: CityRules,
  words: SearchWords,
): readonly SearchDocument[] {
  const text = articleInForce(article)
  if (!text) return []
  const classes = text.categoryIds.map(classToken)
  const titleTokens = words.tokensOf([text.title, ...text.keywords].join('\n'), { initials: true })
  const open = new Set([
    ...titleTokens,
    ...words.tokensOf(
      [text.publicText, ...text.legalBasis, directory.findUnit(article.unitId)?.name ?? ''].join('\n'),
      { initials: false },
    ),
    ...classes,
  ])
  const inside = new Set([...open, ...words.tokensOf([text.internalText, text.method].join('\n'), { initials: false })])
  const document = {
    cityId,
    subjectKind: 'article',
    subjectId: articleId,
    at: article.versions[0]!.publishedAt,
    title: text.title,
    summary: [...text.publicText].slice(0, summaryLength).join(''),
    titleTokens,
  } as const
  return [
    { ...document, audience: 'public', tokens: [...open] },
    { ...document, audience: 'staff', tokens: [...inside] },
  ]
}
