import { bulletinDocument, type BulletinContent, type PaperBlock } from '@shaoying/domain'
import { Alert } from 'antd'
import { DownloadButtons } from '../exports/download-buttons.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { PaperChart } from './paper-chart.tsx'

const formats = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const

/** The bulletin as it will be printed: the same sentences, to read through and to take along. */
export function BulletinPart({ windowId, board }: { readonly windowId: string, readonly board: BulletinContent }) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const { permissions } = useSignedIn()
  const isPublished = board.publishedOn !== null
  const { head, title, blocks } = bulletinDocument(board, language)
  return (
    <>
      {!isPublished && <Alert type="info" showIcon title={word('draft')} className="sy-gap" />}
      {(isPublished || permissions.includes('assessment.freeze')) && <DownloadButtons formats={formats} pathOf={(format) => `/api/v1/assessment-windows/${windowId}/${isPublished ? '' : 'draft-'}bulletin.${format}`} />}
      <article className="sy-paper" aria-label={word('preview')}>
        <p className="sy-paper-banner">{head.banner}</p>
        <p className="sy-paper-issue">{head.issue}</p>
        <p className="sy-paper-from"><span>{head.issuer}</span><span>{head.date}</span></p>
        <h2 className="sy-paper-title">{title}</h2>
        {blocks.map((block, index) => <Block key={index} block={block} />)}
      </article>
    </>
  )
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading': return <h3>{block.text}</h3>
    case 'subheading': return <h4>{block.text}</h4>
    case 'paragraph': return <p>{block.text}</p>
    case 'fine': return <p className="sy-paper-fine">{block.text}</p>
    case 'annex': return <h3>{block.label} {block.title}</h3>
    case 'signature': return <p className="sy-paper-signed">{block.lines.map((line) => <span key={line}>{line}</span>)}</p>
    case 'chart': return <figure><figcaption>{block.title}</figcaption><PaperChart chart={block.chart} inWords={block.inWords} /></figure>
    case 'table': return <PaperTable table={block} />
  }
}

function PaperTable({ table: { caption, columns, rows, note } }: { readonly table: PaperBlock & { readonly kind: 'table' } }) {
  return (
    <>
      <div className="sy-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="sy-figures"><caption>{caption}</caption>
          <thead><tr>{columns.map(({ title, align }, index) => (title === '' ? <td key={index} /> : <th key={index} scope="col" className={`sy-${align}`}>{title}</th>))}</tr></thead>
          <tbody>{rows.map((row, index) => <tr key={index}>{row.map((text, at) => <td key={at} className={`sy-${columns[at]!.align}`}>{text}</td>)}</tr>)}</tbody>
        </table>
      </div>
      {note && <p className="sy-paper-fine">{note}</p>}
    </>
  )
}
