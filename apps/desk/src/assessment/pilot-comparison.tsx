import type { FiguresView, PilotComparisonView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { slowly } from './board-queries.ts'
import { centreWords } from './centre-words.ts'
import type { Span } from './spans.ts'
import { groupsOf, shownOf } from './statistic-groups.ts'

/** A pilot's streets beside all others, each with the year before (R037). */
export function PilotComparison({ span, heads }: { readonly span: Span; readonly heads: FiguresView['statistics'] }) {
  const word = useWords(centreWords)
  const { say } = useTexts()
  const [flag, setFlag] = useState('')
  const query = new URLSearchParams({ period: span, ...(flag === '' ? {} : { flag }) }).toString()
  const { data, error } = useQuery({
    queryKey: ['assessment', 'pilots', query],
    queryFn: () => request<PilotComparisonView>(`/api/v1/figures/pilots?${query}`),
    retry: false,
    placeholderData: (before) => before,
    refetchInterval: slowly,
  })
  if (error) return <p className="sy-quiet">{error instanceof ApiProblem ? error.message : say('unreachable')}</p>
  if (!data) return <p>{say('loading')}</p>
  const groups = [
    { name: word('pilots', { count: data.pilots.units.length }), ...data.pilots },
    { name: word('others', { count: data.others.units.length }), ...data.others },
  ]
  const shown = groupsOf(heads)
    .filter(({ group }) => group === 'completion' || group === 'duration' || group === 'callback')
    .flatMap((one) => one.heads)
  return (
    <>
      <label className="sy-window">
        {word('pilot')}{' '}
        <select value={data.flag} onChange={({ target }) => setFlag(target.value)}>
          {data.flags.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="sy-scroll sy-gap" tabIndex={0} role="region" aria-label={word('by_pilots')}>
        <table className="sy-figures">
          <thead>
            <tr>
              <td />
              {groups.flatMap(({ name }) => [
                <th key={name} scope="col">
                  {name}
                </th>,
                <th key={`${name} before`} scope="col" className="sy-quiet">
                  {word('yearAgo')}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{word('orders')}</th>
              {groups.flatMap(({ name, counts, yearAgo }) => [
                <td key={name}>
                  <strong>{(counts.orders ?? 0).toLocaleString('en-US')}</strong>
                </td>,
                <td key={`${name} before`} className="sy-quiet">
                  {yearAgo?.counts.orders?.toLocaleString('en-US') ?? '–'}
                  {yearAgo?.volumeChange.shown && ` (${yearAgo.volumeChange.shown}%)`}
                </td>,
              ])}
            </tr>
            {shown.map((head) => (
              <tr key={head.id}>
                <th scope="row" title={head.formula}>
                  {head.name}
                </th>
                {groups.flatMap(({ name, yearAgo, ...now }) => [
                  <td key={name}>{shownOf(now, head)}</td>,
                  <td key={`${name} before`} className="sy-quiet">
                    {shownOf(yearAgo, head)}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sy-quiet">{data.pilots.units.map(({ name }) => name).join('、')}</p>
    </>
  )
}
