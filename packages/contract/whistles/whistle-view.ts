import {
  figureKinds,
  legStandingNames,
  releaseCauses,
  whistleDirections,
  whistleEntries,
  whistleSources,
  whistleStageNames,
} from '@shaoying/domain'
import { Type, type Static, type TSchema } from 'typebox'
import { Id, OneOf } from '../primitives.ts'
import { BasisView } from '../problem/problem.ts'
import { Moment, MomentOrNull, Named, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const shape = <Fields extends Record<string, TSchema>>(fields: Fields) => Type.Object(fields, closed)
const orNull = <Shape extends TSchema>(inner: Shape) => Type.Union([inner, Type.Null()])
const Bool = orNull(Type.Boolean())
const Count = Type.Integer({ minimum: 0 })
const Position = shape({ longitude: Type.Number(), latitude: Type.Number() })
const Point = shape({ name: Type.String(), position: orNull(Position), radiusMetres: Type.Number() })
const Said = shape({ at: Moment, reason: Type.String() })

/** For whom a whistle is shown: who commands, who looks on from above, who was summoned, who asked for it. */
export const whistleAudiences = ['commander', 'overseer', 'unit', 'requester'] as const
export type WhistleAudience = (typeof whistleAudiences)[number]

const Deduction = shape({
  itemId: Type.String(),
  points: Type.Number(),
  reason: Type.String(),
  evidence: Type.String(),
})
const ScoreView = shape({
  total: Type.Number({ description: 'The sum of what is left of the items' }),
  items: Type.Array(shape({ itemId: Type.String(), name: Type.String(), points: Type.Number(), left: Type.Number() })),
  deductions: Type.Array(Deduction),
  at: Moment,
  appealUntil: Moment,
  appeal: orNull(shape({ at: Moment, reason: Type.String(), evidence: Type.String() })),
  ruling: orNull(shape({ at: Moment, reason: Type.String(), before: Type.Array(Deduction) })),
})

const CheckInView = shape({
  id: Type.String(),
  personId: Type.String(),
  team: TextOrNull,
  position: orNull(Position),
  accuracyMetres: orNull(Type.Number()),
  metresFromPoint: orNull(Type.Number()),
  takenAt: Moment,
  receivedAt: Moment,
  offline: Type.Boolean({ description: 'Kept on the phone and sent later; `takenAt` is the original time' }),
  photoId: TextOrNull,
  doubts: Type.Array(Type.String()),
  counts: Type.Boolean({ description: 'No doubt, or confirmed by the commander' }),
  judgement: orNull(shape({ verdict: OneOf(['confirmed', 'disputed']), at: Moment, reason: Type.String() })),
})

/** One unit on the commander's board: signed, on the way, here, done; and the time that runs. What is not for the reader is empty. */
export const LegView = shape({
  legId: Type.String(),
  unit: Named,
  guest: orNull(
    shape({
      name: Type.String(),
      contact: Type.Union([Type.String(), Type.Null()], {
        description: 'Masked; the whole by `POST …/guest-contacts`',
      }),
    }),
  ),
  part: OneOf(['lead', 'assist']),
  wave: Type.Integer({ minimum: 1, description: 'First whistle, second, third' }),
  summonedBy: Named,
  teamId: TextOrNull,
  ask: Type.String(),
  basis: Type.Array(BasisView),
  standing: OneOf(legStandingNames),
  since: MomentOrNull,
  expectedAt: MomentOrNull,
  summonedAt: Moment,
  signDueAt: Moment,
  arriveDueAt: Moment,
  signedAt: MomentOrNull,
  signedInTime: Bool,
  arrivedAt: MomentOrNull,
  arrivedInTime: Bool,
  result: TextOrNull,
  releasedBecause: orNull(OneOf(releaseCauses)),
  timesSentBack: Count,
  isOwn: Type.Boolean({ description: 'Within the reader’s reach' }),
  checkIns: Type.Array(CheckInView),
  delays: Type.Array(shape({ at: Moment, reason: Type.String(), expectedAt: MomentOrNull })),
  onCallSteps: Type.Array(shape({ step: Type.Integer(), at: Moment })),
  arrivalOverdueAt: MomentOrNull,
  leaveAsked: orNull(Said),
  refusal: orNull(shape({ at: Moment, ground: Type.String(), reason: Type.String() })),
  absence: orNull(shape({ at: Moment, reason: TextOrNull })),
  reported: orNull(shape({ at: Moment, account: Type.String() })),
  finding: orNull(shape({ at: Moment, verdict: OneOf(['upheld', 'excused']), account: Type.String() })),
  supervision: orNull(
    shape({
      at: Moment,
      demand: Type.String(),
      answerBy: Moment,
      answer: orNull(shape({ at: Moment, text: Type.String(), inTime: Type.Boolean() })),
    }),
  ),
  failed: Bool,
  score: orNull(ScoreView),
})
export type LegView = Static<typeof LegView>

const OnSite = {
  tasks: Type.Array(
    shape({
      id: Type.String(),
      unit: Named,
      what: Type.String(),
      dueAt: MomentOrNull,
      at: Moment,
      result: orNull(shape({ at: Moment, text: Type.String(), done: Type.Boolean() })),
    }),
  ),
  evidence: Type.Array(
    shape({
      id: Type.String(),
      unit: Named,
      attachmentId: Type.String(),
      sort: OneOf(['before', 'after', 'document', 'other']),
      object: TextOrNull,
      note: TextOrNull,
      position: orNull(Position),
      at: Moment,
    }),
  ),
  figures: Type.Array(shape({ kind: OneOf(figureKinds), total: Type.Number() })),
  minutes: Type.Array(
    shape({
      heldAt: Moment,
      present: Type.Array(Type.String()),
      settled: Type.String(),
      responsible: Type.Array(shape({ unit: Named, what: Type.String(), byOn: Type.String() })),
    }),
  ),
  procedures: Type.Array(
    shape({
      id: Type.String(),
      unit: Named,
      to: Type.String(),
      what: Type.String(),
      at: Moment,
      outcome: orNull(shape({ at: Moment, verdict: OneOf(['approved', 'refused']), text: Type.String() })),
    }),
  ),
  funds: Type.Array(
    shape({ unit: Named, fund: Type.String(), yuan: Type.Number(), purpose: Type.String(), at: Moment }),
  ),
}

const Outcome = shape({
  at: Moment,
  standardMetAt: Moment,
  verification: Type.String(),
  summary: Type.String(),
  solvedInTime: Type.Boolean(),
  secondsOnScene: orNull(Type.Integer()),
  plans: Type.Array(shape({ orderId: Type.String(), plan: Type.String(), byOn: Type.String() })),
})

/** A whistle as one reader sees it: everything for who commands and who is above, its part for a unit, its course for who asked. */
export const WhistleView = shape({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  audience: OneOf(whistleAudiences),
  situation: OneOf(whistleStageNames),
  title: Type.String(),
  account: Type.String(),
  direction: OneOf(whistleDirections),
  kind: TextOrNull,
  everydayKind: TextOrNull,
  categoryId: TextOrNull,
  situations: Type.Array(Named),
  source: OneOf(whistleSources),
  caller: Named,
  commanders: Type.Array(shape({ unit: Named, agreedAt: MomentOrNull })),
  invited: Type.Array(Named),
  request: orNull(shape({ unit: Named, at: Moment })),
  place: NamedOrNull,
  point: orNull(Point),
  standard: TextOrNull,
  orderIds: Type.Array(Type.String()),
  packageId: TextOrNull,
  campaignId: TextOrNull,
  parentId: TextOrNull,
  childIds: Type.Array(Type.String()),
  openedAt: Moment,
  blownAt: MomentOrNull,
  solveDueAt: MomentOrNull,
  solutionOverdueAt: MomentOrNull,
  solvedAt: MomentOrNull,
  secondsOnScene: orNull(Type.Integer()),
  endedBecause: TextOrNull,
  call: orNull(
    shape({
      entry: OneOf(whistleEntries),
      basis: Type.Array(BasisView),
      override: orNull(shape({ code: Type.String(), reason: Type.String() })),
      evidence: TextOrNull,
      takenDown: orNull(shape({ callerName: Type.String(), confirmedAt: MomentOrNull })),
    }),
  ),
  counts: shape({
    summoned: Count,
    signed: Count,
    onTheWay: Count,
    here: Count,
    done: Count,
    released: Count,
    missing: Count,
  }),
  legs: Type.Array(LegView),
  ...OnSite,
  outcome: orNull(Outcome),
  appraisals: Type.Array(
    shape({
      voice: OneOf(['unit', 'resident', 'deputy']),
      from: Named,
      about: Named,
      points: Type.Number(),
      words: Type.String(),
      at: Moment,
    }),
  ),
  typicalCase: orNull(shape({ at: Moment, lesson: Type.String(), keywords: Type.Array(Type.String()) })),
})
export type WhistleView = Static<typeof WhistleView>
