import type { FiguresView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { centreWords } from './centre-words.ts'

const spans = ['today', 'week', 'window', 'lastWindow', 'month', 'year'] as const
type Span = (typeof spans)[number]
const groups = ['centre', 'callback', 'completion', 'duration', 'subject', 'side', 'survey'] as const

/** The city's statistics of a span beside the year before: connection, wait, direct answer, first dispatch, callbacks, completion, surveys. */
export function CentrePart() {
  const word = useWords(centreWords)
  const { say } = useTexts()
  const [span, setSpan] = useState<Span>('window')
  const { data, error } = useQuery({ queryKey: ['assessment', 'centre', span], queryFn: () => request<FiguresView>(`/api/v1/figures?dimension=city&period=${span}`), placeholderData: (before) => before })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p>{say('loading')}</p>
  const [row] = data.rows
  const valueOf = (values: readonly { readonly id: string, readonly shown: string | null }[] | undefined, id: string): string => values?.find((one) => one.id === id)?.shown ?? '–'
  const known = (groups as readonly string[])
  const shown = [...known, ...new Set(data.statistics.map(({ group }) => group).filter((group) => !known.includes(group)))].map((group) => ({ group, items: data.statistics.filter((one) => one.group === group) })).filter(({ items }) => items.length > 0)
  return (
    <section aria-labelledby="centre">
      <h2 id="centre">{word('title')}</h2>
      <p className="sy-quiet">{word('hint')}</p>
      <div className="sy-tabs sy-gap" role="group" aria-label={word('span')}>{spans.map((name) => <button key={name} type="button" aria-pressed={name === span} onClick={() => setSpan(name)}>{word(name)}</button>)}</div>
      <p className="sy-quiet">{data.period.firstOn} – {data.period.lastOn}</p>
      <div className="sy-classes">
        {shown.map(({ group, items }) => (
          <section key={group} className="sy-panel" aria-labelledby={`statistics-${group}`}>
            <h3 id={`statistics-${group}`}>{group in centreWords ? word(group as 'centre') : group}</h3>
            <table className="sy-figures"><thead><tr><td /><th scope="col">{word('now')}</th><th scope="col">{word('yearAgo')}</th></tr></thead>
              <tbody>{items.map(({ id, name, formula }) => <tr key={id}><th scope="row" title={formula}>{name}</th><td><strong>{valueOf(row?.statistics, id)}</strong></td><td className="sy-quiet">{valueOf(row?.yearAgo?.statistics, id)}</td></tr>)}</tbody>
            </table>
          </section>
        ))}
      </div>
    </section>
  )
}
