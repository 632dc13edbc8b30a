import { listWindows } from './list-windows.ts'
import type { BulletinParts } from './read-bulletin.ts'

/** One published bulletin in a list. */
export interface PublishedBulletin {
  readonly windowId: string
  readonly title: string
  readonly publishedAt: string
}

/** The bulletins published of the last three years, newest first. */
export async function listBulletins(city: BulletinParts): Promise<readonly PublishedBulletin[]> {
  return (await listWindows(city)).flatMap(({ period, published }) => (published ? [{ windowId: period.id, title: published.title, publishedAt: published.at }] : []))
}
