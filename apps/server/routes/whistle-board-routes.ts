import {
  findReadRecord,
  readCampaignStatistics,
  readWhistlesUnderWay,
  readWhistleTimeline,
  whistleActions,
} from '@shaoying/application'
import {
  CampaignStatisticsView,
  Id,
  UnitCode,
  WhistleActionsView,
  WhistleTimelineView,
  WhistleUnderWayView,
} from '@shaoying/contract'
import { isRefusal, refuse, unitIdsOn, whistleKind, type Whistle } from '@shaoying/domain'
import { Type } from 'typebox'
import { kebab } from './order-command-routes.ts'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }
const tag = 'Whistles 吹哨报到'
const WhistleParams = Type.Object({ whistleId: Id }, closed)
const UnderWayQuery = Type.Object(
  {
    unit: Type.Optional({
      ...UnitCode,
      description: 'One street or department; when not given, everything within reach',
    }),
    mine: Type.Optional(
      Type.Boolean({ description: 'Only those in which a unit the caller serves in still owes something' }),
    ),
    longitude: Type.Optional(
      Type.Number({
        minimum: -180,
        maximum: 180,
        description: 'Where the caller stands (WGS 84): the nearest come first',
      }),
    ),
    latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  },
  closed,
)

/** What live boards and phones ask: what runs, what may be done, what happened. The whistle itself is a record. */
export const whistleBoardRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/whistles-under-way',
    permission: 'whistle.read',
    audit: 'whistle.underWay',
    tag,
    summary: 'Whistles that run now: the board, or an officer’s list, nearest first 正在处置的吹哨',
    description: 'Without a position, what is due next comes first. The stream tells of changes as `whistle`.',
    query: UnderWayQuery,
    answer: WhistleUnderWayView,
    large: true,
    handler: async (input, parts) => {
      const {
        query: { unit = null, mine = false, longitude, latitude },
        caller,
      } = input
      const { on, rules } = parts.city.registry.today(input.now)
      if (unit !== null && !rules.directory.findUnit(unit))
        return refuse('order.unit_unknown', { params: { unitId: unit }, field: 'query/unit' })
      const position = longitude === undefined || latitude === undefined ? null : { longitude, latitude }
      return {
        body: await readWhistlesUnderWay(readingFor(input, ['whistle.read'], parts), {
          unitId: unit,
          servedUnitIds: mine ? unitIdsOn(caller.session.actor, on) : null,
          position,
        }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/whistles/{whistleId}/actions',
    permission: 'whistle.read',
    audit: 'whistle.actions',
    tag,
    summary: 'What the caller may do with it now, for which units 可执行的操作',
    params: WhistleParams,
    answer: WhistleActionsView,
    handler: async (input, parts) => {
      const reading = readingFor(input, ['whistle.read'], parts)
      const found = await findReadRecord({ kind: whistleKind as never }, reading, input.params.whistleId)
      if (isRefusal(found)) return found
      const { on, rules } = parts.city.registry.today(input.now)
      const question = { actor: input.caller.session.actor, at: input.now, on, directory: rules.directory }
      return {
        body: whistleActions(
          found.state as Whistle,
          question,
          reading,
          (command) => `/api/v1/whistles/${input.params.whistleId}/${kebab(command)}`,
        ),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/whistles/{whistleId}/timeline',
    permission: 'whistle.read',
    audit: 'whistle.timeline',
    tag,
    summary: 'The story of a whistle, in plain words and both languages 吹哨全程',
    params: WhistleParams,
    answer: WhistleTimelineView,
    large: true,
    handler: async (input, parts) => {
      const story = await readWhistleTimeline(readingFor(input, ['whistle.read'], parts), input.params.whistleId)
      return isRefusal(story) ? story : { body: story }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/campaigns/{campaignId}/statistics',
    permission: 'whistle.read',
    audit: 'campaign.statistics',
    tag: 'Campaigns 专项行动',
    summary: 'What a headquarters achieved so far 专项行动统计',
    params: Type.Object({ campaignId: Id }, closed),
    answer: CampaignStatisticsView,
    handler: async (input, parts) => {
      const statistics = await readCampaignStatistics(
        readingFor(input, ['whistle.read'], parts),
        input.params.campaignId,
        parts.city.registry.today(input.now).on,
      )
      return isRefusal(statistics) ? statistics : { body: statistics }
    },
  }),
]
