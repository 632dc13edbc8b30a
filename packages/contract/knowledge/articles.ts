import { Type, type Static } from 'typebox'
import { DateText, Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { Moment, MomentOrNull, Named, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const long = (description: string) => Type.String({ maxLength: 8000, description })
const categoryIds = Type.Array(Line(32, 'Class of the catalogue; `0102` means everything below it'), { maxItems: 40 })

const content = {
  title: Line(120, 'The question in a line'),
  publicText: Type.String({
    minLength: 1,
    maxLength: 8000,
    pattern: '\\S',
    description: 'The answer as anybody may read it',
  }),
  internalText: long('For staff only: exceptions, whom to ring up'),
  method: long('How such a matter is handled in practice (R186)'),
  legalBasis: Type.Array(Line(300, 'Law or rule, with its article'), { maxItems: 40 }),
  categoryIds,
  keywords: Type.Array(Line(40, 'Word people use for it'), { maxItems: 40 }),
}
export const ArticleContentInput = Type.Object(content, closed)

export const ProposeArticleInput = Type.Object(
  {
    unitId: UnitCode,
    content: ArticleContentInput,
    why: Line(500, 'Why it is written'),
    gapId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'The open question that it answers' })),
  },
  closed,
)
export const ReviseArticleInput = Type.Object(
  { content: ArticleContentInput, why: Line(500, 'What changed, and why') },
  closed,
)
const reviewOn = Type.Optional(
  Type.Unsafe<string>({
    ...DateText,
    description: 'The day on which its unit looks it through again; left out: after the city’s usual time',
  }),
)
export const PublishArticleInput = Type.Object({ reviewOn }, closed)
export const ConfirmArticleInput = Type.Object({ reviewOn }, closed)
export const ArticleReasonInput = Type.Object({ reason: Line(500, 'Why') }, closed)
export const HandArticleOverInput = Type.Object({ unitId: UnitCode, reason: Line(500, 'Why') }, closed)

export const ReportKnowledgeGapInput = Type.Object(
  {
    question: Line(500, 'What nobody could answer; nothing personal'),
    categoryId: Type.Optional(Line(32, 'Catalogue leaf')),
    unitId: Type.Optional(UnitCode),
    orderId: Type.Optional(Id),
  },
  closed,
)
export const PassKnowledgeGapInput = Type.Object({ unitId: UnitCode, reason: Line(500, 'Why to them') }, closed)
export const AnswerKnowledgeGapInput = Type.Object({ articleId: Id }, closed)

const { categoryIds: _byId, ...words } = content
const written = { ...words, categories: Type.Array(Named), at: Moment, byPersonId: Type.String(), byUnit: NamedOrNull }

/** An article as staff see it: every version, and what waits. */
export const ArticleView = Type.Object(
  {
    articleId: Type.String(),
    version: Type.Integer({ description: 'Of the record; the ETag' }),
    situation: OneOf(
      ['proposed', 'returned', 'published', 'revised', 'withdrawn'],
      'revised: in force, and a new text waits',
    ),
    title: Type.String(),
    unit: Named,
    proposal: Type.Union([Type.Object({ ...written, why: Type.String() }, closed), Type.Null()]),
    inForce: Type.Union([
      Type.Object({ ...written, number: Type.Integer(), publishedAt: Moment, publishedBy: Type.String() }, closed),
      Type.Null(),
    ]),
    earlier: Type.Array(
      Type.Object({ ...written, number: Type.Integer(), publishedAt: Moment, publishedBy: Type.String() }, closed),
      { description: 'Texts that were in force, newest first' },
    ),
    reviewOn: TextOrNull,
    isOverdue: Type.Boolean({ description: 'Its unit should have looked it through' }),
    remark: Type.String(),
    gapId: Type.Union([Id, Type.Null()]),
  },
  closed,
)
export type ArticleView = Static<typeof ArticleView>

export const KnowledgeGapView = Type.Object(
  {
    gapId: Type.String(),
    version: Type.Integer(),
    situation: OneOf(['open', 'answered', 'declined']),
    question: Type.String(),
    category: NamedOrNull,
    unit: Named,
    orderId: Type.Union([Id, Type.Null()]),
    reportedBy: Type.String(),
    reportedAt: Moment,
    dueAt: Moment,
    overdueSince: MomentOrNull,
    articleId: Type.Union([Id, Type.Null()]),
    remark: Type.String(),
  },
  closed,
)
export type KnowledgeGapView = Static<typeof KnowledgeGapView>

/** An article as everybody may read it: nothing of the internal part. */
export const PublicArticleView = Type.Object(
  {
    articleId: Id,
    title: Type.String(),
    text: Type.String(),
    legalBasis: Type.Array(Type.String()),
    categories: Type.Array(Named),
    unit: Named,
    publishedAt: Moment,
  },
  closed,
)
export type PublicArticleView = Static<typeof PublicArticleView>

/** A hit of a search in the knowledge base. */
export const ArticleHit = Type.Object(
  {
    articleId: Id,
    title: Type.String(),
    summary: Type.String({ description: 'The beginning of the text' }),
    internal: Type.Boolean({ description: 'Found in the internal part' }),
    uses: Type.Integer({ description: 'Answers that rested on it' }),
    publishedAt: Moment,
  },
  closed,
)
export type ArticleHit = Static<typeof ArticleHit>
export const ArticleHitList = Type.Object({ items: Type.Array(ArticleHit) }, closed)
export type ArticleHitList = Static<typeof ArticleHitList>
