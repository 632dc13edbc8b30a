import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ByteRange } from '../ports/file-store.ts'
import { collect } from '../streams/byte-streams.ts'
import { openFile, sealFile } from './sealed-file.ts'
import { unveiled, veil } from './sealed-spool.ts'
import { Vault } from './vault.ts'

const vault = new Vault([{ id: 'k1', secret: randomBytes(32) }])

async function* chunked(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

const seal = (content: Buffer, binding = 'a/original', chunk = 50_000) =>
  collect(sealFile(chunked(content, chunk), vault, binding))
const reader =
  (sealed: Buffer, chunk = 30_000) =>
  (range?: ByteRange) =>
    chunked(range ? sealed.subarray(range.from, range.to + 1) : sealed, chunk)
const open = (sealed: Buffer, bytes: number, range?: ByteRange, with_: Vault = vault, binding = 'a/original') =>
  collect(openFile(reader(sealed), bytes, with_, binding, range))

const around = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]

describe('sealed files', () => {
  it.each(around)('a file of %i bytes comes back as it was, and never stands in the sealed one', async (bytes) => {
    const content = randomBytes(bytes)
    const sealed = await seal(content)
    expect((await open(sealed, bytes)).equals(content)).toBe(true)
    expect(bytes > 32 && sealed.includes(content.subarray(0, 32))).toBe(false)
  })

  it('any part opens without the rest', async () => {
    const content = randomBytes(200_000)
    const sealed = await seal(content)
    await fc.assert(
      fc.asyncProperty(fc.nat(199_999), fc.nat(199_999), async (a, b) => {
        const range = { from: Math.min(a, b), to: Math.max(a, b) }
        expect((await open(sealed, content.length, range)).equals(content.subarray(range.from, range.to + 1))).toBe(
          true,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('a changed byte shows, wherever it is', async () => {
    const sealed = await seal(randomBytes(70_000))
    for (const at of [0, 5, 40, 64, 65_600, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= 1
      await expect(open(changed, 70_000)).rejects.toThrow(Error)
    }
  })

  it('a file cut short, also at the end of a segment, does not open', async () => {
    const sealed = await seal(randomBytes(131_072))
    await expect(open(sealed.subarray(0, 64 + 65_552), 65_536)).rejects.toThrow(Error)
    await expect(open(sealed.subarray(0, 64 + 65_552), 131_072)).rejects.toThrow(/cut short/)
    await expect(open(sealed.subarray(0, -16), 131_072, { from: 0, to: 10 })).resolves.toHaveLength(11)
  })

  it('segments cannot be swapped, nor one file put in another’s place', async () => {
    const sealed = await seal(randomBytes(200_000))
    const [one, two] = [sealed.subarray(64, 64 + 65_552), sealed.subarray(64 + 65_552, 64 + 2 * 65_552)]
    const swapped = Buffer.concat([sealed.subarray(0, 64), two, one, sealed.subarray(64 + 2 * 65_552)])
    await expect(open(swapped, 200_000)).rejects.toThrow(Error)
    await expect(open(sealed, 200_000, undefined, vault, 'b/original')).rejects.toThrow(Error)
  })

  it('a new master key opens what the old one sealed; without the old one it stays shut', async () => {
    const [old, young] = [
      { id: 'old', secret: randomBytes(32) },
      { id: 'young', secret: randomBytes(32) },
    ]
    const content = randomBytes(1000)
    const sealed = await collect(sealFile(chunked(content, 100), new Vault([old]), 'a/original'))
    expect(await open(sealed, 1000, undefined, new Vault([young, old]))).toEqual(content)
    await expect(open(sealed, 1000, undefined, new Vault([young]))).rejects.toThrow('old')
  })
})

describe('the spool', () => {
  it('shows nothing of what lies in it, and goes on from any place', async () => {
    const key = vault.fileKey('k1', Buffer.from('upload-1'), 'spool')
    const content = randomBytes(5000)
    for (const cut of [1, 15, 16, 17, 4999]) {
      const veiled = Buffer.concat([
        await collect(veil(chunked(content.subarray(0, cut), 7), key, 0)),
        await collect(veil(chunked(content.subarray(cut), 999), key, cut)),
      ])
      expect(veiled.includes(content.subarray(0, 16))).toBe(false)
      const read = unveiled(reader(veiled, 100), key)
      expect(await collect(read())).toEqual(content)
      expect(await collect(read({ from: cut, to: cut + 40 }))).toEqual(content.subarray(cut, cut + 41))
    }
  })
})
