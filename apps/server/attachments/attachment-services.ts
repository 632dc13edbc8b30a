import type { AttachmentParts, Uploads } from '@shaoying/application'

/** What the routes of files work with. */
export interface AttachmentServices {
  readonly uploads: Uploads
  readonly files: AttachmentParts['files']
}
