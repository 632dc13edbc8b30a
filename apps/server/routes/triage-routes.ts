import { proposeTriage, type SearchWords, type WordsTriage } from '@shaoying/application'
import { TriageProposal, TriageQuestion } from '@shaoying/contract'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

const tag = 'Triage 智能研判'

/** Proposals from residents' words. */
export function triageRoutes(triage: WordsTriage, searchWords: SearchWords): readonly Route[] {
  return [
    route({
      method: 'POST', path: '/api/v1/triage-proposals', permission: ['order.register', 'order.dispatch', 'order.review'], audit: 'triage.propose', tag, summary: 'What a resident’s words point to 研判建议',
      description: 'Kind, treatment, urgency, category, place, unit with the risk of a return, orders of the same matter, hot issue, articles: each with its basis. Nothing sent here is kept; people decide.',
      body: TriageQuestion, answer: TriageProposal, rate: 'read', example: { words: '桥头街道桥东社区三号楼楼道灯坏了一个星期，老人晚上不敢下楼', kind: 'complaint' },
      handler: async (input, parts) => ({
        body: await proposeTriage(input.body, { ...readingFor(input, ['order.read'], parts), triage, searchWords, vault: parts.city.vault, now: input.now }),
      }),
    }),
  ]
}
