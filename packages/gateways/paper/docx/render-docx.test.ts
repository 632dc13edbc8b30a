import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bulletinDocument } from '@shaoying/domain'
import { sampleBulletin } from '../../../domain/testing/sample-bulletin.ts'
import { renderDocx } from './render-docx.ts'

const opened = async (streets: number, language: 'zh' | 'en'): Promise<Readonly<Record<string, Uint8Array>>> =>
  unzipSync(await renderDocx(bulletinDocument(sampleBulletin(streets), language)))
const body = (files: Readonly<Record<string, Uint8Array>>): string => strFromU8(files['word/document.xml']!)
const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')

describe('the bulletin as DOCX', () => {
  it('says what the document says, in the fonts that offices have (R171)', async () => {
    const xml = body(await opened(12, 'zh'))
    for (const words of [
      '云溪市接诉即办工作通报',
      '全市响应率98.21%，较上期上升0.35个百分点',
      '湖滨镇',
      '党政主要负责同志每周调度',
    ])
      expect(textOf(xml)).toContain(words)
    for (const font of ['黑体', '宋体']) expect(xml).toContain(`w:eastAsia="${font}"`)
    expect(strFromU8((await opened(12, 'zh'))['word/styles.xml']!)).toContain('w:eastAsia="仿宋"')
  })

  it('has headings that Word can list, table heads that repeat, rows that are not torn, and page numbers', async () => {
    const files = await opened(343, 'zh')
    const xml = body(files)
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(8)
    expect(xml.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:pStyle w:val="Caption"\/>/g)).toHaveLength(xml.match(/<w:tbl>|<w:drawing>/g)!.length)
    for (const style of ['Title', 'Caption', 'Heading1', 'Heading2'])
      expect(strFromU8(files['word/styles.xml']!)).toContain(`w:styleId="${style}"`)
    for (const row of xml.split('<w:tbl>').slice(1))
      expect(row.slice(0, row.indexOf('</w:tr>'))).toContain('<w:tblHeader/>')
    expect(xml.match(/<w:tblHeader\/>/g)!.length).toBe(xml.match(/<w:tbl>/g)!.length)
    expect(xml.match(/<w:cantSplit\/>/g)!.length).toBe(xml.match(/<w:tr>|<w:tr /g)!.length)
    expect(
      Object.keys(files)
        .filter((name) => name.startsWith('word/footer'))
        .some((name) => strFromU8(files[name]!).includes('PAGE')),
    ).toBe(true)
  })

  it('shows its charts as vectors with a picture for old readers, and tells in words what they show', async () => {
    const files = await opened(12, 'zh')
    const names = Object.keys(files).filter((name) => name.startsWith('word/media/'))
    expect([
      names.filter((name) => name.endsWith('.svg')).length,
      names.filter((name) => name.endsWith('.png')).length,
    ]).toEqual([2, 2])
    expect(strFromU8(files[names.find((name) => name.endsWith('.svg'))!]!)).not.toContain('<text')
    expect(body(files)).toContain('响应率 96.90% → 98.20%')
  })

  it('is complete in English', async () => {
    expect(textOf(body(await opened(12, 'en')))).not.toMatch(/\p{Script=Han}/u)
  })
})
