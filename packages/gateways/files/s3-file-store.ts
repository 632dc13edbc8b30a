import { createReadStream } from 'node:fs'
import { mkdir, stat, unlink } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { FileMissing, type ByteRange, type FileStore } from '@shaoying/application'
import { AwsV4Signer } from 'aws4fetch'
import { writeHashed } from './write-hashed.ts'

export interface S3Options {
  /** `https://s3.example.gov.cn`; the bucket follows as the first part of the path. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** A folder of this server: a file waits there until its address and length are known. */
  readonly waitingRoom: string
}

const tries = 3
const addressForm = /^[0-9a-f]{64}$/

/**
 * Files in a bucket of a service that speaks S3 (MinIO, Ceph, the clouds). An address is the digest of the sealed
 * bytes, and S3 is told it as the payload's digest, so that the service itself refuses what broke on the way. One
 * request a file: up to 5 GB, the protocol's limit.
 */
export class S3FileStore implements FileStore {
  readonly #options: S3Options

  constructor(options: S3Options) {
    this.#options = options
  }

  async put(content: AsyncIterable<Uint8Array>): Promise<string> {
    await mkdir(this.#options.waitingRoom, { recursive: true, mode: 0o700 })
    const waiting = path.join(this.#options.waitingRoom, randomUUID())
    try {
      const address = await writeHashed(waiting, content)
      const headers = {
        'content-length': String((await stat(waiting)).size),
        'content-type': 'application/octet-stream',
        'x-amz-content-sha256': address,
      }
      const answer = await this.#ask('PUT', address, headers, () => createReadStream(waiting))
      if (!answer.ok) throw await faultOf(answer, 'put')
      return address
    } finally {
      await unlink(waiting).catch(() => undefined)
    }
  }

  async *read(address: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
    const answer = await this.#ask('GET', address, range ? { range: `bytes=${range.from}-${range.to}` } : {})
    if (answer.status === 404) throw new FileMissing(address)
    if (!answer.ok || !answer.body) throw await faultOf(answer, 'get')
    // A service that ignores the range would hand out the wrong bytes.
    if (range && answer.status !== 206) throw new Error('the file service does not know byte ranges')
    yield* answer.body as AsyncIterable<Uint8Array>
  }

  async remove(address: string): Promise<void> {
    const answer = await this.#ask('DELETE', address, {})
    if (!answer.ok && answer.status !== 404) throw await faultOf(answer, 'delete')
  }

  /** Asks again when the service is busy or the line breaks before an answer. */
  async #ask(
    method: string,
    address: string,
    headers: Record<string, string>,
    bodyOf?: () => AsyncIterable<Uint8Array>,
  ): Promise<Response> {
    if (!addressForm.test(address)) throw new RangeError('not an address of the file store')
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = this.#options
    for (let attempt = 1; ; attempt += 1) {
      const signed = await new AwsV4Signer({
        method,
        url: `${endpoint}/${bucket}/${address}`,
        headers,
        service: 's3',
        region,
        accessKeyId,
        secretAccessKey,
      }).sign()
      const body = bodyOf ? { body: bodyOf(), duplex: 'half' } : {}
      const answer = await fetch(signed.url, {
        method,
        headers: signed.headers,
        ...body,
      } as unknown as RequestInit).catch((error: unknown) => error as Error)
      const isPassing = answer instanceof Error || answer.status >= 500 || answer.status === 429
      if (!isPassing) return answer
      if (attempt === tries)
        throw answer instanceof Error
          ? new Error('the file service does not answer', { cause: answer })
          : await faultOf(answer, method)
      if (!(answer instanceof Error)) await answer.body?.cancel()
      await new Promise((resolve) => setTimeout(resolve, 200 * 4 ** (attempt - 1)))
    }
  }
}

/** What the service says, without what it was asked: addresses are no secret, but keys are near them. */
async function faultOf(answer: Response, what: string): Promise<Error> {
  const code = /<Code>([A-Za-z]{1,60})<\/Code>/.exec((await answer.text()).slice(0, 2000))?.[1] ?? ''
  return new Error(`the file service refused to ${what}: ${answer.status} ${code}`.trim())
}
