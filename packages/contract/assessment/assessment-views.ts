import { alarmKinds } from '@shaoying/domain'
import { Type, type Static, type TSchema } from 'typebox'
import { OneOf } from '../primitives.ts'
import { Moment, Named, NamedOrNull } from '../views/named.ts'
import { ReviewMeetingView } from './review-meeting.ts'
import { WindowId } from './window-id.ts'

const closed = { additionalProperties: false }
const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Decimal = Type.String({ description: 'Rounded as the method says', examples: ['96.20'] })
const DecimalOrNull = orNull(Decimal)
const ExactNumber = Type.String({ description: 'Exact fraction: numerator/denominator', examples: ['481/500'] })

const mention = Type.Object(
  { unitId: Type.String(), because: Type.Object({ zh: Type.String(), en: Type.String() }, closed) },
  closed,
)
const signed = { at: Moment, byPersonId: Type.String() }
const computation = {
  methodId: Type.String(),
  packVersionId: Type.String(),
  inputHash: Type.String(),
  methodHash: Type.String(),
  resultHash: Type.String(),
  orders: Type.Integer(),
  assessed: Type.Integer(),
  excluded: Type.Integer(),
  corrections: Type.Integer(),
}

/** An assessment window and everything that was decided about it. */
export const AssessmentWindowView = Type.Object(
  {
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
    corrections: Type.Array(
      Type.Object(
        {
          ...signed,
          what: Type.Object(
            { kind: Type.String(), orderId: Type.String(), unitId: Type.Optional(Type.String()) },
            closed,
          ),
          reason: Type.String(),
          document: Type.String(),
        },
        closed,
      ),
    ),
    reviews: Type.Array(Type.Object({ ...signed, finding: Type.String() }, closed)),
    mentions: orNull(
      Type.Object(
        { ...signed, praised: Type.Array(mention), criticised: Type.Array(mention), document: Type.String() },
        closed,
      ),
    ),
    meeting: orNull(ReviewMeetingView),
    frozen: orNull(Type.Object({ ...signed, ...computation, hash: Type.String() }, closed)),
    published: orNull(Type.Object({ ...signed, title: Type.String() }, closed)),
  },
  closed,
)
export type AssessmentWindowView = Static<typeof AssessmentWindowView>

/** One line of a ranking, as everybody may see it once it is published. */
const rankingRow = {
  unit: Named,
  district: NamedOrNull,
  rank: orNull(Type.Integer()),
  previousRank: orNull(Type.Integer()),
  unranked: orNull(OneOf(['no_score', 'below_minimum'])),
  score: DecimalOrNull,
  previousScore: DecimalOrNull,
  scoreWithExcluded: DecimalOrNull,
  deductions: Decimal,
  bonuses: Decimal,
  measures: Type.Record(Type.String(), DecimalOrNull, {
    description: 'Percentages or numbers by measure, those that make up the score; null: unknown',
  }),
  volume: Type.Integer(),
  volumeRank: Type.Integer(),
  perTenThousand: orNull(Type.Number()),
  valid: Type.Integer(),
  contacted: Type.Integer(),
  solved: Type.Integer(),
  satisfied: Type.Integer(),
  band: NamedOrNull,
  class: orNull(
    Type.Object(
      {
        id: Type.String(),
        name: Type.String(),
        sinceWindow: WindowId,
        due: Type.Array(
          Type.Object(
            {
              name: Type.String(),
              dueDays: Type.Integer({ description: 'Days after publication' }),
              dueOn: orNull(Type.String()),
            },
            closed,
          ),
        ),
      },
      closed,
    ),
  ),
}
const Counts = Type.Record(Type.String(), Type.Integer())
/** What only the unit itself and whoever is above it sees. */
const Inside = Type.Object(
  {
    scoreExact: orNull(ExactNumber),
    measures: Type.Record(Type.String(), DecimalOrNull, { description: 'Every measure of the method' }),
    measuresWithExcluded: Type.Record(Type.String(), DecimalOrNull),
    counted: Counts,
    all: Counts,
    parts: Type.Array(
      Type.Object(
        {
          measure: Named,
          weight: Decimal,
          value: DecimalOrNull,
          points: Decimal,
          formula: Type.String({ description: 'With the numbers put in' }),
        },
        closed,
      ),
    ),
  },
  closed,
)

