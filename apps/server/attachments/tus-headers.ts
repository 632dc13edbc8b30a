import { attachmentPurposeNames, refuse, type AttachmentPurpose, type Refusal } from '@shaoying/domain'
import type { UploadStanding } from '@shaoying/application'
import type { IncomingHttpHeaders } from 'node:http'

/** The one version of the tus protocol (https://tus.io/protocols/resumable-upload) that is spoken. */
const version = '1.0.0'

export interface NewUpload {
  readonly bytes: number
  readonly name: string
  readonly purpose: AttachmentPurpose
}

/** Codes: `upload.version_unknown`. */
export function checkVersion(headers: IncomingHttpHeaders): Refusal | null {
  return headers['tus-resumable'] === version ? null : refuse('upload.version_unknown')
}

/**
 * What a new upload says of itself: `Upload-Length`, and in `Upload-Metadata` (names with values in base64) `filename`
 * and, where it is not what the petitioner brought, `purpose`. Codes: `upload.length_missing`, `upload.metadata_unfit`.
 */
export function newUploadFrom(headers: IncomingHttpHeaders): NewUpload | Refusal {
  const bytes = wholeNumber(headers['upload-length'])
  if (bytes === null) return refuse('upload.length_missing')
  const metadata = metadataFrom(String(headers['upload-metadata'] ?? ''))
  if (metadata === null) return refuse('upload.metadata_unfit', { params: { what: 'Upload-Metadata' } })
  const purpose = metadata.get('purpose') ?? 'appeal'
  if (!attachmentPurposeNames.includes(purpose as AttachmentPurpose))
    return refuse('upload.metadata_unfit', { params: { what: `purpose: ${attachmentPurposeNames.join(', ')}` } })
  return { bytes, name: metadata.get('filename') ?? '', purpose: purpose as AttachmentPurpose }
}

/** `Upload-Offset`; code `upload.metadata_unfit`. */
export function offsetFrom(headers: IncomingHttpHeaders): number | Refusal {
  return wholeNumber(headers['upload-offset']) ?? refuse('upload.metadata_unfit', { params: { what: 'Upload-Offset' } })
}

/** How an upload stands, in the protocol's headers. */
export function tusHeaders({ offset, bytes, expiresAt }: UploadStanding): Record<string, string> {
  return {
    'tus-resumable': version,
    'upload-offset': String(offset),
    'upload-length': String(bytes),
    'upload-expires': new Date(expiresAt).toUTCString(),
  }
}

function wholeNumber(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null
}

function metadataFrom(text: string): ReadonlyMap<string, string> | null {
  if (text.trim() === '') return new Map()
  const pairs = text.split(',').map((pair) => /^\s*([^\s,]{1,60})(?: ([A-Za-z0-9+/]{0,2000}={0,2}))?\s*$/.exec(pair))
  if (pairs.length > 20 || pairs.includes(null)) return null
  return new Map(pairs.map((pair) => [pair![1]!, Buffer.from(pair![2] ?? '', 'base64').toString('utf8')]))
}
