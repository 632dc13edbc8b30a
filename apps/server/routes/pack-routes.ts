import { Named, OneOf } from '@shaoying/contract'
import {
  catalogueOf,
  limitOfEntry,
  ownerLevels,
  sizeClasses,
  type CatalogueEntry,
  type CityPack,
} from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { route, type Route } from './route.ts'
import { defaultLimit } from './shapes.ts'

const closed = { additionalProperties: false }
const LimitView = Type.Object(
  { amount: Type.Number(), unit: Type.String(), time: Type.String() },
  { description: 'How long, in which time' },
)

const CatalogueEntryView = Type.Object(
  {
    id: Type.String(),
    path: Type.Array(Type.String()),
    name: Type.String(),
    line: Type.String(),
    ownerLevel: OneOf(ownerLevels),
    tier: Named,
    limit: LimitView,
    assistLines: Type.Array(Type.String()),
    whistleable: Type.Boolean(),
    sevenHavesTag: Type.Union([Type.String(), Type.Null()]),
    sizeClass: OneOf(sizeClasses),
    legalBasis: Type.String(),
    evidence: Type.Array(Type.String()),
  },
  closed,
)

const CatalogueQuery = Type.Object(
  {
    q: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 60,
        description: 'Part of a name, of the path, or of a word residents use',
      }),
    ),
    under: Type.Optional(Type.String({ minLength: 1, maxLength: 32, description: 'Beginning of a code' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 3000 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  },
  closed,
)

/** Lists of the pack that everybody may see. Accounts are not among them, units and catalogue have routes of their own. */
const openLists = [
  'settings',
  'rules',
  'warnings',
  'lines',
  'enforcementFields',
  'tiers',
  'evidenceTemplates',
  'negativeDuties',
  'situations',
  'whistleScoreItems',
  'exclusionTypes',
  'hotlines',
  'specialTreatments',
  'calendar',
  'sevenHaves',
  'reportedItems',
  'workMethods',
  'assessmentMethods',
] as const satisfies readonly (keyof CityPack)[]

export const packRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/catalogue',
    permission: 'public',
    audit: 'pack.catalogue',
    tag: 'City',
    summary: 'The dispatch catalogue 派单目录',
    query: CatalogueQuery,
    answer: Type.Object(
      { packVersionId: Type.String(), total: Type.Integer(), items: Type.Array(CatalogueEntryView) },
      closed,
    ),
    large: true,
    handler: ({ query: { q, under = '', limit = defaultLimit, offset = 0 }, now }, { city }) => {
      const { pack } = city.registry.today(now).rules
      const fits = (entry: CatalogueEntry) =>
        entry.id.startsWith(under) &&
        (q === undefined ||
          entry.path.some((step) => step.includes(q)) ||
          entry.keywords.some((word) => word.includes(q) || q.includes(word)))
      const found = pack.catalogue.filter(fits)
      return {
        body: {
          packVersionId: pack.version.id,
          total: found.length,
          items: found.slice(offset, offset + limit).map((entry) => entryView(entry, pack)),
        },
        version: pack.version.id,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/pack',
    permission: 'public',
    audit: 'pack.read',
    tag: 'City',
    summary: 'The city’s rules in force today 城市包',
    description: `Settings, limits, calendar and lists: ${openLists.join(', ')}.`,
    answer: Type.Object(
      { packVersionId: Type.String(), effectiveOn: Type.String(), lists: Type.Record(Type.String(), Type.Unknown()) },
      closed,
    ),
    large: true,
    handler: ({ now }, { city }) => {
      const { pack } = city.registry.today(now).rules
      return {
        body: {
          packVersionId: pack.version.id,
          effectiveOn: pack.version.effectiveOn,
          lists: Object.fromEntries(openLists.map((name) => [name, pack[name]])),
        },
        version: pack.version.id,
      }
    },
  }),
]

function entryView(entry: CatalogueEntry, pack: CityPack): Static<typeof CatalogueEntryView> {
  const tier = catalogueOf(pack).findTier(entry.tier)!
  return {
    id: entry.id,
    path: [...entry.path],
    name: entry.name,
    line: entry.line,
    ownerLevel: entry.ownerLevel,
    tier: { id: tier.id, name: tier.name },
    limit: { ...limitOfEntry(entry, tier) },
    assistLines: [...entry.assistLines],
    whistleable: entry.whistleable,
    sevenHavesTag: entry.sevenHavesTag,
    sizeClass: entry.sizeClassDefault,
    legalBasis: entry.legalBasis,
    evidence: [...entry.evidence],
  }
}
