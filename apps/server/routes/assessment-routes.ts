import {
  computeWindow, correctWindow, findWindow, freezeWindow, publishedRankingView, publishWindow, publicScope, rankingView, readAlarms, readPublishedWindows, readReckoning, readStanding, readWhatIf, readWindows, readYear, reviewWindow, verifyWindow, windowView, type Asked,
} from '@shaoying/application'
import {
  AlarmList, AssessmentWindowList, AssessmentWindowView, CorrectWindowInput, Line, MethodList, PublishedRankingView, PublishedWindowList, PublishWindowInput, RankingView, ReviewWindowInput, StandingView, UnitCode, WhatIfInput, WhatIfView, WindowId, WindowVerificationView, YearView, type Language,
} from '@shaoying/contract'
import { isRefusal, methodInWords, type AssessmentWindow, type Refusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route, type RouteInput } from './route.ts'
import type { ServerParts } from '../server-parts.ts'
import type { Caller, PersonCaller } from './caller.ts'

const closed = { additionalProperties: false }
const tag = 'Assessment 考评'
const windows = '/api/v1/assessment-windows'
const OfWindow = Type.Object({ windowId: WindowId }, closed)
const OfRanking = Type.Object({ windowId: WindowId, objectId: Line(64, 'Object of the method') }, closed)
const OfUnit = Type.Object({ windowId: WindowId, objectId: Line(64, 'Object of the method'), unitId: UnitCode }, closed)

type Input<P = unknown, B = unknown> = RouteInput<P, unknown, B, PersonCaller>
const asked = ({ caller, requestId }: Input): Asked => ({ doer: { kind: 'person', actor: caller.session.actor }, requestId })
const answered = (window: AssessmentWindow | Refusal) => (isRefusal(window) ? window : { body: windowView(window) })

/** What is read as somebody who is not signed in. */
const inPublic = ({ now, language }: { readonly now: string, readonly language: Language }, { city }: ServerParts) => ({ readers: city.readers, rules: city.registry.today(now).rules, language, scope: publicScope(city.cityId) })

/** Steps of a window, each a command to its record. */
const steps: readonly Route[] = [
  route({
    method: 'POST', path: `${windows}/{windowId}/compute`, permission: 'assessment.configure', audit: 'assessment.compute', tag, summary: 'Reckon a window 计算考核期', params: OfWindow, answer: AssessmentWindowView,
    handler: async (input: Input<{ windowId: string }>, { city }) => answered(await computeWindow(city, input.params.windowId, asked(input))),
  }),
  route({
    method: 'POST', path: `${windows}/{windowId}/correct`, permission: 'assessment.decide_appeal', audit: 'assessment.correct', tag, summary: 'A recorded decision on one order 更正', params: OfWindow, body: CorrectWindowInput, answer: AssessmentWindowView,
    example: { what: { kind: 'count_for', orderId: '01a20000-0000-7000-8000-000000000001', unitId: '990101002' }, reason: '地点在湖滨街道一侧。', document: '考评〔2026〕3号' },
    handler: async (input, { city }) => answered(await correctWindow(city, input.params.windowId, input.body, asked(input))),
  }),
  route({
    method: 'POST', path: `${windows}/{windowId}/review`, permission: 'assessment.freeze', audit: 'assessment.review', tag, summary: 'Look a reckoning through, by another person 复核', params: OfWindow, body: ReviewWindowInput, answer: AssessmentWindowView,
    example: { finding: '抽查三十件，与回访录音一致。' },
    handler: async (input, { city }) => answered(await reviewWindow(city, input.params.windowId, input.body.finding, asked(input))),
  }),
  route({
    method: 'POST', path: `${windows}/{windowId}/freeze`, permission: 'assessment.freeze', audit: 'assessment.freeze', tag, summary: 'Seal it, with a hash of inputs, method and results 封存', params: OfWindow, answer: AssessmentWindowView,
    handler: async (input: Input<{ windowId: string }>, { city }) => answered(await freezeWindow(city, input.params.windowId, asked(input))),
  }),
  route({
    method: 'POST', path: `${windows}/{windowId}/publish`, permission: 'assessment.publish', audit: 'assessment.publish', tag, summary: 'Make it public 发布', params: OfWindow, body: PublishWindowInput, answer: AssessmentWindowView,
    example: { title: '三月接诉即办考评通报' },
    handler: async (input, { city }) => answered(await publishWindow(city, input.params.windowId, input.body.title, asked(input))),
  }),
]

