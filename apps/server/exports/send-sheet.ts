import { PassThrough, Readable } from 'node:stream'
import { csvOf, writeXlsx, type Sheet } from '@shaoying/gateways'
import type { FastifyReply } from 'fastify'
import { dispositionOf } from '../attachments/disposition-of.ts'

export const sheetFormats = ['csv', 'xlsx'] as const
export type SheetFormat = (typeof sheetFormats)[number]

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<SheetFormat, string>

/**
 * Sends tables while they are read, as fast as the other side takes them. When reading fails half way the connection
 * is cut, so that nobody takes half a table for a whole one; when the other side leaves, reading ends.
 * @param name of the file, without its ending
 */
export function sendSheets(
  sheets: readonly [Sheet, ...Sheet[]],
  format: SheetFormat,
  name: string,
  reply: FastifyReply,
): FastifyReply {
  reply.headers({
    'content-type': mediaTypes[format],
    'content-disposition': dispositionOf(`${name}.${format}`),
    'cache-control': 'private, no-store',
  })
  if (format === 'csv') return reply.send(Readable.from(csvOf(sheets[0]), { objectMode: false }))
  const archive = new PassThrough()
  writeXlsx(sheets, archive).catch((error: unknown) =>
    archive.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return reply.send(archive)
}
