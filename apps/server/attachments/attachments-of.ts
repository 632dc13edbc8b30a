import path from 'node:path'
import { attachmentLimits, Uploads, type AttachmentParts, type City } from '@shaoying/application'
import { FolderFileStore, FolderUploadSpool, media, noScanner } from '@shaoying/gateways'
import type { Settings } from '../settings/settings.ts'
import type { AttachmentServices } from './attachment-services.ts'

/** Files an order may hold at most. */
const mostPerOrder = 50

/** Where sealed files lie. */
export function filesOf({ dataDir }: Pick<Settings, 'dataDir'>): FolderFileStore {
  return new FolderFileStore(path.join(dataDir, 'files'))
}

/** Files of one city in folders of `DATA_DIR`, sealed; nothing is scanned until a scanner is configured. */
export function attachmentsOf(city: City, settings: Pick<Settings, 'dataDir' | 'uploadMaxBytes'>): AttachmentServices {
  const parts: AttachmentParts = {
    files: filesOf(settings),
    spool: new FolderUploadSpool(path.join(settings.dataDir, 'uploads')),
    scanner: noScanner,
    media,
    limits: attachmentLimits(settings.uploadMaxBytes, mostPerOrder),
  }
  return { uploads: new Uploads(city, parts), files: parts.files }
}
