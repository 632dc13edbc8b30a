import { figureKinds } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, OneOf, UnitCode } from '../primitives.ts'

const closed = { additionalProperties: false }
const Named = Type.Object({ id: UnitCode, name: Type.String() }, closed)
const Count = Type.Integer({ minimum: 0 })
const Mean = Type.Union([Type.Number(), Type.Null()])

export const CampaignView = Type.Object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    name: Type.String(),
    situation: OneOf(['running', 'ended']),
    unit: Named,
    members: Type.Array(Named),
    stationed: Count,
    figures: Type.Record(Type.String(), Type.Number()),
    record: Type.Object({}, { additionalProperties: true }),
  },
  closed,
)
export type CampaignView = Static<typeof CampaignView>

export const JointTeamView = Type.Object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    name: Type.String(),
    situation: OneOf(['standing', 'dissolved']),
    unit: Named,
    members: Type.Array(Named),
    area: Type.String(),
    purpose: Type.String(),
  },
  closed,
)
export type JointTeamView = Static<typeof JointTeamView>

export const WhistleCountsView = Type.Object(
  {
    whistles: Count,
    byKind: Type.Record(Type.String(), Count),
    informal: Count,
    summonses: Count,
    signedInTime: Count,
    arrivedInTime: Count,
    arrivedLate: Count,
    refused: Count,
    failed: Count,
    solved: Count,
    solvedInTime: Count,
    averageSecondsToArrive: Mean,
    averageSecondsOnScene: Mean,
    averageScore: Mean,
  },
  closed,
)

/** What a headquarters achieved so far (R096). */
export const CampaignStatisticsView = Type.Object(
  {
    campaignId: Id,
    name: Type.String(),
    situation: OneOf(['running', 'ended']),
    days: Count,
    underWay: Count,
    whistles: WhistleCountsView,
    figures: Type.Array(Type.Object({ kind: OneOf(figureKinds), total: Type.Number() }, closed)),
    members: Type.Array(Type.Object({ unit: Named, stationed: Count, counts: WhistleCountsView }, closed)),
  },
  closed,
)
export type CampaignStatisticsView = Static<typeof CampaignStatisticsView>

/** Where a street's month is out of the bounds of whistles to orders (R046). */
export const RatioNoticeView = Type.Object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    unit: Named,
    month: Type.String({ examples: ['2026-03'] }),
    whistles: Count,
    orders: Count,
    perHundred: Type.Number(),
    alert: OneOf(['low', 'high']),
  },
  closed,
)
export type RatioNoticeView = Static<typeof RatioNoticeView>
