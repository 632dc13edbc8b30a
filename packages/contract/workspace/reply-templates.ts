import { Type, type Static } from 'typebox'
import { Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { Moment, Named } from '../views/named.ts'

const closed = { additionalProperties: false }
const content = {
  title: Line(80, 'What it is for'),
  text: Prose(
    'With {编号} {事项} {承办单位} {地点} {分类} {今日} for what the order says, and [square brackets] for what the writer fills in',
  ),
  categoryIds: Type.Array(Type.String({ minLength: 1, maxLength: 32 }), {
    maxItems: 20,
    description: 'Classes of the catalogue it fits; none: all',
  }),
}

export const WriteTemplateInput = Type.Object(
  { unitId: Type.Optional({ ...UnitCode, description: 'Whose it is; left out: the city’s' }), ...content },
  closed,
)
export const ReviseTemplateInput = Type.Object(content, closed)

const Version = Type.Object(
  {
    number: Type.Integer(),
    at: Moment,
    byName: Type.Union([Type.String(), Type.Null()]),
    title: Type.String(),
    text: Type.String(),
  },
  closed,
)
export const ReplyTemplateView = Type.Object(
  {
    templateId: Id,
    version: Type.Integer(),
    situation: OneOf(['in_force', 'withdrawn']),
    unit: Named,
    isOfCity: Type.Boolean(),
    title: Type.String(),
    text: Type.String(),
    categories: Type.Array(Named),
    versions: Type.Array(Version, { description: 'Newest first' }),
  },
  closed,
)
export type ReplyTemplateView = Static<typeof ReplyTemplateView>
