import { appealKinds, channels, petitionerSorts, sizeClasses } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { CategoryCode, InstantText, Line, OneOf, Prose, UnitCode } from '../primitives.ts'

export const PlaceInput = Type.Object(
  {
    unitId: Type.Optional(UnitCode),
    borderUnitIds: Type.Optional(
      Type.Array(UnitCode, { maxItems: 8, description: 'Every territory it touches, when it lies on a border' }),
    ),
    point: Type.Optional(Line(200, 'Public name of the spot; never the petitioner’s own door')),
    position: Type.Optional(
      Type.Object(
        {
          longitude: Type.Number({ minimum: -180, maximum: 180 }),
          latitude: Type.Number({ minimum: -90, maximum: 90 }),
        },
        { additionalProperties: false, description: 'WGS 84, degrees' },
      ),
    ),
  },
  { additionalProperties: false },
)

export const PetitionerInput = Type.Object(
  {
    sort: OneOf(petitionerSorts, 'Natural person, legal person, organisation, anonymous'),
    name: Type.Optional(Line(80, 'Goes to the vault')),
    phone: Type.Optional(Line(40, 'Goes to the vault')),
    callbackPhone: Type.Optional(Line(40, 'Goes to the vault')),
    door: Type.Optional(Line(200, 'Own building, unit, room; goes to the vault')),
    identityNumber: Type.Optional(Line(40, 'Goes to the vault')),
    email: Type.Optional(Type.String({ format: 'email', maxLength: 200, description: 'Goes to the vault' })),
    contactSecret: Type.Optional(Type.Boolean({ description: 'The unit may not see how to reach the petitioner' })),
  },
  { additionalProperties: false },
)

/** What the resident brought [Reg 10]. */
export const RegisterOrderInput = Type.Object(
  {
    kind: OneOf(appealKinds, '咨询 求助 投诉 举报 建议 表扬'),
    channel: Type.Optional(OneOf(channels)),
    hotlineId: Type.Optional({
      ...Line(32, 'The merged, branch or neighbouring hotline it came over'),
      examples: ['12315'],
    }),
    receivedAt: Type.Optional(InstantText),
    title: Line(120, 'One line that says what it is about'),
    words: Prose('The resident’s own words'),
    petitioner: PetitionerInput,
    place: Type.Optional(PlaceInput),
    categoryId: Type.Optional(CategoryCode),
    emergency: Type.Optional(Type.Boolean()),
    size: Type.Optional(OneOf(sizeClasses)),
    confidential: Type.Optional(Type.Boolean({ description: 'Identity never reaches the reported unit or person' })),
    reportedUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
    reportedPersonIds: Type.Optional(Type.Array(Line(64, 'Person id'), { maxItems: 20 })),
    tags: Type.Optional(Type.Array(Line(40, 'Tag'), { maxItems: 20 })),
  },
  { additionalProperties: false },
)
export type RegisterOrderInput = Static<typeof RegisterOrderInput>
