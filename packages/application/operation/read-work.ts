import type { WorkView } from '@shaoying/contract'
import { countMessages, listQuarantinedClocks, releaseClocks } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { workLag } from '../queries/readiness.ts'

/** How the work behind the requests stands, with what could not be done. Says nothing about people. */
export async function readWork(city: Pick<City, 'pool' | 'cityId' | 'time'>): Promise<WorkView> {
  const [{ clockSeconds, followers }, { queued, dead }, setAside] = await Promise.all([
    workLag(city),
    countMessages(city.pool, city.cityId),
    listQuarantinedClocks(city.pool, city.cityId),
  ])
  return {
    clockSeconds: Math.round(clockSeconds),
    followers: followers.map(({ name, seconds }) => ({ name, seconds: Math.round(seconds) })),
    messages: { queued: Number(queued), dead: Number(dead) },
    setAside: setAside.map(({ thing, reason, tries, since, retry_at: retryAt }) => ({
      thing,
      reason,
      tries,
      since,
      retryAt,
    })),
  }
}

/** Has clocks that were set aside tried at the next turn; what still cannot be fired comes back into quarantine with its reason. */
export function retryClocks({ pool, cityId }: Pick<City, 'pool' | 'cityId'>, things: readonly string[]): Promise<void> {
  return releaseClocks(pool, cityId, things)
}
