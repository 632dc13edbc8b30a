import { unitKinds } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { DateText, Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { Named } from '../views/named.ts'

const closed = { additionalProperties: false }
const units = Type.Array(UnitCode, { minItems: 1, maxItems: 2000, uniqueItems: true })
const figures = Type.Array(
  Type.Object(
    { name: Line(100, 'What is measured'), measure: Line(40, 'In what'), before: Type.Number(), after: Type.Number() },
    closed,
  ),
  { maxItems: 50 },
)
const verdict = OneOf(['extend', 'adjust', 'stop'])

export const StartPilotInput = Type.Object(
  {
    flag: Type.String({
      pattern: '^[a-z][a-z0-9_]{1,39}$',
      description: 'The flag its units carry',
      examples: ['whistle'],
    }),
    title: Line(200, 'What is tried'),
    aim: Line(1000, 'What for'),
    unitKinds: Type.Array(OneOf(unitKinds), {
      minItems: 1,
      maxItems: unitKinds.length,
      uniqueItems: true,
      description: 'For whom it is meant in the end',
    }),
    unitIds: units,
    fromOn: DateText,
  },
  closed,
)
export const EvaluatePilotInput = Type.Object(
  {
    verdict,
    findings: Prose('What was learned'),
    figures: { ...figures, description: 'Measured before and after; needed for the verdict “extend”' },
  },
  closed,
)
export const ExtendPilotInput = Type.Object({ unitIds: units, fromOn: DateText }, closed)

const counts = { joined: Type.Integer(), eligible: Type.Integer() }
export const RollOutView = Type.Object(
  {
    rollOutId: Id,
    version: Type.Integer(),
    situation: OneOf(['piloting', 'evaluated', 'extending', 'general', 'stopped']),
    flag: Type.String(),
    title: Type.String(),
    aim: Type.String(),
    unitKinds: Type.Array(OneOf(unitKinds)),
    units: Type.Array(Type.Object({ unit: Named, fromOn: Type.String() }, closed)),
    evaluations: Type.Array(Type.Object({ on: Type.String(), verdict, findings: Type.String(), figures }, closed)),
    status: Type.Object(
      {
        ...counts,
        districts: Type.Array(Type.Object({ districtId: Type.String(), name: Type.String(), ...counts }, closed)),
      },
      { ...closed, description: 'Units that carry the flag today, by the pack or by this roll-out' },
    ),
  },
  closed,
)
export type RollOutView = Static<typeof RollOutView>
