import { appealKinds, treatments } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { ArticleHit } from '../knowledge/articles.ts'
import { Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { BasisView } from '../problem/problem.ts'
import { Moment, MomentOrNull, Named, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const words = Type.Array(Type.String(), { description: 'The words of the text that spoke for it' })
const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description })

/** What a call-taker has so far. Nothing of it is kept. */
export const TriageQuestion = Type.Object(
  {
    words: Prose('The resident’s own words, as far as they are written'),
    title: Type.Optional(Line(120, 'One line that says what it is about')),
    kind: Type.Optional(OneOf(appealKinds, 'Chosen already')),
    placeUnitId: Type.Optional(UnitCode),
    districtId: Type.Optional(UnitCode),
    position: Type.Optional(
      Type.Object(
        {
          longitude: Type.Number({ minimum: -180, maximum: 180 }),
          latitude: Type.Number({ minimum: -90, maximum: 90 }),
        },
        { ...closed, description: 'Where the matter is, by a pin or a telephone: WGS 84, degrees' },
      ),
    ),
    categoryId: Type.Optional(Line(32, 'Chosen already')),
    petitioner: Type.Optional(
      Type.Object(
        { petitionerId: Type.Optional(Id), phone: Type.Optional(Line(40, 'Becomes the person’s handle at once')) },
        { ...closed, description: 'Who speaks, to find their own earlier orders' },
      ),
    ),
  },
  closed,
)
export type TriageQuestion = Static<typeof TriageQuestion>

const KindGuess = Type.Object(
  { kind: OneOf(appealKinds), share: share('Of the evidence'), words, basis: Type.Array(BasisView) },
  closed,
)

const TreatmentGuess = Type.Object(
  {
    treatment: OneOf(treatments),
    rowId: TextOrNull,
    name: TextOrNull,
    channel: TextOrNull,
    tell: Type.Union([Type.String(), Type.Null()], { description: 'The sentence read out to the caller' }),
    words,
    basis: Type.Array(BasisView),
  },
  closed,
)

const UrgencyView = Type.Object(
  {
    level: OneOf(['emergency', 'urgent', 'care', 'none'], 'emergency: hand over to the lines now'),
    signals: Type.Array(
      Type.Object(
        {
          kind: Type.String(),
          text: Type.String({ description: 'The kind in words' }),
          rule: Type.String({ description: 'Which rule fired; `model`: like sentences it learned from' }),
          words: Type.String(),
          lines: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
    lines: Type.Array(Type.String({ description: '110, 119, 120, 122' })),
    basis: Type.Array(BasisView),
  },
  closed,
)

const CategoriesView = Type.Object(
  {
    abstained: Type.Boolean({
      description: 'Below the city’s threshold, or nothing known in the words: a person chooses',
    }),
    threshold: share('Below this probability no category is recommended'),
    model: Type.Object(
      { id: Type.String(), trainedAt: MomentOrNull },
      { ...closed, description: '`starter`, or the model that was promoted' },
    ),
    top: Type.Array(
      Type.Object(
        { category: Named, probability: share('Calibrated: of ten said with 0.8 eight are right'), words },
        closed,
      ),
      { maxItems: 3 },
    ),
  },
  closed,
)

const PlaceView = Type.Object(
  {
    determined: Type.Boolean({ description: 'One street is meant beyond reasonable doubt' }),
    from: OneOf(['chosen', 'words', 'position', 'none'], 'Where the place that routing went by came from'),
    unit: NamedOrNull,
    candidates: Type.Array(
      Type.Object(
        {
          unit: Named,
          level: OneOf(['district', 'street', 'community', 'spot']),
          street: NamedOrNull,
          district: NamedOrNull,
          score: share('How well the words fit'),
          words,
        },
        closed,
      ),
      { maxItems: 5 },
    ),
    ask: Type.Union([
      Type.Object(
        {
          question: OneOf(['which_of', 'which_street', 'where']),
          text: Type.String({ description: 'What to ask the caller' }),
          units: Type.Array(Named),
        },
        closed,
      ),
      Type.Null(),
    ]),
    roads: Type.Array(Type.String()),
    basis: Type.Array(BasisView, { description: 'What the position came to, where one was given' }),
  },
  closed,
)

const ReturnRiskView = Type.Object(
  {
    share: Type.Union([share('How likely it comes back by an upheld objection'), Type.Null()]),
    dispatched: Type.Integer(),
    lost: Type.Integer(),
    reworked: Type.Integer(),
    insteadTo: Type.Array(Type.Object({ unit: Named, orders: Type.Integer() }, closed), {
      description: 'Where such orders went after an objection',
    }),
    text: Type.String({ description: 'The same in a sentence' }),
  },
  closed,
)

const UnitView = Type.Object(
  {
    lead: NamedOrNull,
    assists: Type.Array(Named),
    copied: Type.Array(Named),
    told: Type.Array(Named),
    needs: TextOrNull,
    candidates: Type.Array(Named),
    fitting: Type.Array(
      Type.Object(
        { unit: Named, probability: share('Among all departments and enterprises of the city'), words },
        closed,
      ),
      {
        maxItems: 3,
        description: 'Whose duty lists the words fit best, for matters that go by line; place goes first',
      },
    ),
    limit: TextOrNull,
    dueAt: MomentOrNull,
    duty: Type.Union([Type.Object({ fits: Type.Boolean(), text: Type.String() }, closed), Type.Null()], {
      description: 'What the duty lists say of it',
    }),
    returnRisk: Type.Union([ReturnRiskView, Type.Null()]),
    basis: Type.Array(BasisView),
  },
  closed,
)

const LookAlikeView = Type.Object(
  {
    orderId: Id,
    number: Type.String(),
    title: Type.String(),
    situation: Type.String(),
    situationText: Type.String(),
    isOpen: Type.Boolean(),
    createdAt: Moment,
    category: NamedOrNull,
    place: NamedOrNull,
    lead: NamedOrNull,
    overlap: share('Common wording'),
    why: OneOf(
      ['same_wording_same_person', 'same_person', 'same_wording', 'nearby'],
      'nearby: same street and category, in other words',
    ),
  },
  closed,
)

const IssueMark = Type.Object(
  {
    issueId: Id,
    title: Type.String(),
    heat: Type.Number(),
    alarm: TextOrNull,
    orders: Type.Integer(),
    people: Type.Integer(),
  },
  closed,
)

/** What the words point to. Everything is a proposal with its basis; nothing is decided by it. */
export const TriageProposal = Type.Object(
  {
    kinds: Type.Array(KindGuess),
    treatments: Type.Array(TreatmentGuess),
    urgency: UrgencyView,
    categories: CategoriesView,
    place: PlaceView,
    unit: UnitView,
    lookAlikes: Type.Array(LookAlikeView),
    hotIssue: Type.Union([IssueMark, Type.Null()], { description: 'The hot issue most of the look-alikes belong to' }),
    articles: Type.Array(ArticleHit),
  },
  closed,
)
export type TriageProposal = Static<typeof TriageProposal>
