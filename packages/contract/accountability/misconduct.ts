import { misconductResults, misdeedNames } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { DateText, Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { Moment, Named, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }

export const RecordMisconductInput = Type.Object(
  {
    misdeed: OneOf(misdeedNames, 'The six misdeeds of Reg 35'),
    unitId: UnitCode,
    personIds: Type.Array(Line(64, 'Person id'), {
      maxItems: 20,
      description: 'Leading persons and those directly responsible, as far as known',
    }),
    orderIds: Type.Array(Id, { maxItems: 100, description: 'Orders it rests on' }),
    happenedOn: DateText,
    description: Prose('What happened'),
  },
  closed,
)

export const AnswerMisconductInput = Type.Object({ text: Prose('What the unit says to it') }, closed)

export const DecideMisconductInput = Type.Object(
  {
    result: OneOf(misconductResults, 'Nothing proven; correction; correction and discipline, where it did harm'),
    didHarm: Type.Boolean({ description: 'It had bad influence or consequences' }),
    reasoning: Prose('Why'),
    correction: Type.Optional(Type.Object({ what: Line(1000, 'What is to be put right'), byOn: DateText }, closed)),
    discipline: Type.Optional(
      Type.Object(
        {
          sanction: Line(200, 'Which sanction'),
          authority: Line(200, 'By whom'),
          document: Line(120, 'Under which number'),
        },
        closed,
      ),
    ),
    unheardBecause: Type.Optional(Line(500, 'Why it is decided without the unit’s word')),
  },
  closed,
)

export const DecideToleranceInput = Type.Object(
  { granted: Type.Boolean(), text: Prose('Why the error is or is not tolerated') },
  closed,
)
export const CorrectMisconductInput = Type.Object({ text: Prose('What was put right') }, closed)

const Word = { at: Moment, byPersonId: Type.String(), unit: NamedOrNull, text: Type.String() }
const WordView = Type.Object(Word, closed)

/** A suspected misdeed from record to result. */
export const MisconductView = Type.Object(
  {
    misconductId: Type.String(),
    version: Type.Integer(),
    situation: OneOf(['recorded', 'decided', 'tolerated', 'corrected']),
    misdeed: OneOf(misdeedNames),
    misdeedText: Type.String(),
    basis: Type.String(),
    unit: Named,
    personIds: Type.Array(Type.String()),
    orderIds: Type.Array(Type.String()),
    happenedOn: Type.String(),
    description: Type.String(),
    recordedBy: Type.String(),
    statements: Type.Array(WordView),
    decision: Type.Union([
      Type.Object(
        {
          at: Moment,
          byPersonId: Type.String(),
          unit: NamedOrNull,
          result: OneOf(misconductResults),
          didHarm: Type.Boolean(),
          reasoning: Type.String(),
          correction: Type.Union([
            Type.Object({ what: Type.String(), byOn: Type.String(), isOverdue: Type.Boolean() }, closed),
            Type.Null(),
          ]),
          discipline: Type.Union([
            Type.Object({ sanction: Type.String(), authority: Type.String(), document: Type.String() }, closed),
            Type.Null(),
          ]),
          unheardBecause: TextOrNull,
        },
        closed,
      ),
      Type.Null(),
    ]),
    tolerance: Type.Union([Type.Object({ ...Word, granted: Type.Boolean() }, closed), Type.Null()]),
    correction: Type.Union([WordView, Type.Null()]),
  },
  closed,
)
export type MisconductView = Static<typeof MisconductView>
