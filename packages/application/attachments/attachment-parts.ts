import type { AttachmentSort } from '@shaoying/domain'
import type { FileStore } from '../ports/file-store.ts'
import type { Media } from '../ports/media.ts'
import type { UploadSpool } from '../ports/upload-spool.ts'
import type { VirusScanner } from '../ports/virus-scanner.ts'

export interface AttachmentLimits {
  readonly mostBytes: Readonly<Record<AttachmentSort, number>>
  /** Files that an order holds at most; withdrawn ones do not count. */
  readonly mostPerOrder: number
}

/** What files are worked with, besides the city. */
export interface AttachmentParts {
  readonly files: FileStore
  readonly spool: UploadSpool
  readonly scanner: VirusScanner
  readonly media: Media
  readonly limits: AttachmentLimits
}

const mostDocumentBytes = 100_000_000
/** The largest pictures of telephones have some 50 MB; sharp holds the file in memory while it draws. */
const mostPictureBytes = 60_000_000

/** Limits of one number for the machine: films and recordings may be as large as it says, the rest has its own sense. */
export function attachmentLimits(uploadMaxBytes: number, mostPerOrder: number): AttachmentLimits {
  const [picture, document] = [Math.min(uploadMaxBytes, mostPictureBytes), Math.min(uploadMaxBytes, mostDocumentBytes)]
  return {
    mostBytes: { picture, audio: uploadMaxBytes, video: uploadMaxBytes, pdf: document, office: document },
    mostPerOrder,
  }
}

/** What the sealed file is bound to; one cannot stand in for another. */
export function bindingOf(attachmentId: string, shape: 'original' | 'shown' | 'thumbnail'): string {
  return `${attachmentId}/${shape}`
}
