import { appealKinds, callbackManners, channels, countNames } from '@shaoying/domain'
import { Type, type Static, type TSchema } from 'typebox'
import { Line, OneOf } from '../primitives.ts'
import { Named, NamedOrNull } from '../views/named.ts'
import { WindowId } from './window-id.ts'

const closed = { additionalProperties: false }
const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Decimal = Type.String({ description: 'Rounded as the method says', examples: ['96.20'] })
const DecimalOrNull = orNull(Decimal)
const share = Type.String({
  pattern: '^\\d+(\\.\\d+)?%?$',
  maxLength: 20,
  description: 'A decimal or a percentage',
  examples: ['0.35', '35%'],
})
const Formula = Type.String({ minLength: 1, maxLength: 500, description: 'A formula in the language of the method' })

const Counting = Type.Object(
  {
    manners: Type.Optional(
      Type.Array(OneOf(callbackManners), { minItems: 1, description: 'Callbacks in these manners are valid' }),
    ),
    answer: Type.Optional(
      OneOf(['first', 'last'], 'Of an order handled twice: the petitioner’s first word or the last'),
    ),
    kinds: Type.Optional(Type.Array(OneOf(appealKinds), { minItems: 1 })),
    withoutChannels: Type.Optional(Type.Array(OneOf(channels))),
    repeatsCount: Type.Optional(Type.Boolean()),
    mergedCount: Type.Optional(Type.Boolean()),
  },
  closed,
)
const ClassChange = Type.Object(
  {
    enter: Type.Optional(Formula),
    leave: Type.Optional(orNull(Formula)),
    leaveAfterWindows: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 })),
  },
  closed,
)

/** The method of the window, or another of the pack, with whatever of it is asked otherwise. */
export const WhatIfInput = Type.Object(
  {
    objectId: Line(64, 'Object of the method'),
    methodId: Type.Optional(Line(64, 'Another method of the pack to begin with, of another year for instance')),
    weights: Type.Optional(Type.Record(Type.String(), share, { description: 'Weights by measure' })),
    partlySolved: Type.Optional(share),
    satisfaction: Type.Optional(Type.Record(Type.String(), share, { description: 'Value of each grade' })),
    attribution: Type.Optional(OneOf(['created', 'closed'])),
    counting: Type.Optional(Counting),
    hearDays: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 60, description: 'Callbacks until this many days after the window count' }),
    ),
    measures: Type.Optional(Type.Record(Type.String(), Formula, { description: 'Formulas by measure' })),
    rankBy: Type.Optional(OneOf(['exact', 'shown'])),
    minimumValid: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'Fewer valid callbacks: not ranked' }),
    ),
    missing: Type.Optional(OneOf(['unknown', 'share_out'])),
    ties: Type.Optional(Type.Array(Line(64, 'Measure'), { maxItems: 10 })),
    bands: Type.Optional(Type.Record(Type.String(), Formula, { description: 'Conditions of grade bands by id' })),
    classes: Type.Optional(
      Type.Record(Type.String(), ClassChange, { description: 'Ways into classes and out of them, by id' }),
    ),
    withoutExclusionTypes: Type.Optional(
      Type.Array(Line(64, 'Exclusion type'), {
        maxItems: 100,
        description: 'Orders left out for these reasons count after all',
      }),
    ),
  },
  closed,
)

const stand = Type.Object(
  {
    rank: orNull(Type.Integer()),
    score: DecimalOrNull,
    unranked: orNull(OneOf(['no_score', 'below_minimum'])),
    band: NamedOrNull,
    class: NamedOrNull,
  },
  closed,
)
export const WhatIfView = Type.Object(
  {
    windowId: WindowId,
    object: Named,
    method: Named,
    inWords: Type.Array(Type.String(), { description: 'The other method in sentences' }),
    moves: Type.Array(
      Type.Object(
        {
          unit: Named,
          before: stand,
          after: stand,
          places: orNull(Type.Integer()),
          scoreChange: DecimalOrNull,
          because: Type.Array(Type.Object({ measure: Named, points: Decimal }, closed)),
          counts: Type.Array(
            Type.Object(
              {
                count: Type.Object({ id: OneOf(countNames), name: Type.String() }, closed),
                before: Type.Integer(),
                after: Type.Integer(),
              },
              closed,
            ),
            { description: 'Counts that differ' },
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type WhatIfView = Static<typeof WhatIfView>
