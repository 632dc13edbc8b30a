import { afterAll, describe, expect, it } from 'vitest'
import { telephonePhoto } from '../testing/sample-files.ts'
import { writtenPicture } from '../testing/written-picture.ts'
import { linesOfTable } from './lines-of-table.ts'
import { hasTesseract, TesseractReader } from './tesseract-reader.ts'

describe.skipIf(!hasTesseract())('reading pictures (packages tesseract.js-core and @tesseract.js-data/chi_sim)', () => {
  const reader = new TesseractReader()
  afterAll(() => reader.close())

  it('reads a Chinese notice that hangs askew', async () => {
    const { text, confidence } = await reader.read(await writtenPicture(['关于暂停供水的通知', '望京街道12月3日停水']))
    expect(text.split('\n')).toEqual(['关于暂停供水的通知', '望京街道12月3日停水'])
    expect(confidence).toBeGreaterThan(0.7)
  }, 180_000)

  it('makes nothing out where nothing is written, and what is no picture does not stop the next one', async () => {
    await expect(reader.read(Buffer.from('no picture'))).rejects.toThrow('unsupported image format')
    expect(await reader.read(await telephonePhoto())).toEqual({ text: '', confidence: 0 })
  }, 180_000)
})

describe('lines of a table of words', () => {
  const row = (line: number, top: number, confidence: number, text: string): string =>
    ['5', 1, 1, 1, line, 1, 0, top, 9, 9, confidence, text].join('\t')

  it('keeps words it is sure of, line by line from the top, without blanks between Chinese characters', () => {
    const table = [
      'level\tpage',
      '4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t',
      row(2, 80, 90, '电话'),
      row(2, 80, 88, '010-6471'),
      row(1, 20, 92, '停'),
      row(1, 20, 90, '水'),
      row(3, 90, 20, '讠乂'),
      row(4, 95, 95, '|'),
    ].join('\n')
    expect(linesOfTable(table)).toEqual({ text: '停水\n电话010-6471', confidence: 0.91 })
  })
})
