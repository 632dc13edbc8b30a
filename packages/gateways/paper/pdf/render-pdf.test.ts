import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { bulletinDocument, type PaperLanguage } from '@shaoying/domain'
import { sampleBulletin } from '../../../domain/testing/sample-bulletin.ts'
import { renderPdf } from './render-pdf.ts'

const at = new Date('2026-11-21T00:00:00Z')
const pdfOf = (streets: number, language: PaperLanguage, published = true): Promise<Buffer> =>
  renderPdf(bulletinDocument({ ...sampleBulletin(streets), ...(published ? {} : { publishedOn: null }) }, language), at)

interface Opened {
  readonly pages: readonly string[]
  readonly title: string
  readonly headings: readonly string[]
}

async function open(pdf: Buffer): Promise<Opened> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, disableFontFace: true }).promise
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) =>
      (await (await file.getPage(index + 1)).getTextContent()).items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    ),
  )
  const { info } = await file.getMetadata()
  return {
    pages,
    title: (info as { Title: string }).Title,
    headings: (await file.getOutline()).map(({ title }) => title),
  }
}

describe('the bulletin as PDF', () => {
  it('says what the document says, under its title, with bookmarks, numbered pages and an imprint (R171)', async () => {
    const { pages, title, headings } = await open(await pdfOf(12, 'zh'))
    const text = pages.join('')
    for (const words of [
      '云溪市接诉即办工作通报',
      '〔2026〕第11期',
      '全市响应率98.21%，较上期上升0.35个百分点',
      '桥头街道',
      '由市级部门牵头制定“一街一策”治理方案',
      '云溪市政务服务管理局',
    ])
      expect(text).toContain(words)
    expect(title).toBe('关于2026年11月接诉即办考核情况的通报')
    expect(headings).toHaveLength(7)
    pages.forEach((page, index) => expect(page).toContain(`—${index + 1}—`))
    expect(pages.at(-1)).toContain('2026年11月21日印发')
  })

  it('has all its fonts inside, as subsets', async () => {
    const pdf = (await pdfOf(12, 'zh')).toString('latin1')
    const names = [...pdf.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(3)
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+Noto(Sans|Serif)SC/)
    expect([...pdf.matchAll(/\/FontFile[23]? /g)].length).toBe(new Set(names).size)
    expect(pdf.length).toBeLessThan(1_500_000)
  })

  it('repeats a long table’s head on every page it covers and loses no row', async () => {
    const { pages } = await open(await pdfOf(343, 'zh'))
    const covered = pages.slice(pages.findIndex((page) => page.startsWith('附件')))
    expect(covered.length).toBeGreaterThan(10)
    for (const page of covered.filter((one) => one.includes('城东区'))) expect(page).toContain('名次升降单位所在区')
    expect(covered.join('').match(/城[东西]区/g)).toHaveLength(343)
  })

  it('marks every page of a draft', async () => {
    const { pages } = await open(await pdfOf(12, 'zh', false))
    for (const page of pages) expect(page).toContain('未公布')
  })

  it('is complete in English', async () => {
    const { pages } = await open(await pdfOf(12, 'en'))
    expect(pages.join('')).toContain('BulletinonappealsNo.11,2026')
    expect(pages.join('')).not.toMatch(/\p{Script=Han}/u)
  })

  it('comes out the same, byte for byte, when nothing changed', async () => {
    expect((await pdfOf(12, 'en')).equals(await pdfOf(12, 'en'))).toBe(true)
  })
})
