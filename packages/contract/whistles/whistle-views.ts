import { legStandingNames, whistleStageNames } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, InstantText, OneOf, UnitCode } from '../primitives.ts'

const closed = { additionalProperties: false }
const orNull = <Shape extends ReturnType<typeof Type.String>>(shape: Shape) => Type.Union([shape, Type.Null()])
const Named = Type.Object({ id: UnitCode, name: Type.String() }, closed)
const Bool = Type.Union([Type.Boolean(), Type.Null()])
const Count = Type.Integer({ minimum: 0 })
const Mean = Type.Union([Type.Number(), Type.Null()])

/** One unit on the commander's board: signed, on the way, here, done; and the time that runs. */
export const LegView = Type.Object({
  legId: Type.String(), unit: Named, part: OneOf(['lead', 'assist']), wave: Type.Integer({ minimum: 1 }), standing: OneOf(legStandingNames),
  summonedAt: InstantText, signDueAt: InstantText, arriveDueAt: InstantText, signedAt: orNull(Type.String()), signedInTime: Bool, arrivedAt: orNull(Type.String()), arrivedInTime: Bool,
  checkIns: Type.Array(Type.Object({ id: Type.String(), takenAt: InstantText, offline: Type.Boolean(), doubts: Type.Array(Type.String()), counts: Type.Boolean() }, closed)),
  leaveAsked: Type.Boolean(), failed: Type.Boolean(),
  score: Type.Union([Type.Object({ total: Type.Number(), items: Type.Array(Type.Object({ name: Type.String(), points: Type.Number(), left: Type.Number() }, closed)) }, closed), Type.Null()]),
}, closed)

export const WhistleView = Type.Object({
  id: Id, version: Type.Integer({ minimum: 1 }), situation: OneOf(whistleStageNames), title: Type.String(), direction: Type.String(), kind: orNull(Type.String()), everydayKind: orNull(Type.String()),
  caller: Named, commanders: Type.Array(Named), blownAt: orNull(Type.String()), solveDueAt: orNull(Type.String()), solvedAt: orNull(Type.String()), secondsOnScene: Type.Union([Type.Integer(), Type.Null()]),
  legs: Type.Array(LegView),
  figures: Type.Record(Type.String(), Type.Number()),
  record: Type.Object({}, { additionalProperties: true, description: 'Everything the trace says of it: matter, call, tasks, evidence, minutes, procedures, funds, outcome, appraisals' }),
}, closed)
export type WhistleView = Static<typeof WhistleView>

export const CampaignView = Type.Object({
  id: Id, version: Type.Integer({ minimum: 1 }), name: Type.String(), situation: OneOf(['running', 'ended']), unit: Named, members: Type.Array(Named), stationed: Count,
  figures: Type.Record(Type.String(), Type.Number()), record: Type.Object({}, { additionalProperties: true }),
}, closed)
export type CampaignView = Static<typeof CampaignView>

export const JointTeamView = Type.Object({ id: Id, version: Type.Integer({ minimum: 1 }), name: Type.String(), situation: OneOf(['standing', 'dissolved']), unit: Named, members: Type.Array(Named), area: Type.String(), purpose: Type.String() }, closed)
export type JointTeamView = Static<typeof JointTeamView>

export const WhistleCountsView = Type.Object({
  whistles: Count, byKind: Type.Record(Type.String(), Count), informal: Count, summonses: Count, signedInTime: Count, arrivedInTime: Count, arrivedLate: Count, failed: Count, solved: Count, solvedInTime: Count,
  averageSecondsToArrive: Mean, averageSecondsOnScene: Mean, averageScore: Mean,
}, closed)
