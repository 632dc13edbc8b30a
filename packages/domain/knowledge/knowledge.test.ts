import { describe, expect, it } from 'vitest'
import { RecordStage } from '../testing/record-stage.ts'
import { posted, townRules } from '../testing/scene.ts'
import { articleInForce, articleKind, type Article, type ArticleContent } from './article.ts'
import {
  confirmArticle,
  handArticleOver,
  proposeArticle,
  publishArticle,
  remindArticleReview,
  returnArticle,
  reviseArticle,
  withdrawArticle,
} from './article-commands.ts'
import { knowledgeGapKind, type KnowledgeGap } from './knowledge-gap.ts'
import {
  answerKnowledgeGap,
  closeAnsweredGap,
  declineKnowledgeGap,
  passKnowledgeGap,
  remindKnowledgeGap,
  reportKnowledgeGap,
} from './knowledge-gap-commands.ts'

const monday = '2026-03-09T01:00:00Z'
const [editor, elm, oak, taker] = [
  posted('hotline', 'kb_editor'),
  posted('elm', 'unit_admin'),
  posted('oak', 'handler'),
  posted('hotline', 'call_taker'),
]
const content: ArticleContent = {
  title: '居住证怎么办',
  publicText: '到街道便民大厅办理。',
  internalText: '周五下午不办。',
  method: '核对材料后当场受理。',
  legalBasis: ['居住证暂行条例 第九条'],
  categoryIds: ['0102'],
  keywords: ['居住证'],
}
const stage = <State>() => new RecordStage<State>(monday, townRules())

/** An article of Elm street in force, to be looked through on the first of April. */
function published() {
  const article = stage<Article>()
  article.do(elm, proposeArticle, { unitId: 'elm', content, why: '常被问到' })
  article.do(editor, publishArticle, { reviewOn: '2026-04-01' })
  return article
}

/** What the clock finds at that moment. */
const tick = (
  state: Article | KnowledgeGap,
  command: typeof remindArticleReview | typeof remindKnowledgeGap,
  at: string,
) =>
  command.decide(
    state as never,
    {},
    { at, on: at.slice(0, 10), by: { kind: 'system', id: 'clock', unitId: null }, actor: null, rules: townRules() },
  )

describe('articles of the knowledge base [Reg 31]', () => {
  it('R186: a unit writes what it knows, with law, practical method and the classes it belongs to; the editor publishes', () => {
    const article = published()
    expect(article.state).toMatchObject({ situation: 'published', unitId: 'elm', reviewOn: '2026-04-01' })
    expect(articleInForce(article.state!)).toMatchObject({
      number: 1,
      legalBasis: content.legalBasis,
      method: content.method,
      categoryIds: ['0102'],
      byPersonId: 'unit_admin@elm',
      publishedBy: 'kb_editor@hotline',
    })
    expect(
      stage<Article>().refused(elm, proposeArticle, {
        unitId: 'elm',
        content: { ...content, categoryIds: ['9999'] },
        why: '',
      }),
    ).toMatchObject({ code: 'article.category_unknown' })
  })

  it('a unit writes for itself alone, and does not publish', () => {
    expect(stage<Article>().refused(oak, proposeArticle, { unitId: 'elm', content, why: '' })).toMatchObject({
      code: 'access.out_of_reach',
    })
    expect(published().refused(oak, reviseArticle, { content, why: '' })).toMatchObject({ code: 'access.out_of_reach' })
    expect(published().refused(elm, publishArticle, {})).toMatchObject({ code: 'access.no_permission' })
  })

  it('while a new text waits the old one stays in force; returned, it is as if it had not been; published, both are kept', () => {
    const article = published()
    article.do(elm, reviseArticle, { content: { ...content, publicText: '网上也能办。' }, why: '新政策' })
    expect(article.state).toMatchObject({ situation: 'revised' })
    expect(articleInForce(article.state!)!.publicText).toBe(content.publicText)
    article.do(editor, returnArticle, { reason: '缺网址' })
    expect(article.state).toMatchObject({ situation: 'published', proposal: null, remark: '缺网址' })
    expect(article.refused(editor, publishArticle, {})).toMatchObject({ code: 'article.nothing_proposed' })
    article.do(elm, reviseArticle, { content: { ...content, publicText: '网上也能办：example.cn' }, why: '补网址' })
    article.do(editor, publishArticle, {})
    expect(article.state!.versions.map(({ number, publicText }) => [number, publicText])).toEqual([
      [1, content.publicText],
      [2, '网上也能办：example.cn'],
    ])
  })

  it('a first text that was returned can be put right and published', () => {
    const article = stage<Article>()
    article.do(elm, proposeArticle, { unitId: 'elm', content, why: '' })
    article.do(editor, returnArticle, { reason: '太短' })
    expect([article.state!.situation, article.state!.proposal?.title]).toEqual(['returned', content.title])
    article.do(elm, reviseArticle, { content, why: '已补充' })
    article.do(editor, publishArticle, {})
    expect(article.state!.situation).toBe('published')
  })

  it('when its day has come the unit is reminded, once, and until it has looked it through it is overdue', () => {
    const article = published()
    expect(tick(article.state!, remindArticleReview, '2026-03-31T15:59:59Z')).toEqual([])
    expect(articleKind.columnsOf(article.state!, article.rules).nextDueAt).toBe('2026-03-31T16:00:00Z')
    const facts = tick(article.state!, remindArticleReview, '2026-03-31T16:00:00Z')
    expect(facts).toEqual([
      { kind: 'articleReviewOverdue', payload: { unitId: 'elm', title: content.title, reviewOn: '2026-04-01' } },
    ])
    const overdue = articleKind.fold.evolve(article.state, {
      streamId: 'a',
      sequence: 9,
      at: '2026-03-31T16:00:00Z',
      actor: { kind: 'system', id: 'clock', unitId: null },
      requestId: 'r',
      event: (facts as never[])[0]!,
    })
    expect(tick(overdue!, remindArticleReview, '2026-05-01T00:00:00Z')).toEqual([])
    expect(articleKind.columnsOf(overdue!, article.rules).nextDueAt).toBeNull()
    article.state = overdue
    article.at('2026-04-02T01:00:00Z').do(elm, confirmArticle, {})
    expect(article.state).toMatchObject({ overdueSince: null, reviewOn: '2026-09-29' })
    expect(article.refused(elm, confirmArticle, { reviewOn: '2026-04-02' })).toMatchObject({
      code: 'article.review_not_later',
    })
  })

  it('another unit may come to answer for it; withdrawn, it is in force no more and changes no more', () => {
    const article = published()
    article.do(editor, handArticleOver, { unitId: 'oak', reason: '职责调整' })
    article.do(oak, reviseArticle, { content, why: '' })
    article.do(editor, withdrawArticle, { reason: '政策废止' })
    expect([article.state!.situation, articleInForce(article.state!)]).toEqual(['withdrawn', null])
    expect(article.refused(editor, reviseArticle, { content, why: '' })).toMatchObject({ code: 'article.withdrawn' })
    expect(article.refused(editor, publishArticle, {})).toMatchObject({ code: 'article.withdrawn' })
  })
})

