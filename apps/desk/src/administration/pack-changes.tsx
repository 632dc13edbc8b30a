import type { PackChangesView } from '@shaoying/contract'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { packWords } from './pack-words.ts'

/** What is different, list by list and row by row; each cell as it was and as it is. */
export function PackChanges({ changes: { beforeId, lists } }: { readonly changes: PackChangesView }) {
  const word = useWords(packWords)
  if (lists.length === 0) return <p>{word(beforeId === null ? 'first' : 'same')}</p>
  return lists.map(({ list, addedCount, removedCount, changedCount, added, removed, changed }) => (
    <details key={list} open={lists.length < 4}>
      <summary>
        <strong>{`list.${list}` in packWords ? word(`list.${list}` as keyof typeof packWords) : list}</strong>{' '}
        <span className="sy-quiet">
          {word('counts', { added: addedCount, removed: removedCount, changed: changedCount })}
        </span>
      </summary>
      {changed.length > 0 && <Cells rows={changed} />}
      {changed.length < changedCount && <p className="sy-quiet">{word('moreRows', { count: changed.length })}</p>}
      <Keys title={word('added')} rows={added} count={addedCount} />
      <Keys title={word('removed')} rows={removed} count={removedCount} />
    </details>
  ))
}

function Cells({ rows }: { readonly rows: PackChangesView['lists'][number]['changed'] }) {
  const word = useWords(packWords)
  const { field } = useTexts()
  const cell = (text: string) => (text === '' ? <span className="sy-quiet">{word('empty')}</span> : text)
  return (
    <div className="sy-scroll">
      <table className="sy-figures">
        <thead>
          <tr>
            {(['row', 'column', 'before', 'after'] as const).map((name) => (
              <th key={name} scope="col">
                {word(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ key, label, columns }) =>
            columns.map(({ column, before, after }, index) => (
              <tr key={`${key} ${column}`}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={columns.length}>
                    {label === '' ? key : `${label} `}
                    {label !== '' && <span className="sy-quiet">{key}</span>}
                  </th>
                )}
                <td>{field(column)}</td>
                <td>
                  <del>{cell(before)}</del>
                </td>
                <td>
                  <ins>{cell(after)}</ins>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

function Keys({
  title,
  rows,
  count,
}: {
  readonly title: string
  readonly rows: readonly { readonly key: string; readonly label: string }[]
  readonly count: number
}) {
  const word = useWords(packWords)
  if (count === 0) return null
  return (
    <>
      <h3>
        {title} {count}
      </h3>
      <ul className="sy-values">
        {rows.map(({ key, label }) => (
          <li key={key}>
            {label} <span className="sy-quiet">{key}</span>
          </li>
        ))}
      </ul>
      {rows.length < count && <p className="sy-quiet">{word('moreRows', { count: rows.length })}</p>}
    </>
  )
}
