import { findArticles, publicScope, readPublicArticle, type SearchWords } from '@shaoying/application'
import { isRefusal } from '@shaoying/domain'
import { answerPage, answersPage, faultPage, pageWords } from '@shaoying/portal'
import type { PageRow } from './page-row.ts'
import { momentsIn } from './moments-in.ts'

const most = 20
const longestQuestion = 200

/** What everybody may look up. */
export function answersPages(words: SearchWords): readonly PageRow[] {
  return [
    {
      method: 'GET',
      path: '/answers',
      audit: 'portal.answers',
      summary: 'Look an answer up',
      async draw({ context, values, now }, { city }) {
        const typed = (values['q'] ?? '').slice(0, longestQuestion)
        const parts = {
          readers: city.readers,
          scope: publicScope(city.cityId),
          rules: city.registry.today(now).rules,
          language: context.language,
        }
        return {
          page: answersPage(context, { typed, items: await findArticles(parts, words, { typed, limit: most }) }),
        }
      },
    },
    {
      method: 'GET',
      path: '/answers/{articleId}',
      audit: 'portal.answer',
      summary: 'One answer',
      async draw({ context, params, now }, { city }) {
        const article = await readPublicArticle(city, (params as { articleId: string }).articleId)
        if (isRefusal(article)) return { status: 404, page: faultPage(context, pageWords.faultGone[context.language]) }
        return {
          page: answerPage(
            context,
            article,
            momentsIn(context.language, city.registry.today(now).rules.pack.settings.zone, { dateStyle: 'long' })(
              article.publishedAt,
            ),
          ),
        }
      },
    },
  ]
}
