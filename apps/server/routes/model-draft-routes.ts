import { draftWithModel, orderView, readOrder, type LanguageModel } from '@shaoying/application'
import { LanguageModelView, ModelDraftInput, ModelDraftView } from '@shaoying/contract'
import { isRefusal, refuse, type Permission } from '@shaoying/domain'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { OrderParams } from './shapes.ts'

const permission: [Permission, ...Permission[]] = ['order.reply', 'order.review', 'order.register']

/** Drafts by the city's language model, where it has one. */
export function modelDraftRoutes(model: LanguageModel | null): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/language-model',
      permission,
      audit: 'language_model.read',
      tag: 'Triage 智能研判',
      summary: 'Which language model the city has, if any 是否接入大模型',
      description: 'Off unless the operator set an address. Screens show their button only where there is one.',
      answer: LanguageModelView,
      handler: async () => ({ body: { model: model?.name ?? null } }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/orders/{orderId}/model-drafts',
      permission,
      audit: 'language_model.draft',
      tag: 'Triage 智能研判',
      summary: 'A draft by the language model, where the city has one 大模型起草',
      description:
        'Summary, reply or ways to handle it, from the resident’s words with everything personal hidden before they leave. A draft only: it decides nothing and is kept nowhere.',
      params: OrderParams,
      body: ModelDraftInput,
      answer: ModelDraftView,
      rate: 'write',
      example: { purpose: 'summary' },
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
        const draft = await draftWithModel(
          model,
          body.purpose,
          [view.title, ...view.words.map((said) => said.body)].join('\n'),
        )
        return isRefusal(draft) ? draft : { body: draft }
      },
    }),
  ]
}
