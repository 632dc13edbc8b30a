import { clockDoer, exclusionKind, flagExclusion, flagOf, isRefusal, type Exclusion } from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'

/**
 * Writes into each order how the application to exclude it stands, so that it is flagged and never removed. Telling
 * twice writes once, so a repeated batch is harmless.
 */
export function exclusionFlagsFollower(city: Pick<City, 'pool' | 'cityId' | 'door'>): Follower {
  return {
    name: 'exclusion_flags',
    async follow(_client, events, before) {
      const ids = [
        ...new Set(
          events.filter(({ stream_kind }) => stream_kind === exclusionKind.kind).map(({ stream_id }) => stream_id),
        ),
      ]
      const exclusions = await loadRecords(city.pool, city.cityId, exclusionKind.kind, ids)
      for (const [applicationId, { state }] of exclusions) {
        const exclusion = state as Exclusion
        const answer = await city.door.give({
          command: { name: 'flagExclusion', decide: flagExclusion },
          orderId: exclusion.orderId,
          input: flagOf(applicationId, exclusion),
          doer: clockDoer,
          requestId: `exclusion/${applicationId}`,
        })
        if (isRefusal(answer)) throw new Error(`order ${exclusion.orderId} could not be flagged: ${answer.code}`)
      }
      return before
    },
  }
}
