import type { PaperBlock, PaperDocument } from '@shaoying/domain'
import { PaperChart } from './paper-chart.tsx'

/** A document as it will be printed: the same sentences, tables and charts. */
export function Paper({
  document: { head, title, blocks },
  label,
}: {
  readonly document: PaperDocument
  readonly label: string
}) {
  return (
    <article className="sy-paper" aria-label={label}>
      <p className="sy-paper-banner">{head.banner}</p>
      <p className="sy-paper-issue">{head.issue}</p>
      <p className="sy-paper-from">
        <span>{head.issuer}</span>
        <span>{head.date}</span>
      </p>
      <h2 className="sy-paper-title">{title}</h2>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'subheading':
      return <h4>{block.text}</h4>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'fine':
      return <p className="sy-paper-fine">{block.text}</p>
    case 'annex':
      return (
        <h3>
          {block.label} {block.title}
        </h3>
      )
    case 'signature':
      return (
        <p className="sy-paper-signed">
          {block.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )
    case 'chart':
      return (
        <figure>
          <figcaption>{block.title}</figcaption>
          <PaperChart chart={block.chart} inWords={block.inWords} />
        </figure>
      )
    case 'table':
      return <PaperTable table={block} />
  }
}

function PaperTable({
  table: { caption, columns, rows, note },
}: {
  readonly table: PaperBlock & { readonly kind: 'table' }
}) {
  return (
    <>
      <div className="sy-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="sy-figures">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ title, align }, index) =>
                title === '' ? (
                  <td key={index} />
                ) : (
                  <th key={index} scope="col" className={`sy-${align}`}>
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((text, at) => (
                  <td key={at} className={`sy-${columns[at]!.align}`}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note && <p className="sy-paper-fine">{note}</p>}
    </>
  )
}
