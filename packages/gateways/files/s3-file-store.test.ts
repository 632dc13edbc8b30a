import { createHash, createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { collect, FileMissing } from '@shaoying/application'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../testing/sample-files.ts'
import { S3FileStore } from './s3-file-store.ts'

const waitingRoom = mkdtempSync(path.join(tmpdir(), 'shaoying-s3-'))
const secret = 'the-secret'
const kept = new Map<string, Buffer>()
let busy = 0
let endpoint = ''
const asked: IncomingMessage[] = []

/** A bucket in memory that checks signature (version 4), length and digest as the service would. */
const service = createServer((request, response) => {
  asked.push(request)
  void collect(request).then((body) => {
    const answer = (status: number, content: Buffer | string = '') => response.writeHead(status).end(content)
    if (busy > 0) return (busy--, answer(503, '<Code>SlowDown</Code>'))
    if (!isSigned(request)) return answer(403, '<Code>SignatureDoesNotMatch</Code>')
    const name = request.url!.slice('/bucket/'.length)
    if (request.method === 'DELETE') return (kept.delete(name), answer(204))
    if (request.method === 'PUT') {
      if (Number(request.headers['content-length']) !== body.length)
        return answer(411, '<Code>MissingContentLength</Code>')
      if (createHash('sha256').update(body).digest('hex') !== request.headers['x-amz-content-sha256'])
        return answer(400, '<Code>XAmzContentSHA256Mismatch</Code>')
      return (kept.set(name, body), answer(200))
    }
    const content = kept.get(name)
    if (!content) return answer(404, '<Code>NoSuchKey</Code>')
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    return from === undefined ? answer(200, content) : answer(206, content.subarray(Number(from), Number(to) + 1))
  })
})

/** The signature, reckoned anew from what arrived (AWS General Reference, Signature Version 4). */
function isSigned({ method, url, headers }: IncomingMessage): boolean {
  const [, scope, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=me\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? []
  if (!scope || !names) return false
  const lines = names
    .split(';')
    .map((name) => `${name}:${String(headers[name])}\n`)
    .join('')
  const canonical = [method, url, '', lines, names, headers['x-amz-content-sha256']].join('\n')
  const toSign = [
    'AWS4-HMAC-SHA256',
    headers['x-amz-date'],
    scope,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n')
  const key = scope
    .split('/')
    .reduce<Buffer>((last, part) => createHmac('sha256', last).update(part).digest(), Buffer.from(`AWS4${secret}`))
  return createHmac('sha256', key).update(toSign).digest('hex') === signature
}

const storeWith = (secretAccessKey = secret) =>
  new S3FileStore({ endpoint, bucket: 'bucket', region: 'cn-north-1', accessKeyId: 'me', secretAccessKey, waitingRoom })

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
})
afterAll(() => {
  service.close()
  service.closeAllConnections()
  rmSync(waitingRoom, { recursive: true, force: true })
})

const content = randomBytes(300_000)
const address = createHash('sha256').update(content).digest('hex')

describe('the file store in a bucket', () => {
  it('a file goes in under its digest, signed and with its length, and comes back whole and in parts', async () => {
    const store = storeWith()
    expect(await store.put(readerOf(content)())).toBe(address)
    expect(asked.at(-1)!.headers).toMatchObject({ 'content-length': '300000', 'x-amz-content-sha256': address })
    expect((await collect(store.read(address))).equals(content)).toBe(true)
    expect((await collect(store.read(address, { from: 5, to: 104 }))).equals(content.subarray(5, 105))).toBe(true)
    expect(readdirSync(waitingRoom)).toEqual([])
  })

  it('a busy service is asked again, a wrong key is not', async () => {
    busy = 2
    expect((await collect(storeWith().read(address))).length).toBe(content.length)
    const before = asked.length
    await expect(collect(storeWith('another').read(address))).rejects.toThrow('403 SignatureDoesNotMatch')
    expect(asked.length - before).toBe(1)
    busy = 99
    await expect(storeWith().put(readerOf(content)())).rejects.toThrow('503 SlowDown')
    busy = 0
  })

  it('what is not there is missing when read, and no fault when removed', async () => {
    await storeWith().remove(address)
    await storeWith().remove(address)
    await expect(collect(storeWith().read(address))).rejects.toThrow(FileMissing)
    await expect(collect(storeWith().read('../bucket'))).rejects.toThrow(RangeError)
  })
})
