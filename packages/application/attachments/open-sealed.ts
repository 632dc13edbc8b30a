import type { ByteRange } from '../ports/file-store.ts'
import { openFile } from '../vault/sealed-file.ts'
import type { Vault } from '../vault/vault.ts'
import { bindingOf, type AttachmentParts } from './attachment-parts.ts'
import { blank } from '../streams/byte-streams.ts'

/** A file ready to be handed out, whole or in part. */
export interface OpenedFile {
  readonly mediaType: string
  /** With the ending of what it is. */
  readonly name: string
  readonly bytes: number
  /** Stays the same as long as the content does. */
  readonly tag: string
  read(range?: ByteRange): AsyncIterable<Uint8Array>
}

interface StoredFile {
  readonly address: string
  readonly mediaType: string
  readonly bytes: number
  readonly name: string
  readonly blanked: readonly ByteRange[]
}

export function openSealed(
  { files, vault }: Pick<AttachmentParts, 'files'> & { readonly vault: Vault },
  file: StoredFile,
  attachmentId: string,
  shape: 'original' | 'shown' | 'thumbnail',
): OpenedFile {
  const { address, mediaType, bytes, name, blanked } = file
  const sealed = (range: ByteRange) => files.read(address, range)
  return {
    mediaType,
    name,
    bytes,
    tag: blanked.length === 0 ? address.slice(0, 32) : `${address.slice(0, 31)}b`,
    read: (range) =>
      blank(openFile(sealed, bytes, vault, bindingOf(attachmentId, shape), range), blanked, range?.from ?? 0),
  }
}
