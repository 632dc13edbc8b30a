import type { ExclusionPreview as Preview } from '@shaoying/contract'
import { Alert } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { exclusionWords } from './exclusion-words.ts'

/** The rates of the units an order counts for, as they are and had it been left out. */
export function ExclusionPreview({ preview: { windowId, applyBefore, isOpen, rows } }: { readonly preview: Preview }) {
  const word = useWords(exclusionWords)
  const { moment } = useTexts()
  if (!isOpen)
    return <Alert type="warning" showIcon title={word('tooLate', { window: windowId, until: moment(applyBefore) })} />
  return (
    <section aria-labelledby="exclusion-preview">
      <h3 id="exclusion-preview">{word('preview')}</h3>
      <p className="sy-quiet">{word('previewOf', { window: windowId, until: moment(applyBefore) })}</p>
      {rows.length === 0 && <p>{word('noEffect')}</p>}
      {rows.map((row) => (
        <div
          key={`${row.object.id} ${row.unit.id}`}
          className="sy-scroll"
          tabIndex={0}
          role="region"
          aria-label={row.unit.name}
        >
          <table className="sy-figures">
            <caption>
              {row.unit.name} · {row.object.name}
            </caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{word('valid')}</th>
                {row.measures.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">{word('score')}</th>
              </tr>
            </thead>
            <tbody>
              {(['now', 'without'] as const).map((which) => (
                <tr key={which}>
                  <th scope="row">{word(which)}</th>
                  <td>{row[which].valid}</td>
                  {row.measures.map(({ id }) => (
                    <td key={id}>{row[which].measures[id] ?? '–'}</td>
                  ))}
                  <td>
                    <strong>{row[which].score ?? '–'}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}
