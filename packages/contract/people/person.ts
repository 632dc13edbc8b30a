import { postingSortNames } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { DateText, Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { Named, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const sort = OneOf(
  postingSortNames as readonly [(typeof postingSortNames)[number], ...(typeof postingSortNames)[number][]],
  'In what manner they serve: regular, sent down, stationed, named for on-call duty, commissioner, …',
)
export const PersonId = Id
/** Why; stands in the trace. */
export const Why = Line(1000, 'Why; stands in the trace')
const login = Type.String({
  pattern: '^[a-z][a-z0-9._-]{1,39}$',
  description: 'Small letters, digits, dots; unique in the city',
  examples: ['li.ming'],
})
const workPhone = Type.String({
  minLength: 3,
  maxLength: 40,
  pattern: '^[0-9+() -]+$',
  description: 'Of the office; private numbers have no place here',
})
const name = Line(100, 'Name')

export const PostPersonInput = Type.Object(
  {
    unitId: UnitCode,
    postId: Line(64, 'Post of the pack; it brings the roles'),
    sort,
    fromUnitId: Type.Optional({ ...UnitCode, description: 'Who sends them; needed for everybody who is sent' }),
    fromOn: DateText,
    toOn: Type.Optional({ ...DateText, description: 'Last day' }),
    why: Why,
    opinionId: Type.Optional({
      ...Id,
      description: 'The street’s opinion; needed for dispatched offices and stationed staff (SO 11)',
    }),
    despite: Type.Optional(Line(1000, 'Why, although the street disagreed')),
  },
  closed,
)

export const RegisterPersonInput = Type.Object(
  {
    login,
    name,
    nameEn: Type.Optional(name),
    workPhone: Type.Optional(workPhone),
    posting: Type.Optional(PostPersonInput),
  },
  closed,
)
export const AmendPersonInput = Type.Object(
  {
    name: Type.Optional(name),
    nameEn: Type.Optional(Type.Union([name, Type.Null()])),
    workPhone: Type.Optional(Type.Union([workPhone, Type.Null()])),
  },
  { ...closed, minProperties: 1 },
)
export const EndPostingInput = Type.Object(
  { postingId: Line(10, 'Number of the posting'), on: { ...DateText, description: 'Last day there' }, why: Why },
  closed,
)
export const RecordDepartureInput = Type.Object(
  { on: { ...DateText, description: 'Last day of service' }, why: Why },
  closed,
)
export const WhyInput = Type.Object({ why: Why }, closed)

export const PostingView = Type.Object(
  {
    id: Type.String(),
    unit: Named,
    postId: Type.String(),
    post: Type.String(),
    roles: Type.Array(Type.String()),
    sort,
    sortText: Type.String(),
    fromUnit: NamedOrNull,
    fromOn: Type.String(),
    toOn: TextOrNull,
    why: Type.String(),
    opinionId: TextOrNull,
    inForce: Type.Boolean(),
  },
  closed,
)
export type PostingView = Static<typeof PostingView>

export const PersonView = Type.Object(
  {
    personId: Id,
    version: Type.Integer(),
    login: Type.String(),
    name: Type.String(),
    nameEn: TextOrNull,
    workPhone: TextOrNull,
    situation: OneOf(['serving', 'left']),
    account: OneOf(['none', 'active', 'disabled']),
    postings: Type.Array(PostingView),
  },
  closed,
)
export type PersonView = Static<typeof PersonView>

export const FrontLineShareView = Type.Object(
  {
    on: Type.String(),
    frontLine: Type.Integer({ description: 'People who work in streets, communities or offices dispatched there' }),
    total: Type.Integer(),
    share: Type.Union([Type.Number(), Type.Null()], { description: '0 to 1; null when there is nobody' }),
  },
  closed,
)
