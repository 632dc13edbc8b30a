import { Named } from '@shaoying/contract'
import type { UnitKind } from '@shaoying/domain'
import { Type } from 'typebox'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }
const few = 8

const PlaceHit = Type.Object(
  { ...Named.properties, within: Type.Array(Named, { description: 'From the street up to the district' }) },
  closed,
)

/** Territories that a resident can point at. */
const territories: readonly UnitKind[] = ['district_government', 'street', 'township', 'community', 'village']

export const placeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/places',
    permission: 'public',
    audit: 'directory.places',
    tag: 'City',
    summary: 'Streets, communities and villages by name 查找街道社区',
    query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 60, description: 'Part of a name' }) }, closed),
    answer: Type.Object({ items: Type.Array(PlaceHit) }, closed),
    handler: ({ query, now }, { city }) => {
      const { rules } = city.registry.today(now)
      const hits = rules.directory.searchUnits(query.q, { limit: few, kinds: territories })
      const within = (unitId: string) =>
        rules.directory
          .ancestorsOf(unitId)
          .filter(({ kind }) => territories.includes(kind))
          .map(({ id, name, shortName }) => ({ id, name: shortName || name }))
      return { body: { items: hits.map(({ unit }) => ({ id: unit.id, name: unit.name, within: within(unit.id) })) } }
    },
  }),
]
