import {
  computeWindow,
  correctWindow,
  freezeWindow,
  mentionInWindow,
  publishWindow,
  reviewWindow,
  windowView,
  type Asked,
} from '@shaoying/application'
import {
  AssessmentWindowView,
  CorrectWindowInput,
  DecideMentionsInput,
  PublishWindowInput,
  ReviewWindowInput,
  WindowId,
} from '@shaoying/contract'
import { isRefusal, type AssessmentWindow, type DecidedMention, type Refusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { route, type Route, type RouteInput } from './route.ts'
import type { PersonCaller } from './caller.ts'

const tag = 'Assessment 考评'
const windows = '/api/v1/assessment-windows'
const OfWindow = Type.Object({ windowId: WindowId }, { additionalProperties: false })

type Input<P = unknown, B = unknown> = RouteInput<P, unknown, B, PersonCaller>
const asked = ({ caller, requestId }: Input): Asked => ({
  doer: { kind: 'person', actor: caller.session.actor },
  requestId,
})
const answered = (window: AssessmentWindow | Refusal) => (isRefusal(window) ? window : { body: windowView(window) })

const mentioned = (items: DecideMentionsInput['praised']): readonly DecidedMention[] =>
  items.map(({ unitId, because, becauseEn = '' }) => ({ unitId, because: { zh: because, en: becauseEn } }))

/** Steps of a window, each a command to its record. */
export const windowStepRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: `${windows}/{windowId}/compute`,
    permission: 'assessment.configure',
    audit: 'assessment.compute',
    tag,
    summary: 'Reckon a window 计算考核期',
    params: OfWindow,
    answer: AssessmentWindowView,
    handler: async (input: Input<{ windowId: string }>, { city }) =>
      answered(await computeWindow(city, input.params.windowId, asked(input))),
  }),
  route({
    method: 'POST',
    path: `${windows}/{windowId}/correct`,
    permission: 'assessment.decide_appeal',
    audit: 'assessment.correct',
    tag,
    summary: 'A recorded decision on one order 更正',
    params: OfWindow,
    body: CorrectWindowInput,
    answer: AssessmentWindowView,
    example: {
      what: { kind: 'count_for', orderId: '01a20000-0000-7000-8000-000000000001', unitId: '990101002' },
      reason: '地点在湖滨街道一侧。',
      document: '考评〔2026〕3号',
    },
    handler: async (input, { city }) =>
      answered(await correctWindow(city, input.params.windowId, input.body, asked(input))),
  }),
  route({
    method: 'POST',
    path: `${windows}/{windowId}/review`,
    permission: 'assessment.freeze',
    audit: 'assessment.review',
    tag,
    summary: 'Look a reckoning through, by another person 复核',
    params: OfWindow,
    body: ReviewWindowInput,
    answer: AssessmentWindowView,
    example: { finding: '抽查三十件，与回访录音一致。' },
    handler: async (input, { city }) =>
      answered(await reviewWindow(city, input.params.windowId, input.body.finding, asked(input))),
  }),
  route({
    method: 'POST',
    path: `${windows}/{windowId}/freeze`,
    permission: 'assessment.freeze',
    audit: 'assessment.freeze',
    tag,
    summary: 'Seal it, with a hash of inputs, method and results 封存',
    params: OfWindow,
    answer: AssessmentWindowView,
    handler: async (input: Input<{ windowId: string }>, { city }) =>
      answered(await freezeWindow(city, input.params.windowId, asked(input))),
  }),
  route({
    method: 'POST',
    path: `${windows}/{windowId}/decide-mentions`,
    permission: 'assessment.publish',
    audit: 'assessment.mentions',
    tag,
    summary: 'Decide whom the bulletin praises and criticises by name 决定通报表扬和批评',
    params: OfWindow,
    body: DecideMentionsInput,
    answer: AssessmentWindowView,
    example: {
      praised: [{ unitId: '990101002', because: '解决率连续三期保持第一。' }],
      criticised: [],
      document: '点评会〔2026〕3号',
    },
    description: 'The ranking’s first and last are only proposed. A new reckoning undoes the decision.',
    handler: async (input, { city }) =>
      answered(
        await mentionInWindow(
          city,
          input.params.windowId,
          {
            praised: mentioned(input.body.praised),
            criticised: mentioned(input.body.criticised),
            document: input.body.document,
          },
          asked(input),
        ),
      ),
  }),
  route({
    method: 'POST',
    path: `${windows}/{windowId}/publish`,
    permission: 'assessment.publish',
    audit: 'assessment.publish',
    tag,
    summary: 'Make it public 发布',
    params: OfWindow,
    body: PublishWindowInput,
    answer: AssessmentWindowView,
    example: { title: '三月接诉即办考评通报' },
    handler: async (input, { city }) =>
      answered(await publishWindow(city, input.params.windowId, input.body.title, asked(input))),
  }),
]