const ranking = {
  windowId: WindowId,
  object: Named,
  method: Named,
  isPublic: Type.Boolean(),
  madeAt: Moment,
  measures: Type.Array(
    Type.Object(
      {
        id: Type.String(),
        name: Type.String(),
        show: OneOf(['percent', 'number']),
        isPublic: Type.Boolean({ description: 'Makes up the score, and is published with it' }),
      },
      closed,
    ),
  ),
}
export const PublishedRankingView = Type.Object(
  { ...ranking, rows: Type.Array(Type.Object(rankingRow, closed)) },
  closed,
)
export type PublishedRankingView = Static<typeof PublishedRankingView>
export const RankingView = Type.Object(
  { ...ranking, rows: Type.Array(Type.Object({ ...rankingRow, inside: orNull(Inside) }, closed)) },
  closed,
)
export type RankingView = Static<typeof RankingView>

const Step = Type.Object(
  { measure: Named, best: Decimal, own: Decimal, difference: Decimal, differenceExact: ExactNumber },
  closed,
)
/** Why a unit stands where it stands, and what would move it. */
export const StandingView = Type.Object(
  {
    windowId: WindowId,
    object: Named,
    unit: Named,
    rank: orNull(Type.Integer()),
    score: DecimalOrNull,
    best: orNull(Type.Object({ unit: Named, score: Decimal }, closed)),
    steps: Type.Array(Step),
    movingOrders: Type.Array(
      Type.Object(
        {
          orderId: Type.String(),
          number: Type.String(),
          contacted: Type.Boolean(),
          solved: Type.String(),
          satisfaction: Type.String(),
          gain: Decimal,
          gainExact: ExactNumber,
        },
        closed,
      ),
    ),
    history: Type.Array(
      Type.Object({ windowId: WindowId, rank: orNull(Type.Integer()), score: DecimalOrNull }, closed),
      { description: 'Newest first' },
    ),
  },
  closed,
)
export type StandingView = Static<typeof StandingView>

export const AlarmList = Type.Object(
  {
    windowId: WindowId,
    madeAt: { ...Moment, description: 'When the window was last computed' },
    note: Type.String(),
    items: Type.Array(
      Type.Object(
        {
          kind: OneOf(alarmKinds),
          text: Type.String(),
          unit: Named,
          count: Type.Integer(),
          of: Type.Integer(),
          share: Decimal,
          orders: Type.Array(Type.Object({ orderId: Type.String(), number: Type.String() }, closed), {
            description: 'What shows it, at most a hundred',
          }),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type AlarmList = Static<typeof AlarmList>

export const MethodList = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: Type.String(),
          basis: Type.String(),
          source: Type.String(),
          effectiveOn: Type.String(),
          objects: Type.Array(Named),
          inWords: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type MethodList = Static<typeof MethodList>

export const WindowVerificationView = Type.Object(
  {
    windowId: WindowId,
    hash: Type.String(),
    matches: Type.Boolean(),
    methodChanged: Type.Boolean(),
    factsChanged: Type.Boolean(),
    orders: Type.Array(
      Type.Object(
        { orderId: Type.String(), orderNumber: Type.String(), differences: Type.Array(Type.String()) },
        closed,
      ),
    ),
    units: Type.Array(Type.Object({ objectId: Type.String(), unitId: Type.String(), unitName: Type.String() }, closed)),
  },
  closed,
)
export type WindowVerificationView = Static<typeof WindowVerificationView>

export const YearView = Type.Object(
  {
    year: Type.Integer(),
    object: Named,
    method: Named,
    windows: Type.Array(Type.String()),
    rows: Type.Array(
      Type.Object(
        {
          unit: Named,
          windows: Type.Integer(),
          rank: orNull(Type.Integer()),
          score: DecimalOrNull,
          parts: Type.Array(
            Type.Object({ measure: Named, weight: Decimal, value: DecimalOrNull, points: Decimal }, closed),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type YearView = Static<typeof YearView>
