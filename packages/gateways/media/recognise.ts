import { fileTypeFromStream } from 'file-type'
import type { ReadFile } from '@shaoying/application'

/** Types that say more than they need to (`audio/ogg; codecs=opus`) or have two names. */
const sameAs: Readonly<Record<string, string>> = {
  'audio/opus': 'audio/ogg',
  'audio/x-flac': 'audio/flac',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
}

/** The media type told from the bytes alone, without parameters; null when it is none that is known. */
export async function recognise(read: ReadFile): Promise<string | null> {
  const found = await fileTypeFromStream(webStreamOf(read()))
  const plain = found?.mime.split(';')[0]?.trim()
  return plain === undefined ? null : (sameAs[plain] ?? plain)
}

/** Read only as far as asked; given up early, the source is closed. */
function webStreamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = content[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    cancel: async () => void (await iterator.return?.()),
  })
}
