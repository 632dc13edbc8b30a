import { mapDatums } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { OneOf } from '../primitives.ts'
import { Named, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const Point = Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: 'Longitude, latitude' })
const Area = Type.Object(
  {
    ...Named.properties,
    districtId: Type.String(),
    polygons: Type.Array(Type.Array(Type.Array(Point)), { description: 'As in a GeoJSON MultiPolygon, WGS 84' }),
  },
  closed,
)

/** The city's ground: boundaries as its pack has them, and what the operator set for pictures below and routes. */
export const MapGroundView = Type.Object(
  {
    city: Named,
    bounds: Type.Union(
      [
        Type.Object({ west: Type.Number(), south: Type.Number(), east: Type.Number(), north: Type.Number() }, closed),
        Type.Null(),
      ],
      { description: 'Null when the pack has no boundary at all' },
    ),
    districts: Type.Array(Area),
    streets: Type.Array(Area, { description: 'Empty where they are not public; the cartogram then stands for them' }),
    tiles: Type.Union([
      Type.Object(
        { url: Type.String({ description: 'With {z}, {x}, {y}' }), datum: OneOf(mapDatums), attribution: TextOrNull },
        closed,
      ),
      Type.Null(),
    ]),
    route: Type.Union([
      Type.Object(
        { url: Type.String({ description: 'With {longitude}, {latitude}, {name}' }), datum: OneOf(mapDatums) },
        closed,
      ),
      Type.Null(),
    ]),
  },
  closed,
)
export type MapGroundView = Static<typeof MapGroundView>

/** One equal hexagon for each street. Not a map: where in its district a street lies is not shown. */
export const CartogramView = Type.Object(
  {
    districts: Type.Array(Named),
    cells: Type.Array(
      Type.Object(
        {
          ...Named.properties,
          districtId: Type.String(),
          column: Type.Integer(),
          row: Type.Integer({ description: 'Odd rows lie half a cell to the right' }),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type CartogramView = Static<typeof CartogramView>
