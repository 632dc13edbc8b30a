import { alarmKinds } from '@shaoying/domain'
import { Type, type Static, type TSchema } from 'typebox'
import { Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { Moment, Named, NamedOrNull } from '../views/named.ts'
import { WindowId } from './window-id.ts'

const closed = { additionalProperties: false }
const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Decimal = Type.String({ description: 'Rounded as the method says', examples: ['96.20'] })
const DecimalOrNull = orNull(Decimal)
const ExactNumber = Type.String({ description: 'Exact fraction: numerator/denominator', examples: ['481/500'] })

export const CorrectWindowInput = Type.Object({
  what: Type.Union([
    Type.Object({ kind: Type.Literal('leave_out'), orderId: Id }, closed),
    Type.Object({ kind: Type.Literal('count_for'), orderId: Id, unitId: UnitCode }, closed),
  ]),
  reason: Prose('Why'),
  document: Line(300, 'The decision’s number'),
}, closed)
export const ReviewWindowInput = Type.Object({ finding: Prose('What the review found') }, closed)
export const PublishWindowInput = Type.Object({ title: Line(200, 'Title of the bulletin') }, closed)
const weight = Type.String({ pattern: '^\\d+(\\.\\d+)?%?$', maxLength: 20 })
export const WhatIfInput = Type.Object({
  objectId: Line(64, 'Object of the method'),
  weights: Type.Optional(Type.Record(Type.String(), weight, { description: 'Weights by measure' })),
  partlySolved: Type.Optional(weight),
  satisfaction: Type.Optional(Type.Record(Type.String(), weight, { description: 'Value of each grade' })),
  attribution: Type.Optional(OneOf(['created', 'closed'])),
}, closed)

const signed = { at: Moment, byPersonId: Type.String() }
const computation = { methodId: Type.String(), packVersionId: Type.String(), inputHash: Type.String(), methodHash: Type.String(), resultHash: Type.String(), orders: Type.Integer(), assessed: Type.Integer(), excluded: Type.Integer(), corrections: Type.Integer() }

/** An assessment window and everything that was decided about it. */
export const AssessmentWindowView = Type.Object({
  windowId: WindowId,
  situation: OneOf(['open', 'computed', 'reviewed', 'frozen', 'published']),
  fromOn: Type.String(),
  lastOn: Type.String(),
  fromAt: Moment,
  untilAt: Moment,
  heardBefore: Moment,
  applyBefore: Moment,
  appealBefore: Moment,
  computations: Type.Array(Type.Object({ ...signed, ...computation }, closed)),
  corrections: Type.Array(Type.Object({ ...signed, what: Type.Object({ kind: Type.String(), orderId: Type.String(), unitId: Type.Optional(Type.String()) }, closed), reason: Type.String(), document: Type.String() }, closed)),
  reviews: Type.Array(Type.Object({ ...signed, finding: Type.String() }, closed)),
  frozen: orNull(Type.Object({ ...signed, ...computation, hash: Type.String() }, closed)),
  published: orNull(Type.Object({ ...signed, title: Type.String() }, closed)),
}, closed)
export type AssessmentWindowView = Static<typeof AssessmentWindowView>
export const AssessmentWindowList = Type.Object({ items: Type.Array(AssessmentWindowView) }, closed)

/** One line of a ranking, as everybody may see it once it is published. */
const rankingRow = {
  unit: Named,
  district: NamedOrNull,
  rank: orNull(Type.Integer()),
  previousRank: orNull(Type.Integer()),
  unranked: orNull(OneOf(['no_score', 'below_minimum'])),
  score: DecimalOrNull,
  previousScore: DecimalOrNull,
  measures: Type.Record(Type.String(), DecimalOrNull, { description: 'Percentages or numbers by measure; null: unknown' }),
  volume: Type.Integer(),
  volumeRank: Type.Integer(),
  valid: Type.Integer(),
  band: NamedOrNull,
  class: orNull(Type.Object({ id: Type.String(), name: Type.String(), sinceWindow: WindowId, due: Type.Array(Type.Object({ name: Type.String(), dueOn: Type.String() }, closed)) }, closed)),
}
const Counts = Type.Record(Type.String(), Type.Integer())
/** What only the unit itself and whoever is above it sees. */
const Inside = Type.Object({
  scoreExact: orNull(ExactNumber),
  scoreWithExcluded: DecimalOrNull,
  measuresWithExcluded: Type.Record(Type.String(), DecimalOrNull),
  counted: Counts,
  all: Counts,
  parts: Type.Array(Type.Object({ measure: Named, weight: Decimal, value: DecimalOrNull, points: Decimal, formula: Type.String({ description: 'With the numbers put in' }) }, closed)),
  deductions: Decimal,
  bonuses: Decimal,
}, closed)

const ranking = {
  windowId: WindowId,
  object: Named,
  method: Named,
  isPublic: Type.Boolean(),
  madeAt: Moment,
  measures: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), show: OneOf(['percent', 'number']) }, closed)),
}
export const PublishedRankingView = Type.Object({ ...ranking, rows: Type.Array(Type.Object(rankingRow, closed)) }, closed)
export type PublishedRankingView = Static<typeof PublishedRankingView>
export const RankingView = Type.Object({ ...ranking, rows: Type.Array(Type.Object({ ...rankingRow, inside: orNull(Inside) }, closed)) }, closed)
export type RankingView = Static<typeof RankingView>

