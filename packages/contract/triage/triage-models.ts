import { Type, type Static } from 'typebox'
import { DateText, Id, Line, OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, Named, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const share = Type.Number({ minimum: 0, maximum: 1 })
const measure = { accuracy: share, macroF1: share, ece: Type.Number({ description: 'Calibration error' }) }

export const ModelReasonInput = Type.Object({ reason: Line(500, 'Why') }, closed)
export const TriageModelView = Type.Object(
  {
    modelId: Id,
    version: Type.Integer(),
    situation: OneOf(['trained', 'promoted', 'retired'], 'Of those promoted the one promoted last is asked'),
    trainedAt: Moment,
    messages: Type.Integer(),
    labels: Type.Integer(),
    dataHash: Type.String(),
    heldOut: Type.Object(
      { ...measure, fromOn: Type.String(), toOn: Type.String(), messages: Type.Integer() },
      { ...closed, description: 'Measured on months it was not trained on' },
    ),
    inUse: Type.Object(
      { ...measure, modelId: Type.String() },
      { ...closed, description: 'How the model in use then did on the same months' },
    ),
    promotedAt: MomentOrNull,
    remark: Type.String(),
  },
  closed,
)
export type TriageModelView = Static<typeof TriageModelView>

export const AccuracyQuery = Type.Object({ fromOn: Type.Optional(DateText), toOn: Type.Optional(DateText) }, closed)

const hits = {
  orders: Type.Integer(),
  right: Type.Integer({ description: 'The first proposal was what people decided' }),
  rightOfThree: Type.Integer({ description: 'One of the first three was' }),
  abstained: Type.Integer(),
}
/** How proposals compare with what people decided. Abstentions count as not right. */
export const TriageAccuracyView = Type.Object(
  {
    fromOn: Type.String(),
    toOn: Type.String(),
    category: Type.Object(hits, closed),
    kind: Type.Object({ orders: Type.Integer(), right: Type.Integer() }, closed),
    place: Type.Object(
      { orders: Type.Integer({ description: 'Where the words determined a street' }), right: Type.Integer() },
      closed,
    ),
    unit: Type.Object(
      {
        orders: Type.Integer({ description: 'Dispatched, and a unit was proposed from the words alone' }),
        right: Type.Integer(),
      },
      closed,
    ),
    corrections: Type.Integer({ description: 'Corrections of category or unit after registration' }),
    byCategory: Type.Array(Type.Object({ category: Named, ...hits }, closed), {
      description: 'By what people decided, most orders first',
    }),
    byUnit: Type.Array(Type.Object({ unit: Named, orders: Type.Integer(), right: Type.Integer() }, closed)),
    byWeek: Type.Array(
      Type.Object(
        {
          weekOn: Type.String(),
          ...hits,
          meanProbability: share,
          drift: Type.Number({
            minimum: 0,
            maximum: 1,
            description:
              'How much the mix of categories differs from the whole period: half the sum of differences of shares',
          }),
        },
        closed,
      ),
    ),
    modelId: TextOrNull,
  },
  closed,
)
export type TriageAccuracyView = Static<typeof TriageAccuracyView>
