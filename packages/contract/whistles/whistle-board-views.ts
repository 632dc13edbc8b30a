import { figureKinds, legStandingNames, whistleDirections, whistleStageNames } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, Named, NamedOrNull, TextOrNull } from '../views/named.ts'
import { WhistleView, whistleAudiences } from './whistle-view.ts'

const closed = { additionalProperties: false }

/** One line of the commander's board or of the officer's list. */
export const WhistleUnderWayView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: Id,
          version: Type.Integer(),
          audience: OneOf(whistleAudiences),
          title: Type.String(),
          situation: OneOf(whistleStageNames),
          direction: OneOf(whistleDirections),
          kind: TextOrNull,
          everydayKind: TextOrNull,
          caller: Named,
          point: WhistleView.properties.point,
          standard: TextOrNull,
          blownAt: MomentOrNull,
          solveDueAt: MomentOrNull,
          solutionOverdueAt: MomentOrNull,
          counts: WhistleView.properties.counts,
          nextDueAt: Type.Union([Moment, Type.Null()], {
            description: 'The next moment at which a clock does something',
          }),
          metres: Type.Union([Type.Integer(), Type.Null()], {
            description: 'From where the caller said they stand to the designated point',
          }),
          own: Type.Array(
            Type.Object(
              {
                unit: Named,
                standing: OneOf(legStandingNames),
                part: OneOf(['lead', 'assist']),
                ask: Type.String(),
                signDueAt: Moment,
                arriveDueAt: Moment,
                arrivedAt: MomentOrNull,
              },
              closed,
            ),
            { description: 'With `mine`: the parts of the caller’s units' },
          ),
        },
        closed,
      ),
    ),
    isCut: Type.Boolean({ description: 'There were more than a screen can show' }),
  },
  closed,
)
export type WhistleUnderWayView = Static<typeof WhistleUnderWayView>

export const WhistleActionsView = Type.Object(
  {
    actions: Type.Array(
      Type.Object(
        {
          command: Type.String(),
          title: Type.String(),
          path: Type.String(),
          asUnit: Type.Union([Named, Type.Null()], {
            description: 'The commanding unit it is done for: send it as `asUnitId`',
          }),
          units: Type.Array(Named, {
            description:
              'The units it may be done for or about: send one as `unitId`. Empty: it is about the whole whistle',
          }),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type WhistleActionsView = Static<typeof WhistleActionsView>

/** What happened with a whistle, oldest first, in both languages. */
export const WhistleTimelineView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          sequence: Type.Integer(),
          at: Moment,
          kind: Type.String(),
          zh: Type.String(),
          en: Type.String(),
          by: Type.String(),
          actingUnit: NamedOrNull,
          unit: NamedOrNull,
          personId: TextOrNull,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type WhistleTimelineView = Static<typeof WhistleTimelineView>

/** The library of typical cases (R050). */
export const TypicalCaseListView = Type.Object(
  {
    cases: Type.Array(
      Type.Object(
        {
          whistleId: Id,
          title: Type.String(),
          account: Type.String(),
          kind: TextOrNull,
          everydayKind: TextOrNull,
          caller: Named,
          units: Type.Array(Named),
          standard: TextOrNull,
          secondsOnScene: Type.Union([Type.Integer(), Type.Null()]),
          solvedInTime: Type.Union([Type.Boolean(), Type.Null()]),
          summary: TextOrNull,
          figures: Type.Array(Type.Object({ kind: OneOf(figureKinds), total: Type.Number() }, closed)),
          lesson: Type.String(),
          keywords: Type.Array(Type.String()),
          writtenAt: Moment,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type TypicalCaseListView = Static<typeof TypicalCaseListView>
