import path from 'node:path'
import { attachmentLimits, Uploads, type AttachmentParts, type City, type FileStore } from '@shaoying/application'
import { clamdScanner, FolderFileStore, FolderUploadSpool, media, noScanner, S3FileStore } from '@shaoying/gateways'
import type { Settings } from '../settings/settings.ts'
import type { AttachmentServices } from './attachment-services.ts'

/** Where sealed files lie: a bucket when one is configured, else a folder in `DATA_DIR`. */
export function filesOf({ dataDir, s3 }: Pick<Settings, 'dataDir' | 's3'>): FileStore {
  return s3
    ? new S3FileStore({ ...s3, waitingRoom: path.join(dataDir, 'files', 'waiting') })
    : new FolderFileStore(path.join(dataDir, 'files'))
}

/** Files of one city, sealed; scanned when a scanner is configured. Uploads under way lie in a folder of this server. */
export function attachmentsOf(
  city: City,
  settings: Pick<Settings, 'dataDir' | 's3' | 'clamd' | 'uploadMaxBytes' | 'attachmentsPerOrder'>,
): AttachmentServices & { readonly parts: AttachmentParts } {
  const parts: AttachmentParts = {
    files: filesOf(settings),
    spool: new FolderUploadSpool(path.join(settings.dataDir, 'uploads')),
    scanner: settings.clamd ? clamdScanner(settings.clamd) : noScanner,
    media,
    limits: attachmentLimits(settings.uploadMaxBytes, settings.attachmentsPerOrder),
  }
  return { uploads: new Uploads(city, parts), files: parts.files, parts }
}
