import {
  findWindow,
  listWindows,
  previewExclusion,
  rankingView,
  readAlarms,
  readBulletin,
  readRankingHistory,
  readReckoning,
  readStanding,
  readWhatIf,
  readYear,
  verifyWindow,
  windowView,
} from '@shaoying/application'
import {
  AlarmList,
  AssessmentBoardView,
  AssessmentWindowView,
  ExclusionPreview,
  Id,
  Line,
  OneOf,
  RankingHistoryView,
  RankingView,
  StandingView,
  UnitCode,
  WhatIfInput,
  WhatIfView,
  WindowId,
  WindowListView,
  WindowVerificationView,
  YearView,
} from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { assessmentMethodRoutes } from './assessment-method-routes.ts'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { windowStepRoutes } from './window-step-routes.ts'

const closed = { additionalProperties: false }
const tag = 'Assessment 考评'
const windows = '/api/v1/assessment-windows'
const OfWindow = Type.Object({ windowId: WindowId }, closed)
const OfRanking = Type.Object({ windowId: WindowId, objectId: Line(64, 'Object of the method') }, closed)
const OfUnit = Type.Object({ windowId: WindowId, objectId: Line(64, 'Object of the method'), unitId: UnitCode }, closed)

const reads: readonly Route[] = [
  route({
    method: 'GET',
    path: windows,
    permission: 'assessment.read',
    audit: 'assessment.windows',
    tag,
    summary: 'Assessment windows, newest first, and how far each is 考核期',
    answer: WindowListView,
    handler: async (_input, { city }) => ({
      body: {
        items: (await listWindows(city)).map(({ period, situation, computations, frozen, published }) => ({
          windowId: period.id,
          situation,
          fromOn: period.fromOn,
          lastOn: period.lastOn,
          computedAt: computations.at(-1)?.at ?? null,
          frozenAt: frozen?.at ?? null,
          publishedAt: published?.at ?? null,
        })),
      },
    }),
  }),
  route({
    method: 'GET',
    path: `${windows}/{windowId}`,
    permission: 'assessment.read',
    audit: 'assessment.window',
    tag,
    summary: 'One window and everything decided about it 考核期详情',
    params: OfWindow,
    answer: AssessmentWindowView,
    handler: async ({ params }, { city }) => {
      const window = await findWindow(city, params.windowId)
      return isRefusal(window) ? window : { body: windowView(window) }
    },
  }),
  route({
    method: 'GET',
    path: `${windows}/{windowId}/results`,
    permission: 'assessment.read',
    audit: 'assessment.results',
    tag,
    summary: 'What a window came to: rates, rankings with movement, classes 考核期成绩',
    params: OfWindow,
    answer: AssessmentBoardView,
    large: true,
    description:
      'As the bulletin will say it. Whom it names is shown once it is published. With `rankings=first` the others have no rows, nor classes, but that of `object`.',
    query: Type.Object(
      {
        rankings: Type.Optional(OneOf(['all', 'first'], 'Of which rankings the rows are wanted; all when left out')),
        object: Type.Optional(Line(64, 'Beside the first, this object of the method')),
      },
      closed,
    ),
    handler: async ({ params: { windowId }, query: { rankings, object } }, { city }) => {
      const content = await readBulletin(
        city,
        windowId,
        'all',
        rankings === 'first' ? (object === undefined ? [] : [object]) : undefined,
      )
      if (isRefusal(content)) return content
      return { body: (content.publishedOn ? content : { ...content, praised: [], criticised: [] }) as never }
    },
  }),
  route({
    method: 'GET',
    path: `${windows}/{windowId}/rankings/{objectId}`,
    permission: 'assessment.read',
    audit: 'assessment.ranking',
    tag,
    summary: 'A ranking: every place, and the inside of one’s own units 排名',
    params: OfRanking,
    answer: RankingView,
    large: true,
    handler: async (input, parts) => {
      const reading = readingFor(input, ['assessment.read'], parts)
      const found = await readReckoning(reading, input.params.windowId, input.params.objectId)
      return isRefusal(found) ? found : { body: rankingView(found, reading) }
    },
  }),
  route({
    method: 'GET',
    path: `${windows}/{windowId}/rankings/{objectId}/units/{unitId}`,
    permission: 'assessment.read',
    audit: 'assessment.standing',
    tag,
    summary: 'Why a unit stands where it stands, and which orders would move it 名次成因',
    params: OfUnit,
    answer: StandingView,
    large: true,
    handler: async (input, parts) => {
      const { windowId, objectId, unitId } = input.params
      const standing = await readStanding(
        { ...readingFor(input, ['assessment.read'], parts), pool: parts.city.pool },
        windowId,
        objectId,
        unitId,
      )
      return isRefusal(standing) ? standing : { body: standing }
    },
  }),
  route({
    method: 'POST',
    path: `${windows}/{windowId}/what-if`,
    permission: ['assessment.configure', 'analysis.report'],
    audit: 'assessment.whatIf',
    tag,
    summary: 'The same window under another method 换个办法试算',
    params: OfWindow,
    body: WhatIfInput,
    answer: WhatIfView,
    large: true,
    example: { objectId: 'streets', weights: { response: '0.3', resolution: '0.35', satisfaction: '0.35' } },
    description: 'Changes nothing. Weights must come to what the method says.',
    handler: async (input, parts) => {
      const { pool, cityId, registry, time } = parts.city
      const moves = await readWhatIf(
        { ...readingFor(input, ['assessment.configure', 'analysis.report'], parts), pool, cityId, registry, time },
        input.params.windowId,
        input.body,
      )
      return isRefusal(moves) ? moves : { body: moves }
    },
  }),
  route({
    method: 'GET',
    path: `${windows}/{windowId}/alarms`,
    permission: ['supervision.supervise', 'assessment.configure'],
    audit: 'assessment.alarms',
    tag,
    summary: 'Patterns that somebody should look into 异常提示',
    params: OfWindow,
    query: Type.Object({ unit: Type.Optional(UnitCode) }, closed),
    answer: AlarmList,
    large: true,
    description:
      'For supervisors, as found when the window was last computed. Thresholds stand in the method; nothing follows by itself.',
    handler: async (input, parts) => {
      const alarms = await readAlarms(
        readingFor(input, ['supervision.supervise', 'assessment.configure'], parts),
        input.params.windowId,
        input.query.unit ?? null,
      )
      return isRefusal(alarms) ? alarms : { body: alarms }
    },
  }),
  route({
    method: 'GET',
    path: `${windows}/{windowId}/verification`,
    permission: ['assessment.freeze', 'trace.verify'],
    audit: 'assessment.verify',
    tag,
    summary: 'Reckon a frozen window again and name what changed 封存校验',
    params: OfWindow,
    answer: WindowVerificationView,
    handler: async ({ params, now }, { city }) => {
      const { directory } = city.registry.today(now).rules
      const found = await verifyWindow(city, params.windowId)
      return isRefusal(found)
        ? found
        : {
            body: {
              ...found,
              orders: found.orders.map((order) => ({ ...order, differences: [...order.differences] })),
              units: found.units.map((unit) => ({
                ...unit,
                unitName: directory.findUnit(unit.unitId)?.name ?? unit.unitId,
              })),
            },
          }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/assessment-rankings/{objectId}',
    permission: 'assessment.read',
    audit: 'assessment.rankingHistory',
    tag,
    summary: 'Ranks through the windows, in the city and within a district 历期名次',
    answer: RankingHistoryView,
    large: true,
    params: Type.Object({ objectId: Line(64, 'Object of the method') }, closed),
    query: Type.Object(
      {
        most: Type.Optional(
          Type.Integer({ minimum: 1, maximum: 36, description: 'How many windows back; 12 when left out' }),
        ),
        district: Type.Optional(UnitCode),
      },
      closed,
    ),
    handler: async (input, parts) => {
      const {
        params: { objectId },
        query: { most = 12, district = null },
      } = input
      const found = await readRankingHistory(readingFor(input, ['assessment.read'], parts), {
        objectId,
        most,
        districtId: district,
        onlyPublished: false,
      })
      return isRefusal(found) ? found : { body: found }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/orders/{orderId}/exclusion-preview',
    permission: 'exclusion.request',
    audit: 'assessment.exclusionPreview',
    tag,
    summary: 'What leaving an order out would do to its units’ rates 剔除影响预览',
    answer: ExclusionPreview,
    params: Type.Object({ orderId: Id }, closed),
    description: 'So far as the window has come. Changes nothing.',
    handler: async (input, parts) => {
      const found = await previewExclusion(
        { ...readingFor(input, ['exclusion.request'], parts), pool: parts.city.pool, time: parts.city.time },
        input.params.orderId,
      )
      return isRefusal(found) ? found : { body: found }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/assessment-years/{year}/{objectId}',
    permission: 'assessment.read',
    audit: 'assessment.year',
    tag,
    summary: 'What the year comes to 年度结果',
    answer: YearView,
    large: true,
    params: Type.Object(
      { year: Type.String({ pattern: '^2\\d{3}$' }), objectId: Line(64, 'Object of the method') },
      closed,
    ),
    handler: async (input, parts) => {
      const found = await readYear(
        { ...readingFor(input, ['assessment.read'], parts), pool: parts.city.pool },
        Number(input.params.year),
        input.params.objectId,
      )
      return isRefusal(found) ? found : { body: found }
    },
  }),
]

/** Assessment over HTTP: residents see what is published, units the ranking and their own inside, supervisors all. */
export const assessmentRoutes: readonly Route[] = [...windowStepRoutes, ...reads, ...assessmentMethodRoutes]
