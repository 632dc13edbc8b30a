import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { ByteRange } from '../ports/file-store.ts'
import { collect } from '../streams/byte-streams.ts'
import type { Vault } from './vault.ts'

/*
 * A sealed file: 64 bytes of header (mark, name of the master key, salt), then segments of 64 KiB, each sealed by
 * itself with its 16 bytes of tag (AES-256-GCM). The nonce is the segment's number and whether it is the last one, the
 * key belongs to this file alone; so segments cannot be swapped, left out or cut off, and any part can be opened
 * without the rest (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
const mark = Buffer.from('SYF1')
const saltBytes = 32
const headerBytes = 64
const segmentBytes = 65_536
const tagBytes = 16

/** Seals a stream. `binding` says what the file is (attachment and shape); it opens only under the same one. */
export async function* sealFile(
  content: AsyncIterable<Uint8Array>,
  vault: Vault,
  binding: string,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes)
  const keyId = vault.currentKeyId
  const key = vault.fileKey(keyId, salt, binding)
  const name = Buffer.alloc(headerBytes - mark.length - saltBytes)
  if (name.write(keyId) < Buffer.byteLength(keyId)) throw new RangeError(`the vault key's name is too long: ${keyId}`)
  yield Buffer.concat([mark, name, salt])
  let waiting: Buffer | undefined
  let number = 0
  for await (const segment of piecesOf(content, segmentBytes)) {
    if (waiting) yield sealSegment(waiting, key, number++, false)
    waiting = segment
  }
  yield sealSegment(waiting!, key, number, true)
}

/**
 * Opens a sealed file of so many bytes (before sealing), or a part of it. Throws when a byte was changed, the file was
 * cut short, or the binding is another one.
 */
export async function* openFile(
  read: (range: ByteRange) => AsyncIterable<Uint8Array>,
  bytes: number,
  vault: Vault,
  binding: string,
  range: ByteRange = { from: 0, to: bytes - 1 },
): AsyncGenerator<Buffer> {
  if (range.to < range.from) return
  const key = keyOf(await collect(read({ from: 0, to: headerBytes - 1 })), vault, binding)
  const last = Math.floor(bytes / segmentBytes)
  const first = Math.floor(range.from / segmentBytes)
  // Whoever reads to the end also opens the last segment, though it be empty: only it proves that this is the end.
  const end = range.to === bytes - 1 ? last : Math.floor(range.to / segmentBytes)
  const sealedLength = segmentBytes + tagBytes
  const sealedEnd = headerBytes + bytes + (last + 1) * tagBytes
  const part = {
    from: headerBytes + first * sealedLength,
    to: Math.min(headerBytes + (end + 1) * sealedLength, sealedEnd) - 1,
  }
  let number = first
  for await (const sealed of piecesOf(read(part), sealedLength)) {
    if (sealed.length === 0) break // nothing is left: what read() gave ended with a full segment
    const opened = openSegment(sealed, key, number, number === last)
    const start = number * segmentBytes
    yield opened.subarray(Math.max(0, range.from - start), range.to - start + 1)
    number += 1
  }
  if (number <= end) throw new Error('the sealed file was cut short')
}

function keyOf(header: Buffer, vault: Vault, binding: string): Buffer {
  if (header.length < headerBytes || !header.subarray(0, mark.length).equals(mark)) throw new Error('not a sealed file')
  const keyId = header
    .subarray(mark.length, headerBytes - saltBytes)
    .toString('utf8')
    .replace(/\0+$/, '')
  return vault.fileKey(keyId, header.subarray(headerBytes - saltBytes, headerBytes), binding)
}

function sealSegment(segment: Buffer, key: Buffer, number: number, isLast: boolean): Buffer {
  const sealing = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast))
  return Buffer.concat([sealing.update(segment), sealing.final(), sealing.getAuthTag()])
}

function openSegment(sealed: Buffer, key: Buffer, number: number, isLast: boolean): Buffer {
  if (sealed.length < tagBytes) throw new Error('the sealed file was cut short')
  const opening = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast))
  opening.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([opening.update(sealed.subarray(0, -tagBytes)), opening.final()])
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** Cuts a stream anew: pieces of that size, and at the end the rest, which may be empty. */
async function* piecesOf(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of content) {
    held.push(chunk)
    length += chunk.length
    if (length < size) continue
    const all = Buffer.concat(held)
    const cut = length - (length % size)
    for (let at = 0; at < cut; at += size) yield all.subarray(at, at + size)
    held = [all.subarray(cut)]
    length -= cut
  }
  yield Buffer.concat(held)
}
