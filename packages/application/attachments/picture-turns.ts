import { inTransaction, keepPictureText, unreadPictures, type UnreadPicture } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { PictureReader, PictureText } from '../ports/picture-reader.ts'
import type { SearchWords } from '../ports/search-words.ts'
import { indexOrders } from '../search/search-follower.ts'
import { collect } from '../streams/byte-streams.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { openSealed } from './open-sealed.ts'

type Parts = Pick<City, 'cityId' | 'pool' | 'registry' | 'time' | 'vault'>

/** Few at a time, so that what is erased meanwhile is not read for long, and the newest waits behind little. */
const batch = 8

/** Reads pictures that no machine has looked at yet, and makes their orders found by what they say. Answers how many. */
export async function readPictures(
  city: Parts,
  files: AttachmentParts['files'],
  reader: PictureReader,
  words: SearchWords,
): Promise<number> {
  const pictures = await unreadPictures(city.pool, city.cityId, batch)
  for (const picture of pictures) {
    const read = await textOf(city, files, reader, picture)
    await inTransaction(city.pool, async (client) => {
      const kept = await keepPictureText(client, {
        cityId: city.cityId,
        attachmentId: picture.attachmentId,
        ...read,
        reader: reader.name,
        at: city.time.now(),
      })
      if (kept && read.text !== '') await indexOrders(client, [picture.orderId], city, words)
    })
  }
  return pictures.length
}

/** A picture that lies where it should but cannot be read is one without text: it must not stand in the way of the others. */
async function textOf(
  { vault }: Parts,
  files: AttachmentParts['files'],
  reader: PictureReader,
  { attachmentId, shown }: UnreadPicture,
): Promise<PictureText> {
  const file = openSealed({ files, vault }, { ...shown, name: '', blanked: [] }, attachmentId, 'shown')
  return reader.read(await collect(file.read())).catch(() => ({ text: '', confidence: 0 }))
}

/** Work for a worker's turns: begins to read when nobody is reading, and does not make the others wait for it. */
export function pictureTurns(
  city: Parts,
  files: AttachmentParts['files'],
  reader: PictureReader | null,
  words: SearchWords,
  onFault: (fault: unknown) => void,
): () => void {
  let isReading = false
  return () => {
    if (reader === null || isReading) return
    isReading = true
    void readPictures(city, files, reader, words)
      .catch(onFault)
      .finally(() => {
        isReading = false
      })
  }
}
