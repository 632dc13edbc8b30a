import { readCommandCentre, readOpenNow } from '@shaoying/application'
import { CommandCentreView, OpenNowView, UnitCode } from '@shaoying/contract'
import { reachesUnit, refuse, unitIdsOn } from '@shaoying/domain'
import { Type } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

/** What a leader's screen asks besides figures, whistles and hot issues. */
export const cockpitRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/open-now',
    permission: 'analysis.read',
    audit: 'figures.open_now',
    tag: 'Figures 统计',
    summary: 'What is open, overdue and due soon at this moment, by street 当前在办、超期',
    large: true,
    description:
      'Counted from the orders themselves, within the caller’s reach. Each number is the length of the list of orders with the same conditions.',
    answer: OpenNowView,
    handler: async (input, parts) => ({
      body: await readOpenNow(readingFor(input, ['analysis.read'], parts), input.now),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/command-centre',
    permission: 'analysis.read',
    audit: 'figures.command_centre',
    tag: 'Figures 统计',
    summary: 'A district’s streets side by side: open orders and running whistles 区指挥中心：街乡镇在办与吹哨',
    large: true,
    description:
      'For the district’s command centre (R014). The district is the caller’s own when not given. Live: the stream tells of changes, and every number is the length of a list.',
    query: Type.Object({ district: Type.Optional(UnitCode) }, { additionalProperties: false }),
    answer: CommandCentreView,
    handler: async (input, parts) => {
      const {
        on,
        rules: { directory },
      } = parts.city.registry.today(input.now)
      const { actor } = input.caller.session
      const own = unitIdsOn(actor, on)
        .map((unitId) => directory.districtOf(unitId)?.id)
        .find((id) => id !== undefined)
      const unitId = input.query.district ?? own
      const district = unitId === undefined ? undefined : directory.findUnit(unitId)
      if (district?.kind !== 'district_government')
        return refuse('figures.district_needed', { params: { unitId: unitId ?? '' }, field: 'query/district' })
      if (!reachesUnit(actor, 'analysis.read', district.id, on, directory))
        return refuse('access.out_of_reach', {
          params: { permission: 'analysis.read', personId: actor.personId, unit: district.name },
        })
      return {
        body: await readCommandCentre(
          { orders: readingFor(input, ['analysis.read'], parts), whistles: readingFor(input, ['whistle.read'], parts) },
          district,
          input.now,
        ),
      }
    },
  }),
]
