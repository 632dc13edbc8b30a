import type { AttachmentPurpose } from '@shaoying/domain'
import { eraseAttachments } from '@shaoying/store'
import type { Follower } from '../followers/follow-trace.ts'
import type { FileStore } from '../ports/file-store.ts'
import type { TimeSource } from '../ports/clock.ts'

/** What the petitioner brought or said; evidence of the unit's work stays. */
const personalPurposes: readonly AttachmentPurpose[] = ['appeal', 'callback']

/**
 * When an order's personal data is erased, so are the petitioner's files. Broken off before the rows are committed, the
 * next turn finds them again and removes what is not there any more, which is no fault.
 */
export function attachmentEraser(cityId: string, time: TimeSource, files: FileStore): Follower {
  return {
    name: 'attachment-eraser',
    async follow(client, events, before) {
      const orderIds = [
        ...new Set(events.filter(({ kind }) => kind === 'personalDataErased').map(({ stream_id: orderId }) => orderId)),
      ]
      if (orderIds.length > 0) {
        const addresses = await eraseAttachments(client, {
          cityId,
          orderIds,
          purposes: [...personalPurposes],
          at: time.now(),
        })
        for (const address of addresses) await files.remove(address)
      }
      return before
    },
  }
}
