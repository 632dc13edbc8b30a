import type { AttachmentListView, AttachmentView } from '@shaoying/contract'
import {
  attachmentPurposes,
  givesReporterAway,
  refuse,
  type AttachmentPurpose,
  type AttachmentSort,
  type Refusal,
} from '@shaoying/domain'
import { askAttachments, readAs, type AttachmentRow } from '@shaoying/store'
import { unitNamedOrNull } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import type { Vault } from '../vault/vault.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { nameFor } from './media-types.ts'
import { openSealed, type OpenedFile } from './open-sealed.ts'

/** The files of an order that the reader may see; none when the order is not there for them. Withdrawn ones are shown as withdrawn. */
export async function readAttachments(parts: ReadParts, orderId: string): Promise<AttachmentListView> {
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    askAttachments({ cityId: parts.scope.cityId, orderId, attachmentId: null }),
  )
  return { items: rows.map((row) => viewOf(row, parts)) }
}

export interface WantedFile {
  readonly orderId: string
  readonly attachmentId: string
  readonly shape: 'shown' | 'thumbnail'
}

/**
 * A file for everyday use: a picture drawn anew, films and recordings without what says where they were made. Refuses
 * with `attachment.not_found` (also when withdrawn, erased or not for this reader), `attachment.no_picture` or
 * `attachment.gives_reporter_away`.
 */
export async function openAttachment(
  parts: ReadParts,
  stored: Pick<AttachmentParts, 'files'> & { readonly vault: Vault },
  { orderId, attachmentId, shape }: WantedFile,
): Promise<OpenedFile | Refusal> {
  const [[row]] = await readAs(
    parts.readers,
    parts.scope,
    askAttachments({ cityId: parts.scope.cityId, orderId, attachmentId }),
  )
  if (!row || row.withdrawn_at !== null || row.original_address === null) return refuse('attachment.not_found')
  if (needsReason(row) && parts.scope.reach !== 'order')
    return refuse('attachment.gives_reporter_away', {
      basis: [{ source: 'law', reference: 'JN 32', key: 'access.conflict_of_interest' }],
    })
  if (shape === 'thumbnail' && row.thumbnail === null) return refuse('attachment.no_picture')
  const drawn = shape === 'thumbnail' ? row.thumbnail : row.shown
  const original = {
    address: row.original_address,
    mediaType: row.media_type,
    bytes: row.bytes,
    name: nameFor(row.name, row.media_type),
    blanked: row.blanked,
  }
  const file =
    drawn === null
      ? original
      : {
          address: drawn.address,
          mediaType: drawn.mediaType,
          bytes: drawn.bytes,
          name: nameFor(row.name, drawn.mediaType),
          blanked: [],
        }
  return openSealed(stored, file, attachmentId, drawn === null ? 'original' : shape)
}

function needsReason({ confidential, sort, purpose }: AttachmentRow): boolean {
  return confidential && givesReporterAway({ sort: sort as AttachmentSort, purpose: purpose as AttachmentPurpose })
}

/** Not to whom the picture itself would not be shown. */
function machineTextOf(
  row: AttachmentRow,
  { reach }: Pick<ReadParts['scope'], 'reach'>,
): AttachmentView['machineText'] {
  const { machine_text: text, machine_confidence: confidence, machine_reader: reader, machine_read_at: at } = row
  if (!text || reader === null || at === null || row.withdrawn_at !== null || (needsReason(row) && reach !== 'order'))
    return null
  return { text, confidence: confidence ?? 0, reader, at }
}

function viewOf(
  row: AttachmentRow,
  { rules, language, scope }: Pick<ReadParts, 'rules' | 'language' | 'scope'>,
): AttachmentView {
  const { name, nameEn } = attachmentPurposes[row.purpose as AttachmentPurpose]
  return {
    attachmentId: row.attachment_id,
    purpose: row.purpose as AttachmentPurpose,
    purposeText: language === 'zh' ? name : nameEn,
    sort: row.sort as AttachmentSort,
    mediaType: row.shown?.mediaType ?? row.media_type,
    name: row.name,
    bytes: row.shown?.bytes ?? row.bytes,
    width: row.shown?.width ?? null,
    height: row.shown?.height ?? null,
    hasThumbnail: row.thumbnail !== null,
    needsReason: needsReason(row),
    unit: unitNamedOrNull(row.unit_id, rules),
    scan: row.scan_verdict as AttachmentView['scan'],
    machineText: machineTextOf(row, scope),
    sha256: row.sha256,
    at: row.at,
    withdrawnAt: row.withdrawn_at,
    erasedAt: row.erased_at,
  }
}
