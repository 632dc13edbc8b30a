import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { bulletinDocument, type PaperDocument, type PaperTable } from '@shaoying/domain'
import { sampleBulletin } from '../../../domain/testing/sample-bulletin.ts'
import { renderPdf } from './render-pdf.ts'

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly id?: string
  readonly type?: string
  readonly children?: readonly Node[]
}
interface Heard {
  readonly tag: string
  readonly text: string
  readonly alt?: string
}

const bare = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, '')
const paper = (streets: number, language: 'zh' | 'en'): PaperDocument =>
  bulletinDocument({ ...sampleBulletin(streets), publishedOn: null }, language)

/** The file as a screen reader goes through it: tag after tag with the text under it; and what is drawn outside any tag. */
async function readAloud(
  pdf: Buffer,
): Promise<{
  readonly heard: readonly Heard[]
  readonly untagged: string
  readonly isMarked: boolean
  readonly language: string | null
}> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, disableFontFace: true }).promise
  const heard: Heard[] = []
  let untagged = ''
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const pieces = new Map<string, string>()
    const open: string[] = []
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop()
        else open.push(item.id ?? 'silent')
      } else {
        const id = open.at(-1)
        if (id) pieces.set(id, (pieces.get(id) ?? '') + item.str)
        else untagged += item.str
      }
    }
    const textUnder = (node: Node): string =>
      node.type === 'content' ? (pieces.get(node.id!) ?? '') : (node.children ?? []).map(textUnder).join('')
    const walk = (node: Node): void => {
      if (node.role && node.role !== 'Root')
        heard.push({ tag: node.role, text: bare(textUnder(node)), ...(node.alt ? { alt: node.alt } : {}) })
      for (const child of node.children ?? []) walk(child)
    }
    walk((await page.getStructTree()) as unknown as Node)
  }
  const { info } = await file.getMetadata()
  return {
    heard,
    untagged: untagged.trim(),
    isMarked: (await file.getMarkInfo())?.Marked === true,
    language: (info as { Language: string | null }).Language,
  }
}

const of = (heard: readonly Heard[], ...tags: readonly string[]): readonly string[] =>
  heard.filter(({ tag }) => tags.includes(tag)).map(({ text }) => text)
const tables = ({ blocks }: PaperDocument): readonly PaperTable[] =>
  blocks.filter((block): block is PaperTable => block.kind === 'table')

describe.each(['zh', 'en'] as const)('R171: the bulletin read aloud (%s)', (language) => {
  it('gives title, headings, captions, heads and cells in the order of the text, and in words what charts show', async () => {
    const document = paper(12, language)
    const { heard, isMarked, language: spoken } = await readAloud(await renderPdf(document, new Date(0)))
    expect([isMarked, spoken]).toEqual([true, language === 'zh' ? 'zh-CN' : 'en'])
    expect(of(heard, 'H1')).toEqual([bare(document.title)])
    expect(of(heard, 'H2', 'H3')).toEqual(
      document.blocks.flatMap((block) =>
        block.kind === 'heading' || block.kind === 'subheading' ? [bare(block.text)] : [],
      ),
    )
    expect(of(heard, 'Caption')).toEqual(tables(document).map(({ caption }) => bare(caption)))
    expect(of(heard, 'TH')).toEqual(tables(document).flatMap(({ columns }) => columns.map(({ title }) => bare(title))))
    expect(of(heard, 'TD')).toEqual(tables(document).flatMap(({ rows }) => rows.flatMap((row) => row.map(bare))))
    expect(heard.filter(({ tag }) => tag === 'Figure').map(({ alt }) => alt)).toEqual(
      document.blocks.flatMap((block) => (block.kind === 'chart' ? [block.inWords] : [])),
    )
  })
})

describe('R171: a long bulletin read aloud', () => {
  it('says each row of a table over many pages once, and its heads once; page numbers, repeated heads and the mark of a draft are silent', async () => {
    const document = paper(343, 'zh')
    const pdf = await renderPdf(document, new Date(0))
    const { heard, untagged } = await readAloud(pdf)
    expect(of(heard, 'TD')).toHaveLength(
      tables(document).reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0),
    )
    expect(of(heard, 'TH')).toHaveLength(tables(document).reduce((sum, { columns }) => sum + columns.length, 0))
    expect(untagged).toBe('')
    expect(of(heard, 'P', 'Caption').filter((text) => /^—\d+—$|（续）$|^未公布$/.test(text))).toEqual([])
    // One head speaks for its column in each table.
    expect([...pdf.toString('latin1').matchAll(/\/Scope \/Column/g)].length).toBe(of(heard, 'TH').length)
  })
})
