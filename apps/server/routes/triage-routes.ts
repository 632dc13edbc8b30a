import { orderView, proposeTriage, readOrder, type ReplyChecker, type SearchWords } from '@shaoying/application'
import { ReplyCheckInput, replyReasonTexts, ReplyCheckView, TriageProposal, TriageQuestion } from '@shaoying/contract'
import { refuse } from '@shaoying/domain'
import type { CityTriage } from '../triage/triage-of.ts'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { OrderParams } from './shapes.ts'

const tag = 'Triage 智能研判'

/** Proposals from residents' words. */
export function triageRoutes(
  { words: triage, refresh }: Pick<CityTriage, 'words' | 'refresh'>,
  searchWords: SearchWords,
  checkReply: ReplyChecker,
): readonly Route[] {
  return [
    replyCheckRoute(checkReply),
    route({
      method: 'POST',
      path: '/api/v1/triage-proposals',
      permission: ['order.register', 'order.dispatch', 'order.review'],
      audit: 'triage.propose',
      tag,
      summary: 'What a resident’s words point to 研判建议',
      description:
        'Kind, treatment, urgency, category, place, unit with the risk of a return, orders of the same matter, hot issue, articles: each with its basis. Nothing sent here is kept; people decide.',
      body: TriageQuestion,
      answer: TriageProposal,
      rate: 'read',
      example: { words: '桥头街道桥东社区三号楼楼道灯坏了一个星期，老人晚上不敢下楼', kind: 'complaint' },
      handler: async (input, parts) => {
        await refresh()
        return {
          body: await proposeTriage(input.body, {
            ...readingFor(input, ['order.read'], parts),
            triage,
            searchWords,
            vault: parts.city.vault,
            now: input.now,
          }),
        }
      },
    }),
  ]
}

function replyCheckRoute(checkReply: ReplyChecker): Route {
  return route({
    method: 'POST',
    path: '/api/v1/orders/{orderId}/reply-checks',
    permission: ['order.reply', 'reply.review'],
    audit: 'triage.check_reply',
    tag,
    summary: 'What a reply lacks before it is sent 答复检查',
    description:
      'Does it face the matter, say what was found, on what basis, and what comes next? Scored with reasons; a person judges.',
    params: OrderParams,
    body: ReplyCheckInput,
    answer: ReplyCheckView,
    rate: 'read',
    example: {
      toPetitioner:
        '经现场核实，垃圾已于今日清运完毕，今后每日两次清运，依据《北京市生活垃圾管理条例》。如有问题请致电12345。',
    },
    handler: async (input, parts) => {
      const { params, body, caller, now, language } = input
      const found = await readOrder(readingFor(input, ['order.read'], parts), params.orderId)
      const view =
        found &&
        orderView(
          found,
          caller.session.actor,
          parts.city.registry.today(now).on,
          await parts.city.registry.get(found.order.packVersionId),
          { language },
        )
      if (!view) return refuse('order.not_found', { params: { orderId: params.orderId } })
      const appeal = [view.title, ...view.words.map(({ title, body: said }) => `${title}\n${said}`)].join('\n')
      const { reasons, ...scores } = checkReply(appeal, body.toPetitioner)
      return {
        body: {
          ...scores,
          reasons: reasons.map((reason) => ({ ...reason, text: replyReasonTexts[reason.key][language] })),
        },
      }
    },
  })
}
