import {
  findAll,
  findAndCountOrders,
  findArticles,
  publicScope,
  readPublicArticle,
  type SearchWords,
} from '@shaoying/application'
import {
  ArticleHitList,
  CategoryCode,
  FoundOrdersView,
  Id,
  OneOf,
  PublicArticleView,
  searchKinds,
  SearchView,
} from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { defaultLimit, listQuery } from './shapes.ts'

const closed = { additionalProperties: false }
const longestQuestion = 200
const typed = Type.String({
  maxLength: longestQuestion,
  description:
    'Words, single characters, a number, or first letters of pinyin (`ldbl` for 路灯不亮); all must be found',
  examples: ['路灯 桥头'],
})
const limit = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 50, description: 'Hits of each kind; 10 when not given' }),
)
const few = 10
const ofKnowledge = Type.Object({ q: Type.Optional(typed), categoryId: Type.Optional(CategoryCode), limit }, closed)
const knowledge = 'Knowledge 知识库'

/** Finding by words. Made with the cutter of words that the index was made with. */
export function searchRoutes(words: SearchWords): readonly Route[] {
  return [...orderSearchRoutes(words), ...knowledgeRoutes(words)]
}

function orderSearchRoutes(words: SearchWords): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/search',
      permission: 'directory.read',
      audit: 'search.all',
      tag: 'Search',
      summary: 'Orders, units and articles by words 搜索',
      description: 'Orders only for those who may read them, and only those they may see.',
      query: Type.Object({ q: typed, kind: Type.Optional(OneOf(searchKinds, 'Only this kind')), limit }, closed),
      answer: SearchView,
      large: true,
      handler: async (input, parts) => {
        const { q, kind, limit: most = few } = input.query
        const orderParts = input.caller.permissions.has('order.read') ? readingFor(input, ['order.read'], parts) : null
        return {
          body: await findAll(readingFor(input, ['directory.read'], parts), orderParts, words, {
            typed: q,
            limit: most,
            wanted: kind ? [kind] : searchKinds,
          }),
        }
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/search/orders',
      permission: 'order.read',
      audit: 'search.orders',
      tag: 'Search',
      summary: 'Orders by words, newest first 搜索工单',
      query: listQuery({ q: typed }),
      answer: FoundOrdersView,
      large: true,
      handler: async (input, parts) => {
        const { q, limit: most = defaultLimit, cursor } = input.query
        const found = await findAndCountOrders(readingFor(input, ['order.read'], parts), words, {
          typed: q,
          limit: most,
          cursor,
        })
        return isRefusal(found) ? found : { body: { ...found, items: [...found.items] } }
      },
    }),
  ]
}

function knowledgeRoutes(words: SearchWords): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/knowledge',
      permission: 'knowledge.read',
      audit: 'knowledge.search',
      tag: knowledge,
      summary: 'Articles in force, by words and class 查知识库',
      description:
        'With the internal part. Those whose title holds the words first, then those that answers rest on most.',
      query: ofKnowledge,
      answer: ArticleHitList,
      handler: async (input, parts) => {
        const { q = '', categoryId, limit: most = few } = input.query
        return {
          body: {
            items: await findArticles(readingFor(input, ['knowledge.read'], parts), words, {
              typed: q,
              categoryId,
              limit: most,
            }),
          },
        }
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/public/articles',
      permission: 'public',
      audit: 'knowledge.search_public',
      tag: knowledge,
      summary: 'What everybody may know, by words and class 公开知识查询',
      query: ofKnowledge,
      answer: ArticleHitList,
      handler: async ({ query, now, language }, { city }) => {
        const parts = {
          readers: city.readers,
          scope: publicScope(city.cityId),
          rules: city.registry.today(now).rules,
          language,
        }
        return {
          body: {
            items: await findArticles(parts, words, {
              typed: query.q ?? '',
              categoryId: query.categoryId,
              limit: query.limit ?? few,
            }),
          },
        }
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/public/articles/{articleId}',
      permission: 'public',
      audit: 'knowledge.read_public',
      tag: knowledge,
      summary: 'An article as everybody may read it',
      params: Type.Object({ articleId: Id }, closed),
      answer: PublicArticleView,
      handler: async ({ params }, { city }) => {
        const article = await readPublicArticle(city, params.articleId)
        return isRefusal(article) ? article : { body: article }
      },
    }),
  ]
}
