import { cityCartogram, cityGround } from '@shaoying/application'
import { CartogramView, MapGroundView } from '@shaoying/contract'
import { route, type Route } from './route.ts'

const tag = 'Map 地图'

/** What maps are drawn from. Boundaries are public; what lies on them is asked of the routes it belongs to. */
export const mapRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/map/ground',
    permission: 'public',
    audit: 'map.ground',
    tag,
    summary: 'Boundaries of districts and streets 区界、街道界',
    description: 'As the city’s pack has them. The ETag is the pack’s version: ask with `If-None-Match` and get 304.',
    answer: MapGroundView,
    large: true,
    handler: ({ now }, { city, settings: { map } }) => {
      const { rules } = city.registry.today(now)
      return {
        body: { ...cityGround(rules), tiles: map?.tiles ?? null, route: map?.route ?? null },
        version: rules.pack.version.id,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/map/cartogram',
    permission: 'public',
    audit: 'map.cartogram',
    tag,
    summary: 'One equal hexagon for each street 街道六边形示意图',
    answer: CartogramView,
    large: true,
    handler: ({ now }, { city }) => {
      const { rules } = city.registry.today(now)
      return { body: cityCartogram(rules), version: rules.pack.version.id }
    },
  }),
]
