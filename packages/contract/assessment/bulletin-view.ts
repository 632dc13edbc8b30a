import { attributions } from '@shaoying/domain'
import { Type, type Static, type TProperties } from 'typebox'
import { DateText, InstantText, OneOf } from '../primitives.ts'
import { Named } from '../views/named.ts'
import { WindowId } from './window-id.ts'

const closed = (properties: TProperties, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description === undefined ? {} : { description }) })
const orNull = <Schema extends Parameters<typeof Type.Array>[0]>(schema: Schema) => Type.Union([schema, Type.Null()])
const Both = closed({ zh: Type.String(), en: Type.String() }, 'Chinese and English')
const Unit = closed({ id: Type.String(), name: Both })
const Count = Type.Integer({ minimum: 0 })
const NumberOrNull = Type.Union([Type.Number(), Type.Null()], {
  description: 'Rounded as the method says; null where there was nothing to divide by',
})
const Values = Type.Record(Type.String(), NumberOrNull, {
  description: 'Measures of the method by id; percentages of a hundred',
})
const Figures = closed({
  volume: Count,
  valid: Count,
  contacted: Count,
  solved: Count,
  satisfied: Count,
  values: Values,
  score: NumberOrNull,
})
const Row = closed({
  unit: Unit,
  district: orNull(Unit),
  rank: orNull(Count),
  previousRank: orNull(Count),
  unrankedBecause: orNull(Both),
  figures: Figures,
  scoreWithExcluded: NumberOrNull,
  deductions: Type.Number(),
  bonuses: Type.Number(),
  band: orNull(Both),
  perTenThousand: NumberOrNull,
})
const Mention = closed({ unit: Unit, because: Both })

/** The bulletin of a window as open data; the same for every format of it. */
export const BulletinView = closed({
  city: Both,
  issuer: Both,
  year: Type.Integer(),
  issue: Type.Integer(),
  window: closed({
    id: WindowId,
    name: Both,
    fromOn: DateText,
    toOn: DateText,
    attribution: OneOf(['created', 'closed'], 'Whether orders belong to the window by registration or by closing'),
  }),
  publishedOn: orNull(DateText),
  digits: Type.Integer({ minimum: 0, description: 'Decimal places of rates and scores' }),
  method: closed({ id: Type.String(), name: Both, fromOn: DateText, inWords: Type.Array(Both) }),
  measures: Type.Array(closed({ id: Type.String(), name: Both, show: OneOf(['percent', 'number']) })),
  total: Figures,
  previousTotal: orNull(Figures),
  rankings: Type.Array(
    closed({
      object: Type.String(),
      attribute: OneOf(attributions, 'Its dimension in running figures'),
      name: Both,
      measures: Type.Array(Type.String()),
      rows: Type.Array(Row),
    }),
  ),
  classes: Type.Array(
    closed({
      id: Type.String(),
      name: Both,
      meaning: Both,
      units: Type.Array(Unit),
      measures: Type.Array(closed({ text: Both, dueOn: orNull(DateText) })),
    }),
  ),
  mentions: OneOf(
    ['decided', 'proposed'],
    'Whether people decided whom to name, or the ranking’s first and last stand here',
  ),
  praised: Type.Array(Mention),
  criticised: Type.Array(Mention),
  topics: Type.Array(closed({ categoryId: Type.String(), name: Both, count: Count, previousCount: orNull(Count) })),
  past: Type.Array(
    closed({
      name: Both,
      volume: Count,
      valid: Count,
      contacted: Count,
      solved: Count,
      satisfied: Count,
      values: Values,
      score: NumberOrNull,
    }),
  ),
  exclusions: closed({
    applied: Count,
    granted: Count,
    appealed: Count,
    grantedOnAppeal: Count,
    byType: Type.Array(closed({ name: Both, granted: Count })),
    withExcluded: Figures,
  }),
  zoneOffsetMinutes: Type.Integer(),
  freeze: orNull(
    closed({ hash: Type.String({ description: 'SHA-256 over inputs, method and results' }), at: InstantText }),
  ),
})

export const BulletinListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          windowId: WindowId,
          title: Type.String(),
          publishedAt: InstantText,
          fromOn: DateText,
          lastOn: DateText,
          objects: Type.Array(Named, { description: 'What is compared' }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type BulletinListView = Static<typeof BulletinListView>