const reads: readonly Route[] = [
  route({
    method: 'GET', path: windows, permission: 'assessment.read', audit: 'assessment.windows', tag, summary: 'Assessment windows, newest first 考核期', answer: AssessmentWindowList, large: true,
    handler: async (input, parts) => ({ body: { items: [...await readWindows(readingFor(input, ['assessment.read'], parts))] } }),
  }),
  route({
    method: 'GET', path: `${windows}/{windowId}`, permission: 'assessment.read', audit: 'assessment.window', tag, summary: 'One window and everything decided about it 考核期详情', params: OfWindow, answer: AssessmentWindowView,
    handler: async ({ params }, { city }) => answered(await findWindow(city, params.windowId)),
  }),
  route({
    method: 'GET', path: `${windows}/{windowId}/rankings/{objectId}`, permission: 'assessment.read', audit: 'assessment.ranking', tag, summary: 'A ranking: every place, and the inside of one’s own units 排名', params: OfRanking, answer: RankingView, large: true,
    handler: async (input, parts) => {
      const reading = readingFor(input, ['assessment.read'], parts)
      const found = await readReckoning(reading, input.params.windowId, input.params.objectId)
      return isRefusal(found) ? found : { body: rankingView(found, reading) }
    },
  }),
  route({
    method: 'GET', path: `${windows}/{windowId}/rankings/{objectId}/units/{unitId}`, permission: 'assessment.read', audit: 'assessment.standing', tag, summary: 'Why a unit stands where it stands, and which orders would move it 名次成因',
    params: OfUnit, answer: StandingView, large: true,
    handler: async (input, parts) => {
      const { windowId, objectId, unitId } = input.params
      const standing = await readStanding({ ...readingFor(input, ['assessment.read'], parts), pool: parts.city.pool }, windowId, objectId, unitId)
      return isRefusal(standing) ? standing : { body: standing }
    },
  }),
  route({
    method: 'POST', path: `${windows}/{windowId}/what-if`, permission: ['assessment.configure', 'analysis.report'], audit: 'assessment.whatIf', tag, summary: 'The same window under another method 换个办法试算', params: OfWindow, body: WhatIfInput, answer: WhatIfView, large: true,
    example: { objectId: 'streets', weights: { response: '0.3', resolution: '0.35', satisfaction: '0.35' } }, description: 'Changes nothing. Weights must come to what the method says.',
    handler: async (input, parts) => {
      const { pool, cityId, registry, time } = parts.city
      const moves = await readWhatIf({ ...readingFor(input, ['assessment.configure', 'analysis.report'], parts), pool, cityId, registry, time }, input.params.windowId, input.body)
      return isRefusal(moves) ? moves : { body: moves }
    },
  }),
  route({
    method: 'GET', path: `${windows}/{windowId}/alarms`, permission: ['supervision.supervise', 'assessment.configure'], audit: 'assessment.alarms', tag, summary: 'Patterns that somebody should look into 异常提示', params: OfWindow,
    query: Type.Object({ unit: Type.Optional(UnitCode) }, closed), answer: AlarmList, large: true, description: 'For supervisors. Thresholds stand in the method; nothing follows by itself.',
    handler: async (input, parts) => {
      const alarms = await readAlarms({ ...readingFor(input, ['supervision.supervise', 'assessment.configure'], parts), pool: parts.city.pool }, input.params.windowId, input.query.unit ?? null)
      return isRefusal(alarms) ? alarms : { body: alarms }
    },
  }),
  route({
    method: 'GET', path: `${windows}/{windowId}/verification`, permission: ['assessment.freeze', 'trace.verify'], audit: 'assessment.verify', tag, summary: 'Reckon a frozen window again and name what changed 封存校验', params: OfWindow, answer: WindowVerificationView,
    handler: async ({ params }, { city }) => {
      const found = await verifyWindow(city, params.windowId)
      return isRefusal(found) ? found : { body: { ...found, orders: found.orders.map((order) => ({ ...order, differences: [...order.differences] })), units: [...found.units] } }
    },
  }),
  route({
    method: 'GET', path: '/api/v1/assessment-years/{year}/{objectId}', permission: 'assessment.read', audit: 'assessment.year', tag, summary: 'What the year comes to 年度结果', answer: YearView, large: true,
    params: Type.Object({ year: Type.String({ pattern: '^2\\d{3}$' }), objectId: Line(64, 'Object of the method') }, closed),
    handler: async (input, parts) => {
      const found = await readYear({ ...readingFor(input, ['assessment.read'], parts), pool: parts.city.pool }, Number(input.params.year), input.params.objectId)
      return isRefusal(found) ? found : { body: found }
    },
  }),
]

const open: readonly Route[] = [
  route({
    method: 'GET', path: '/api/v1/assessment-methods', permission: 'public', audit: 'assessment.methods', tag, summary: 'How units are assessed, in words 考评办法', answer: MethodList,
    handler: (input: RouteInput<unknown, unknown, unknown, Caller>, { city }) => {
      const { on, rules } = city.registry.today(input.now)
      const say = (item: { readonly name: string, readonly nameEn: string }): string => (input.language === 'en' && item.nameEn) || item.name
      return { body: { items: rules.pack.assessmentMethods.map((method) => ({
        id: method.id, name: say(method), basis: method.basis, source: method.source, effectiveOn: method.effectiveOn,
        objects: method.objects.map((object) => ({ id: object.id, name: say(object) })), inWords: methodInWords(method, on).map((words) => words[input.language]),
      })) } }
    },
  }),
  route({
    method: 'GET', path: '/api/v1/published-assessments', permission: 'public', audit: 'assessment.published', tag, summary: 'Published windows 已发布的考评', answer: PublishedWindowList,
    handler: async (input, parts) => ({ body: await readPublishedWindows(inPublic(input, parts)) }),
  }),
  route({
    method: 'GET', path: '/api/v1/published-assessments/{windowId}/rankings/{objectId}', permission: 'public', audit: 'assessment.publishedRanking', tag, summary: 'A published ranking 已发布的排名', params: OfRanking, answer: PublishedRankingView, large: true,
    handler: async (input, parts) => {
      const found = await readReckoning(inPublic(input, parts), input.params.windowId, input.params.objectId)
      return isRefusal(found) ? found : { body: publishedRankingView(found) }
    },
  }),
]

/** Assessment over HTTP: residents see what is published, units the ranking and their own inside, supervisors all. */
export const assessmentRoutes: readonly Route[] = [...steps, ...reads, ...open]