describe('questions nobody could answer', () => {
  const open = () => {
    const gap = stage<KnowledgeGap>()
    gap.do(taker, reportKnowledgeGap, { question: '外省车能办几次进京证？', unitId: 'elm' })
    return gap
  }

  it('R128: a call-taker’s open question becomes a task of the unit that should know, to be answered within the city’s limit', () => {
    expect(open().state).toMatchObject({
      situation: 'open',
      unitId: 'elm',
      reportedBy: 'call_taker@hotline',
      dueAt: '2026-03-10T01:00:00Z',
    })
    const unknown = stage<KnowledgeGap>()
    unknown.do(taker, reportKnowledgeGap, { question: '谁管这事？' })
    expect(unknown.state!.unitId).toBe('hotline')
    expect(stage<KnowledgeGap>().refused(elm, reportKnowledgeGap, { question: 'x' })).toMatchObject({
      code: 'access.no_permission',
    })
  })

  it('an article in force closes it, and no other', () => {
    const gap = open()
    const article = published().state!
    expect(gap.refused(elm, answerKnowledgeGap, { articleId: 'a', article: null })).toMatchObject({
      code: 'gap.article_not_in_force',
    })
    expect(
      gap.refused(elm, answerKnowledgeGap, { articleId: 'a', article: { ...article, situation: 'withdrawn' } }),
    ).toMatchObject({ code: 'gap.article_not_in_force' })
    expect(gap.refused(oak, answerKnowledgeGap, { articleId: 'a', article })).toMatchObject({
      code: 'access.out_of_reach',
    })
    gap.do(elm, answerKnowledgeGap, { articleId: 'a', article })
    expect(gap.state).toMatchObject({ situation: 'answered', articleId: 'a' })
    expect(gap.refused(elm, answerKnowledgeGap, { articleId: 'a', article })).toMatchObject({ code: 'gap.closed' })
    expect(closeAnsweredGap.decide(gap.state, { articleId: 'a', article }, {} as never)).toEqual([])
  })

  it('passed on, its time begins anew; late, its unit is reminded once; declined, it says why', () => {
    const gap = open()
    gap.at('2026-03-10T01:30:00Z').do(editor, passKnowledgeGap, { unitId: 'oak', reason: '归橡树街道' })
    expect(gap.state).toMatchObject({ unitId: 'oak', dueAt: '2026-03-11T01:30:00Z' })
    expect(tick(gap.state!, remindKnowledgeGap, '2026-03-11T01:29:59Z')).toEqual([])
    expect(tick(gap.state!, remindKnowledgeGap, '2026-03-11T01:30:00Z')).toMatchObject([
      { kind: 'knowledgeGapOverdue' },
    ])
    expect(knowledgeGapKind.columnsOf(gap.state!, gap.rules).nextDueAt).toBe('2026-03-11T01:30:00Z')
    gap.do(editor, declineKnowledgeGap, { reason: '不属于本市事项' })
    expect([
      gap.state!.situation,
      gap.state!.remark,
      knowledgeGapKind.columnsOf(gap.state!, gap.rules).nextDueAt,
    ]).toEqual(['declined', '不属于本市事项', null])
  })
})
