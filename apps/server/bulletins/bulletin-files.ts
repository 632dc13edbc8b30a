import { buffer } from 'node:stream/consumers'
import { PassThrough } from 'node:stream'
import { bulletinDocument, type BulletinContent, type PaperLanguage } from '@shaoying/domain'
import { bulletinSheets, bulletinTable, csvOf, renderDocx, renderPdf, writeXlsx } from '@shaoying/gateways'

export const bulletinFormats = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const
export type BulletinFormat = (typeof bulletinFormats)[number]

interface Writer {
  readonly mediaType: string
  write(content: BulletinContent, language: PaperLanguage): Promise<Buffer>
}

/** When a bulletin is the same its files are: nothing in them comes from the clock. */
const momentOf = ({ freeze, window }: BulletinContent): Date => new Date(freeze?.at ?? `${window.toOn}T00:00:00Z`)

export const bulletinWriters: Readonly<Record<BulletinFormat, Writer>> = {
  pdf: {
    mediaType: 'application/pdf',
    write: (content, language) => renderPdf(bulletinDocument(content, language), momentOf(content)),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (content, language) => renderDocx(bulletinDocument(content, language)),
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: workbook },
  csv: { mediaType: 'text/csv; charset=utf-8', write: table },
  json: {
    mediaType: 'application/json; charset=utf-8',
    write: async (content) => Buffer.from(`${JSON.stringify(content, null, 1)}\n`),
  },
}

async function workbook(content: BulletinContent, language: PaperLanguage): Promise<Buffer> {
  const archive = new PassThrough()
  const [bytes] = await Promise.all([buffer(archive), writeXlsx(bulletinSheets(content, language), archive)])
  return bytes
}

async function table(content: BulletinContent): Promise<Buffer> {
  const pieces: string[] = []
  for await (const piece of csvOf(bulletinTable(content))) pieces.push(piece)
  return Buffer.from(pieces.join(''))
}
