import type { FiguresView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Empty } from 'antd'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { slowly } from './board-queries.ts'
import { centreWords } from './centre-words.ts'
import type { Grouping, Span } from './spans.ts'
import { groupsOf, shownOf } from './statistic-groups.ts'

interface StatisticsByProps {
  readonly span: Span
  readonly by: Grouping
  readonly heads: FiguresView['statistics']
}

/** Volume beside the year before with its change, and one group of statistics, by channel, class or unit; a row opens its orders. */
export function StatisticsBy({ span, by, heads }: StatisticsByProps) {
  const word = useWords(centreWords)
  const { say, choice } = useTexts()
  const groups = groupsOf(heads)
  const [group, setGroup] = useState(groups.find((one) => one.group === 'completion')?.group ?? groups[0]?.group ?? '')
  const shown = groups.find((one) => one.group === group)?.heads ?? []
  const query = new URLSearchParams({
    dimension: by,
    period: span,
    counts: 'orders',
    ...(shown.length > 0 ? { statistics: shown.map(({ id }) => id).join() } : {}),
  }).toString()
  const { data, error } = useQuery({
    queryKey: ['assessment', 'statistics', query],
    queryFn: () => request<FiguresView>(`/api/v1/figures?${query}`),
    placeholderData: (before) => before,
    refetchInterval: slowly,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p>{say('loading')}</p>
  const rows = data.rows.toSorted((a, b) => (b.counts.orders ?? 0) - (a.counts.orders ?? 0))
  const change = (text: string | null | undefined): string =>
    text ? `${text.startsWith('-') ? '' : '+'}${text}%` : '–'
  if (rows.length === 0) return <Empty description={word('noFigures')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  return (
    <>
      <label className="sy-window">
        {word('show')}{' '}
        <select value={group} onChange={({ target }) => setGroup(target.value)}>
          {groups.map(({ group: id }) => (
            <option key={id} value={id}>
              {id in centreWords ? word(id as 'centre') : id}
            </option>
          ))}
        </select>
      </label>
      <div className="sy-scroll sy-gap" tabIndex={0} role="region" aria-label={word(`by_${by}`)}>
        <table className="sy-figures">
          <thead>
            <tr>
              <th scope="col" className="sy-start">
                {word(`by_${by}`)}
              </th>
              <th scope="col">{word('orders')}</th>
              <th scope="col">{word('yearAgo')}</th>
              <th scope="col">{word('change')}</th>
              {shown.map(({ id, name, formula }) => (
                <th key={id} scope="col" title={formula}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key.id}>
                <th scope="row">
                  <Link to="/cockpit/orders" search={{ dimension: by, key: row.key.id, period: span }}>
                    {by === 'channel' || by === 'kind' ? choice(row.key.id) : row.key.name}
                  </Link>
                </th>
                <td>
                  <strong>{(row.counts.orders ?? 0).toLocaleString('en-US')}</strong>
                </td>
                <td className="sy-quiet">{row.yearAgo?.counts.orders?.toLocaleString('en-US') ?? '–'}</td>
                <td>{change(row.yearAgo?.volumeChange.shown)}</td>
                {shown.map((head) => (
                  <td key={head.id}>
                    {shownOf(row, head)} <small className="sy-quiet">{row.yearAgo && shownOf(row.yearAgo, head)}</small>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
