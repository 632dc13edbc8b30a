import type { ReaderQuery } from '../queries/as-reader.ts'
import { ask } from '../queries/as-reader.ts'
import { execute, maybeOne, run, type Database } from '../statement.ts'
import { eraseAttachments as erase, type EraseAttachmentsParams } from './erase-attachments.sql.ts'
import { insertAttachment } from './insert-attachment.sql.ts'
import { listAttachments as list, type ListAttachmentsParams, type ListAttachmentsRow } from './list-attachments.sql.ts'
import { keepPictureText as keepText, type KeepPictureTextParams } from './keep-picture-text.sql.ts'
import { listUnreadPictures } from './list-unread-pictures.sql.ts'
import { loadPictureTexts } from './load-picture-texts.sql.ts'
import {
  removeUnlinkedAttachments as removeUnlinked,
  type RemoveUnlinkedAttachmentsParams,
} from './remove-unlinked-attachments.sql.ts'

/** A file in the store that was made from another one. */
export interface StoredPicture {
  readonly address: string
  readonly mediaType: string
  readonly bytes: number
  readonly width: number
  readonly height: number
}

/** Where an order's file lies, and what was found in it on its way in. */
export interface AttachmentInput {
  readonly cityId: string
  readonly attachmentId: string
  readonly orderId: string
  readonly purpose: string
  readonly sort: string
  readonly mediaType: string
  readonly name: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
  readonly originalAddress: string
  readonly shown: StoredPicture | null
  readonly thumbnail: StoredPicture | null
  readonly blanked: readonly { readonly from: number; readonly to: number }[]
  readonly scanVerdict: string
  readonly scanner: string
  readonly at: string
}

export type AttachmentRow = Omit<ListAttachmentsRow, 'shown' | 'thumbnail' | 'blanked'> & {
  readonly shown: StoredPicture | null
  readonly thumbnail: StoredPicture | null
  readonly blanked: readonly { readonly from: number; readonly to: number }[]
}

/** Where a file lay that is there no more. */
interface LeftFile {
  readonly original_address: string | null
  readonly shown: unknown
  readonly thumbnail: unknown
}

/** False when it stood there already. */
export async function addAttachment(db: Database, attachment: AttachmentInput): Promise<boolean> {
  return (await execute(db, insertAttachment, attachment)) === 1
}

/** An order's files, with withdrawn ones, for a reader: what the reader may not see is not there. */
export function askAttachments(params: ListAttachmentsParams): ReaderQuery<AttachmentRow> {
  return ask(list, params) as ReaderQuery<AttachmentRow>
}

/** One file, whoever asks: the caller has judged their right. */
export async function findAttachment(
  db: Database,
  params: ListAttachmentsParams & { readonly attachmentId: string },
): Promise<AttachmentRow | undefined> {
  return (await maybeOne(db, list, params)) as AttachmentRow | undefined
}

/** Forgets files of these purposes; answers the addresses where they lay. */
export async function eraseAttachments(db: Database, erasure: EraseAttachmentsParams): Promise<readonly string[]> {
  return (await run(db, erase, erasure)).flatMap(addressesOf)
}

/** Takes out rows whose fact never came to be; answers the addresses where their files lie. */
export async function removeUnlinkedAttachments(
  db: Database,
  between: RemoveUnlinkedAttachmentsParams,
): Promise<readonly string[]> {
  return (await run(db, removeUnlinked, between)).flatMap(addressesOf)
}

/** A picture that no machine has looked at yet. */
export interface UnreadPicture {
  readonly attachmentId: string
  readonly orderId: string
  readonly shown: StoredPicture
}

/** The oldest first. */
export async function unreadPictures(db: Database, cityId: string, most: number): Promise<readonly UnreadPicture[]> {
  return (await run(db, listUnreadPictures, { cityId, most })).map((row) => ({
    attachmentId: row.attachment_id,
    orderId: row.order_id,
    shown: row.shown as StoredPicture,
  }))
}

/** False when the file was erased meanwhile. */
export async function keepPictureText(db: Database, read: KeepPictureTextParams): Promise<boolean> {
  return (await execute(db, keepText, read)) === 1
}

/** What machines made out, by order, of what may be searched. */
export async function pictureTexts(
  db: Database,
  cityId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, string[]>()
  for (const { order_id: orderId, machine_text: text } of await run(db, loadPictureTexts, { cityId, orderIds }))
    texts.set(orderId, [...(texts.get(orderId) ?? []), text])
  return texts
}

function addressesOf({ original_address, shown, thumbnail }: LeftFile): readonly string[] {
  const drawn = [shown, thumbnail] as readonly (StoredPicture | null)[]
  return [
    ...(original_address === null ? [] : [original_address]),
    ...drawn.flatMap((picture) => picture?.address ?? []),
  ]
}
