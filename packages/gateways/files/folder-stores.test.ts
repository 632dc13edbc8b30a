import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { collect, FileMissing } from '@shaoying/application'
import { afterAll, describe, expect, it } from 'vitest'
import { readerOf } from '../testing/sample-files.ts'
import { FolderFileStore } from './folder-file-store.ts'
import { FolderUploadSpool } from './folder-upload-spool.ts'

const root = mkdtempSync(path.join(tmpdir(), 'shaoying-files-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const content = randomBytes(150_000)
const address = createHash('sha256').update(content).digest('hex')

async function* broken() {
  yield content.subarray(0, 1000)
  throw new Error('the line broke')
}

describe('the file store in a folder', () => {
  const store = new FolderFileStore(path.join(root, 'files'))

  it('a file’s address is the digest of its bytes; it is read back whole and in parts', async () => {
    expect(await store.put(readerOf(content)())).toBe(address)
    expect(await store.put(readerOf(content)())).toBe(address)
    expect((await collect(store.read(address))).equals(content)).toBe(true)
    expect(
      (await collect(store.read(address, { from: 70_000, to: 70_009 }))).equals(content.subarray(70_000, 70_010)),
    ).toBe(true)
  })

  it('nobody else may read the folder, and nothing half done stays in it', async () => {
    await expect(store.put(broken())).rejects.toThrow('the line broke')
    expect(readdirSync(path.join(root, 'files', 'incoming'))).toEqual([])
    expect(statSync(path.join(root, 'files')).mode & 0o077).toBe(0)
    expect(statSync(path.join(root, 'files', address.slice(0, 2), address.slice(2))).mode & 0o077).toBe(0)
  })

  it('only an address leads to a file, nothing leads out of the folder', async () => {
    writeFileSync(path.join(root, 'secret'), 'secret')
    for (const name of [
      '../secret',
      `${'a'.repeat(61)}/..`,
      '/etc/passwd',
      address.toUpperCase(),
      `${address}\0`,
      '',
    ]) {
      await expect(collect(store.read(name))).rejects.toThrow(RangeError)
      expect(() => store.remove(name)).toThrow(RangeError)
    }
  })

  it('what is not there is missing when read, and no fault when removed', async () => {
    await store.remove(address)
    await store.remove(address)
    await expect(collect(store.read(address))).rejects.toThrow(FileMissing)
  })
})

describe('the upload spool in a folder', () => {
  const spool = new FolderUploadSpool(path.join(root, 'spool'))
  const id = '0190b3a0-0000-7000-8000-000000000001'

  it('what arrived before the line broke is kept, and the rest goes on from there', async () => {
    expect(await spool.sizeOf(id)).toBe(0)
    await expect(spool.write(id, 0, broken())).rejects.toThrow('the line broke')
    expect(await spool.sizeOf(id)).toBe(1000)
    expect(await spool.write(id, 1000, readerOf(content.subarray(1000))())).toBe(content.length)
    expect((await collect(spool.read(id))).equals(content)).toBe(true)
    expect((await collect(spool.read(id, { from: 999, to: 1001 }))).equals(content.subarray(999, 1002))).toBe(true)
  })

  it('two writers of the same bytes at the same place do no harm', async () => {
    await Promise.all([
      spool.write(id, 500, readerOf(content.subarray(500), 77)()),
      spool.write(id, 500, readerOf(content.subarray(500), 5000)()),
    ])
    expect((await collect(spool.read(id))).equals(content)).toBe(true)
  })

  it('only an id leads to an upload', async () => {
    await expect(spool.sizeOf('../../etc/passwd')).rejects.toThrow(RangeError)
    await spool.remove(id)
    await spool.remove(id)
    expect(await spool.sizeOf(id)).toBe(0)
  })
})
