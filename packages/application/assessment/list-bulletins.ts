import type { BulletinListView, Language } from '@shaoying/contract'
import type { City } from '../city/open-city.ts'
import type { ReckoningSummary } from './assessment-windows.ts'
import { listWindows } from './list-windows.ts'
import { named } from './ranking-views.ts'
import { findReckoning } from '@shaoying/store'

/** The bulletins published of the last three years, newest first, with what is compared in each. */
export async function listBulletins(
  city: Pick<City, 'pool' | 'cityId' | 'time'>,
  language: Language,
): Promise<BulletinListView['items']> {
  const published = (await listWindows(city)).filter((window) => window.published !== null)
  return Promise.all(
    published.map(async ({ period: { id, fromOn, lastOn }, published: done }) => {
      const summary = (await findReckoning(city.pool, city.cityId, id))?.summary as ReckoningSummary | undefined
      return {
        windowId: id,
        title: done!.title,
        publishedAt: done!.at,
        fromOn,
        lastOn,
        objects: (summary?.method.objects ?? []).map((object) => named(object, { language })),
      }
    }),
  )
}