/** Published windows with what is compared in them. */
export const PublishedWindowList = Type.Object({
  items: Type.Array(Type.Object({ windowId: WindowId, lastOn: Type.String(), objects: Type.Array(Named) }, closed)),
}, closed)
export type PublishedWindowList = Static<typeof PublishedWindowList>

const Step = Type.Object({ measure: Named, best: Decimal, own: Decimal, difference: Decimal, differenceExact: ExactNumber }, closed)
/** Why a unit stands where it stands, and what would move it. */
export const StandingView = Type.Object({
  windowId: WindowId,
  object: Named,
  unit: Named,
  rank: orNull(Type.Integer()),
  score: DecimalOrNull,
  best: orNull(Type.Object({ unit: Named, score: Decimal }, closed)),
  steps: Type.Array(Step),
  movingOrders: Type.Array(Type.Object({ orderId: Type.String(), number: Type.String(), contacted: Type.Boolean(), solved: Type.String(), satisfaction: Type.String(), gain: Decimal, gainExact: ExactNumber }, closed)),
  history: Type.Array(Type.Object({ windowId: WindowId, rank: orNull(Type.Integer()), score: DecimalOrNull }, closed), { description: 'Newest first' }),
}, closed)
export type StandingView = Static<typeof StandingView>

const place = Type.Object({ rank: orNull(Type.Integer()), score: DecimalOrNull }, closed)
export const WhatIfView = Type.Object({
  windowId: WindowId,
  object: Named,
  inWords: Type.Array(Type.String(), { description: 'The other method in sentences' }),
  moves: Type.Array(Type.Object({ unit: Named, before: place, after: place, places: orNull(Type.Integer()), scoreChange: DecimalOrNull, because: Type.Array(Type.Object({ measure: Named, points: Decimal }, closed)) }, closed)),
}, closed)
export type WhatIfView = Static<typeof WhatIfView>

export const AlarmList = Type.Object({
  windowId: WindowId,
  note: Type.String(),
  items: Type.Array(Type.Object({ kind: OneOf(alarmKinds), text: Type.String(), unit: Named, count: Type.Integer(), of: Type.Integer(), share: Decimal, orderIds: Type.Array(Type.String()) }, closed)),
}, closed)
export type AlarmList = Static<typeof AlarmList>

export const MethodList = Type.Object({
  items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), basis: Type.String(), source: Type.String(), effectiveOn: Type.String(), objects: Type.Array(Named), inWords: Type.Array(Type.String()) }, closed)),
}, closed)
export type MethodList = Static<typeof MethodList>

export const WindowVerificationView = Type.Object({
  windowId: WindowId,
  hash: Type.String(),
  matches: Type.Boolean(),
  methodChanged: Type.Boolean(),
  factsChanged: Type.Boolean(),
  orders: Type.Array(Type.Object({ orderId: Type.String(), orderNumber: Type.String(), differences: Type.Array(Type.String()) }, closed)),
  units: Type.Array(Type.Object({ objectId: Type.String(), unitId: Type.String() }, closed)),
}, closed)

export const YearView = Type.Object({
  year: Type.Integer(),
  object: Named,
  method: Named,
  windows: Type.Array(Type.String()),
  rows: Type.Array(Type.Object({ unit: Named, windows: Type.Integer(), rank: orNull(Type.Integer()), score: DecimalOrNull, parts: Type.Array(Type.Object({ measure: Named, weight: Decimal, value: DecimalOrNull, points: Decimal }, closed)) }, closed)),
}, closed)
export type YearView = Static<typeof YearView>
