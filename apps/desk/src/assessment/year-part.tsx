import type { RankingHistoryView, YearView } from '@shaoying/contract'
import type { BulletinContent } from '@shaoying/domain'
import { useQuery } from '@tanstack/react-query'
import { Alert, Empty } from 'antd'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { yearWords } from './year-words.ts'

/** What the year comes to so far, and every unit's places through the windows (R109, R115, R174). */
export function YearPart({ board }: { readonly board: BulletinContent }) {
  const word = useWords(yearWords)
  const { language } = useTexts()
  const [object, setObject] = useState(board.rankings[0]?.object ?? '')
  const year = board.window.id.slice(0, 4)
  return (
    <>
      <label className="sy-window">
        {word('object')}{' '}
        <select value={object} onChange={({ target }) => setObject(target.value)}>
          {board.rankings.map(({ object: id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      </label>
      <Year key={`${year} ${object}`} year={year} object={object} />
      <History key={object} object={object} />
    </>
  )
}

function Year({ year, object }: { readonly year: string; readonly object: string }) {
  const word = useWords(yearWords)
  const { say } = useTexts()
  const { data, error } = useQuery({
    queryKey: ['assessment', 'year', year, object],
    queryFn: () => request<YearView>(`/api/v1/assessment-years/${year}/${object}`),
    retry: false,
  })
  if (error) return <Alert type="error" showIcon title={error.message} className="sy-gap" />
  if (!data) return <p>{say('loading')}</p>
  const parts = data.rows.find(({ parts: own }) => own.length > 0)?.parts.map(({ measure }) => measure) ?? []
  return (
    <div className="sy-panel sy-gap">
      <h2>{word('year', { year })}</h2>
      <p className="sy-quiet">{word('yearHint', { windows: data.windows.join('、'), method: data.method.name })}</p>
      {data.rows.length === 0 ? (
        <Empty description={word('noYear')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        <div className="sy-scroll" tabIndex={0} role="region" aria-label={word('year', { year })}>
          <table className="sy-figures">
            <thead>
              <tr>
                <th scope="col">{word('rank')}</th>
                <th scope="col" className="sy-start">
                  {word('unit')}
                </th>
                {parts.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">{word('score')}</th>
                <th scope="col">{word('windows')}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map(({ unit, rank, score, windows, parts: own }) => (
                <tr key={unit.id}>
                  <td>{rank ?? '–'}</td>
                  <th scope="row">{unit.name}</th>
                  {parts.map(({ id }) => (
                    <td key={id}>{own.find(({ measure }) => measure.id === id)?.points ?? '–'}</td>
                  ))}
                  <td>
                    <strong>{score ?? '–'}</strong>
                  </td>
                  <td>{windows}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function History({ object }: { readonly object: string }) {
  const word = useWords(yearWords)
  const { data } = useQuery({
    queryKey: ['assessment', 'history', object],
    queryFn: () => request<RankingHistoryView>(`/api/v1/assessment-rankings/${object}`),
  })
  const [district, setDistrict] = useState('')
  if (!data || data.windows.length < 2) return null
  const districts = [
    ...new Map(data.rows.flatMap(({ district: own }) => (own ? [[own.id, own] as const] : []))).values(),
  ]
  const rows = data.rows.filter((row) => district === '' || row.district?.id === district)
  return (
    <div className="sy-panel sy-gap">
      <h2>{word('history')}</h2>
      {districts.length > 1 && (
        <label className="sy-window">
          {word('district')}{' '}
          <select value={district} onChange={({ target }) => setDistrict(target.value)}>
            <option value="">{word('wholeCity')}</option>
            {districts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="sy-scroll" tabIndex={0} role="region" aria-label={word('history')}>
        <table className="sy-figures">
          <thead>
            <tr>
              <th scope="col" className="sy-start">
                {word('unit')}
              </th>
              {data.windows.map((windowId) => (
                <th key={windowId} scope="col">
                  {windowId}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, places }) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                {data.windows.map((windowId) => {
                  const place = places.find((one) => one.windowId === windowId)
                  const rank = district === '' ? place?.rank : place?.districtRank
                  return (
                    <td key={windowId}>
                      {rank ?? '–'} {place?.score && <small className="sy-quiet">{place.score}</small>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
