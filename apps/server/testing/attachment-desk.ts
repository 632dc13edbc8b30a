import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { attachmentLimits, Uploads, type AttachmentParts, type ScanVerdict } from '@shaoying/application'
import { FolderFileStore, FolderUploadSpool, media } from '@shaoying/gateways'
import { Upload, type UploadOptions } from 'tus-js-client'
import { attachmentRoutes } from '../routes/attachment-routes.ts'
import { sitePictureRoutes } from '../routes/site-picture-routes.ts'
import { startTestServer, type TestServer } from './test-server.ts'

export interface AttachmentDesk extends TestServer {
  /** `http://127.0.0.1:…` */
  readonly address: string
  readonly uploads: Uploads
  readonly parts: AttachmentParts
  /** What the scanner says; null while it is away. */
  verdict: ScanVerdict | null
  /** Everything that lies on this server's disk, in one piece. */
  onDisk(): Buffer
  /** Sends a file as a tus client does; the answer's address, or what the server refused with. */
  send(
    file: Buffer,
    to: string,
    headers: Record<string, string>,
    options?: Partial<UploadOptions>,
  ): Promise<{ readonly location: string } | { readonly status: number; readonly code: string }>
}

/** The test town's server with files: a folder as store, sharp and file-type as in service, and a scanner that says what it is told to. */
export async function startAttachmentDesk(uploadMaxBytes = 5_000_000, mostPerOrder = 4): Promise<AttachmentDesk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shaoying-desk-'))
  const told: { verdict: ScanVerdict | null } = { verdict: { verdict: 'clean', scanner: 'told' } }
  const scanner: AttachmentParts['scanner'] = {
    async scan(content) {
      for await (const piece of content) void piece
      if (told.verdict === null) throw new Error('the scanner is away')
      return told.verdict
    },
  }
  const parts: AttachmentParts = {
    files: new FolderFileStore(path.join(folder, 'files')),
    spool: new FolderUploadSpool(path.join(folder, 'uploads')),
    scanner,
    media,
    limits: attachmentLimits(uploadMaxBytes, mostPerOrder),
  }
  let uploads: Uploads | undefined
  const server = await startTestServer({
    routesOf: (town) => {
      uploads = new Uploads(town, parts)
      return [...attachmentRoutes({ uploads, files: parts.files }), ...sitePictureRoutes(parts)]
    },
  })
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const send: AttachmentDesk['send'] = (file, to, headers, options = {}) =>
    sendByTus(file, `${address}${to}`, headers, options)
  const onDisk = () =>
    Buffer.concat(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(path.join(entry.parentPath, entry.name))),
    )
  const close = async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return Object.defineProperty(
    { ...server, address, uploads: uploads!, parts, onDisk, send, close, verdict: told.verdict },
    'verdict',
    {
      get: () => told.verdict,
      set: (verdict: typeof told.verdict) => {
        told.verdict = verdict
      },
    },
  )
}

function sendByTus(
  file: Buffer,
  endpoint: string,
  headers: Record<string, string>,
  options: Partial<UploadOptions>,
): ReturnType<AttachmentDesk['send']> {
  return new Promise((resolve) => {
    const upload = new Upload(file, {
      endpoint,
      headers,
      retryDelays: [],
      chunkSize: 60_000,
      metadata: { filename: '照片.jpg' },
      onSuccess: () => resolve({ location: new URL(upload.url!).pathname }),
      onError: (error) => {
        const response = 'originalResponse' in error ? error.originalResponse : null
        resolve({
          status: response?.getStatus() ?? 0,
          code: (JSON.parse(response?.getBody() || '{}') as { code?: string }).code ?? error.message,
        })
      },
      ...options,
    })
    upload.start()
  })
}
