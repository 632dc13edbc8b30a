import { Readable } from 'node:stream'
import type { ByteRange, OpenedFile } from '@shaoying/application'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dispositionOf } from './disposition-of.ts'

/**
 * Hands out a file, whole or the part that was asked for (RFC 9110, one range). It is never shown as a page: the
 * browser is told to keep it as a file, to believe the type and to run nothing in it.
 */
export async function sendFile(file: OpenedFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const tag = `"${file.tag}"`
  reply.headers({
    etag: tag,
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    'content-disposition': dispositionOf(file.name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  const wanted =
    request.headers['if-range'] === undefined || request.headers['if-range'] === tag
      ? rangeFrom(request.headers.range, file.bytes)
      : null
  if (wanted === 'unfit') return reply.code(416).header('content-range', `bytes */${file.bytes}`).send()
  const length = wanted ? wanted.to - wanted.from + 1 : file.bytes
  if (wanted) reply.code(206).header('content-range', `bytes ${wanted.from}-${wanted.to}/${file.bytes}`)
  const content = await begun(file.read(wanted ?? undefined))
  return reply
    .headers({ 'content-type': file.mediaType, 'content-length': String(length) })
    .send(Readable.from(content, { objectMode: false }))
}

/** The part of `bytes=0-99`, `bytes=100-`, `bytes=-100`; null for none or several, which is answered with the whole. */
function rangeFrom(header: string | undefined, bytes: number): ByteRange | 'unfit' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return Number(last) === 0 ? 'unfit' : { from: Math.max(0, bytes - Number(last)), to: bytes - 1 }
  const [from, to] = [Number(first), last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)]
  return from >= bytes || to < from ? 'unfit' : { from, to }
}

/** Reads the beginning before anything is promised: a file that cannot be had is a fault, not half an answer. */
async function begun(content: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const iterator = content[Symbol.asyncIterator]()
  const first = await iterator.next()
  return (async function* () {
    for (let piece = first; !piece.done; piece = await iterator.next()) yield piece.value
  })()
}
