import { addSeconds, clockDoer, eraseSiteData, isRefusal, type SiteDataSort } from '@shaoying/domain'
import {
  eraseGuestContacts,
  eraseSitePictures,
  forgetStrayGuestContacts,
  listWhistlesToErase,
  type FollowedEvent,
} from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'
import type { FileStore } from '../ports/file-store.ts'
import type { TimeSource } from '../ports/clock.ts'

const daySeconds = 86_400
const most = 500

/**
 * Notes on every whistle whose retention has passed that its pictures, or its guests' contacts, are to go; the follower
 * below lets them go. Answers how many facts were written.
 */
export async function eraseExpiredSiteData({
  pool,
  cityId,
  records,
  registry,
  time,
}: Pick<City, 'pool' | 'cityId' | 'records' | 'registry' | 'time'>): Promise<number> {
  const now = time.now()
  const { sitePictureDays, guestContactDays } = registry.today(now).rules.pack.rules.retention
  await forgetStrayGuestContacts(pool, cityId, addSeconds(now, -daySeconds))
  let noted = 0
  for (const [what, days] of [
    ['sitePictures', sitePictureDays],
    ['guestContacts', guestContactDays],
  ] as const satisfies readonly (readonly [SiteDataSort, number])[]) {
    for (let found = most; found === most; ) {
      const whistleIds = await listWhistlesToErase(pool, {
        cityId,
        what,
        before: addSeconds(now, -days * daySeconds),
        most,
      })
      for (const recordId of whistleIds) {
        const answer = await records.give({
          command: eraseSiteData,
          recordId,
          input: { what },
          doer: clockDoer,
          requestId: `erase/${recordId}`,
        })
        if (isRefusal(answer)) throw new Error(`whistle ${recordId} could not be told of an erasure: ${answer.code}`)
        noted += answer.events.length
      }
      found = whistleIds.length
    }
  }
  return noted
}

/** Erases what the trace says is erased. Broken off before the rows are committed, the next turn does it again; a file that is gone is no fault. */
export function siteDataEraser(cityId: string, time: TimeSource, files: FileStore): Follower {
  return {
    name: 'site-data-eraser',
    async follow(client, events, before) {
      const of = (what: SiteDataSort) => ({ cityId, whistleIds: whistlesWith(events, what), at: time.now() })
      const [pictures, contacts] = [of('sitePictures'), of('guestContacts')]
      if (contacts.whistleIds.length > 0) await eraseGuestContacts(client, contacts)
      if (pictures.whistleIds.length > 0)
        for (const address of await eraseSitePictures(client, pictures)) await files.remove(address)
      return before
    },
  }
}

function whistlesWith(events: readonly FollowedEvent[], what: SiteDataSort): string[] {
  return [
    ...new Set(
      events
        .filter(
          ({ kind, payload }) =>
            kind === 'siteDataErased' && (payload as { readonly what: SiteDataSort }).what === what,
        )
        .map(({ stream_id: id }) => id),
    ),
  ]
}
