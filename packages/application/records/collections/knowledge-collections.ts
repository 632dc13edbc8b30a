import {
  AnswerKnowledgeGapInput,
  ArticleReasonInput,
  ArticleView,
  ConfirmArticleInput,
  HandArticleOverInput,
  KnowledgeGapView,
  PassKnowledgeGapInput,
  ProposeArticleInput,
  PublishArticleInput,
  ReportKnowledgeGapInput,
  ReviseArticleInput,
} from '@shaoying/contract'
import {
  answerKnowledgeGap,
  articleKind,
  confirmArticle,
  declineKnowledgeGap,
  handArticleOver,
  isRefusal,
  knowledgeGapKind,
  passKnowledgeGap,
  proposeArticle,
  publishArticle,
  refuse,
  reportKnowledgeGap,
  returnArticle,
  reviseArticle,
  withdrawArticle,
} from '@shaoying/domain'
import { needed } from '../give-record-command.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { preparedRow, recordRow } from '../record-command-row.ts'
import { articleView, knowledgeGapView } from '../views/knowledge-views.ts'

const tag = 'Knowledge 知识库'
const content = {
  title: '居住证怎么办',
  publicText: '持身份证到居住地街道便民服务大厅办理，当场受理。',
  internalText: '周五下午系统维护，请改约。',
  method: '核对居住证明后当场受理，15日内发证。',
  legalBasis: ['居住证暂行条例 第九条'],
  categoryIds: ['0102'],
  keywords: ['居住证', '暂住证'],
}

/** Articles of the knowledge base [Reg 31; R186]. */
export const articles: RecordCollection = collection({
  path: 'articles',
  idName: 'articleId',
  tag,
  noun: 'article 知识',
  kind: articleKind,
  read: ['knowledge.read'],
  view: ArticleView,
  viewOf: articleView,
  commands: [
    preparedRow({
      title: 'Propose an article 提交知识',
      input: ProposeArticleInput,
      command: proposeArticle,
      example: { unitId: '990101001', content, why: '常被问到' },
      // The question it is to answer must be there.
      prepare: async (input, _recordId, read) => {
        const gap = input.gapId === undefined ? null : await needed(read, knowledgeGapKind, input.gapId, '/gapId')
        return isRefusal(gap) ? gap : input
      },
    }),
    recordRow({
      title: 'Propose a new text 修订知识',
      input: ReviseArticleInput,
      command: reviseArticle,
      example: { content, why: '新政策' },
    }),
    recordRow({
      title: 'Publish the text that waits 审核发布',
      input: PublishArticleInput,
      command: publishArticle,
      example: {},
    }),
    recordRow({
      title: 'Send the text back 退回修改',
      input: ArticleReasonInput,
      command: returnArticle,
      example: { reason: '缺办理地点' },
    }),
    recordRow({
      title: 'Looked through, still right 复核确认',
      input: ConfirmArticleInput,
      command: confirmArticle,
      example: {},
    }),
    recordRow({
      title: 'Give it to another unit 变更责任单位',
      input: HandArticleOverInput,
      command: handArticleOver,
      example: { unitId: '990101001', reason: '职责调整' },
    }),
    recordRow({
      title: 'Withdraw 下架',
      input: ArticleReasonInput,
      command: withdrawArticle,
      example: { reason: '政策废止' },
    }),
  ],
})

/** Questions nobody could answer. */
export const knowledgeGaps: RecordCollection = collection({
  path: 'knowledge-gaps',
  idName: 'gapId',
  tag,
  noun: 'knowledge gap 知识缺口',
  kind: knowledgeGapKind,
  read: ['knowledge.read'],
  view: KnowledgeGapView,
  viewOf: knowledgeGapView,
  commands: [
    preparedRow({
      title: 'Report a question nobody could answer 上报知识缺口',
      input: ReportKnowledgeGapInput,
      command: reportKnowledgeGap,
      example: { question: '外省车能办几次进京证？', unitId: '990101001' },
      prepare: async (input, _recordId, _read, readOrders) => {
        const isThere = input.orderId === undefined || (await readOrders([input.orderId])).has(input.orderId)
        return isThere ? input : refuse('order.not_found', { params: { orderId: input.orderId! }, field: '/orderId' })
      },
    }),
    recordRow({
      title: 'Pass on to the unit that knows 转有关单位',
      input: PassKnowledgeGapInput,
      command: passKnowledgeGap,
      example: { unitId: '990101001', reason: '归该街道' },
    }),
    preparedRow({
      title: 'Answer with an article 以知识答复',
      input: AnswerKnowledgeGapInput,
      command: answerKnowledgeGap,
      example: { articleId: '0190b3a0-0000-7000-8000-000000000001' },
      prepare: async ({ articleId }, _recordId, read) => ({
        articleId,
        article: (await read(articleKind, [articleId])).get(articleId) ?? null,
      }),
    }),
    recordRow({
      title: 'Decline 不予补充',
      input: ArticleReasonInput,
      command: declineKnowledgeGap,
      example: { reason: '不属于本市事项' },
    }),
  ],
})
