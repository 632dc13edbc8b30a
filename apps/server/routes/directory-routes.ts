import { unitNamed } from '@shaoying/application'
import { OneOf, UnitCode, Named, NamedOrNull } from '@shaoying/contract'
import { refuse, unitKinds, unitLevels, type CityRules, type Unit } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }

const UnitView = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    shortName: Type.String(),
    aliases: Type.Array(Type.String()),
    kind: OneOf(unitKinds),
    level: OneOf(unitLevels),
    parent: NamedOrNull,
    line: NamedOrNull,
    district: NamedOrNull,
    street: NamedOrNull,
    pilotFlags: Type.Array(Type.String()),
  },
  closed,
)
type UnitView = Static<typeof UnitView>

const UnitHit = Type.Object(
  { ...UnitView.properties, fit: OneOf(['exact', 'prefix', 'part', 'listed'], 'How it fits what was looked for') },
  closed,
)
const UnitPage = Type.Object(
  {
    ...UnitView.properties,
    above: Type.Array(Named, { description: 'From the parent up to the city' }),
    below: Type.Array(Named),
    duties: Type.Array(
      Type.Object({ id: Type.String(), duty: Type.String(), part: Type.String(), legalBasis: Type.String() }, closed),
      { description: 'Rows of the duty lists that bind it' },
    ),
  },
  closed,
)

const UnitQuery = Type.Object(
  {
    q: Type.Optional(
      Type.String({ minLength: 1, maxLength: 60, description: 'Part of a name, short name or former name' }),
    ),
    within: Type.Optional({
      ...UnitCode,
      description: 'Only units under this one or serving its territory; without `q`, its direct parts',
    }),
    kind: Type.Optional(Type.Array(OneOf(unitKinds), { maxItems: 15, description: 'Several with commas' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  closed,
)

export const directoryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/units',
    permission: 'directory.read',
    audit: 'directory.search',
    tag: 'City',
    summary: 'Find units by name 查找单位',
    query: UnitQuery,
    answer: Type.Object({ items: Type.Array(UnitHit) }, closed),
    large: true,
    handler: ({ query: { q, within, kind, limit = 20 }, now }, { city }) => {
      const { rules } = city.registry.today(now)
      const { directory } = rules
      if (within !== undefined && !directory.findUnit(within))
        return refuse('order.unit_unknown', { params: { unitId: within }, field: 'query/within' })
      if (q === undefined) {
        const parts = directory
          .childrenOf(within ?? directory.root.id)
          .filter((unit) => kind === undefined || kind.includes(unit.kind))
        return {
          body: { items: parts.slice(0, limit).map((unit) => ({ ...unitView(unit, rules), fit: 'listed' as const })) },
        }
      }
      const hits = directory.searchUnits(q, {
        limit,
        ...(within === undefined ? {} : { withinId: within }),
        ...(kind === undefined ? {} : { kinds: kind }),
      })
      return { body: { items: hits.map(({ unit, fit }) => ({ ...unitView(unit, rules), fit })) } }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/units/{unitId}',
    permission: 'directory.read',
    audit: 'directory.read',
    tag: 'City',
    summary: 'One unit with what is above, below, and its duties',
    params: Type.Object({ unitId: UnitCode }, closed),
    answer: UnitPage,
    handler: ({ params, now }, { city }) => {
      const { rules } = city.registry.today(now)
      const unit = rules.directory.findUnit(params.unitId)
      if (!unit) return refuse('unit.not_found', { params: { unitId: params.unitId } })
      const duties = rules.pack.duties.filter(
        (row) => row.unitId === unit.id || (row.unitId === null && row.unitKinds.includes(unit.kind)),
      )
      const named = ({ id }: Unit) => unitNamed(id, rules)
      return {
        body: {
          ...unitView(unit, rules),
          above: rules.directory.ancestorsOf(unit.id).map(named),
          below: rules.directory.childrenOf(unit.id).map(named),
          duties: duties.map(({ id, duty, part, legalBasis }) => ({ id, duty, part, legalBasis })),
        },
      }
    },
  }),
]

function unitView(unit: Unit, rules: CityRules): UnitView {
  const { directory, pack } = rules
  const named = (other: Unit | undefined) => (other ? { id: other.id, name: other.name } : null)
  return {
    id: unit.id,
    name: unit.name,
    shortName: unit.shortName,
    aliases: [...unit.aliases],
    kind: unit.kind,
    level: unit.level,
    parent: unit.parentId === null ? null : unitNamed(unit.parentId, rules),
    line:
      unit.line === null
        ? null
        : { id: unit.line, name: pack.lines.find(({ id }) => id === unit.line)?.name ?? unit.line },
    district: named(directory.districtOf(unit.id)),
    street: named(directory.streetOf(unit.id)),
    pilotFlags: [...unit.pilotFlags],
  }
}
