import type { HavesIndexView } from '@shaoying/contract'
import { decimalText, exactFrom } from '@shaoying/domain'
import { useState } from 'react'
import { useWords } from '../texts/use-texts.tsx'
import { GapChart, type DimensionOfDistrict } from './gap-chart.tsx'
import { havesWords } from './haves-words.ts'

const shown = (fraction: string | null, digits: number): string =>
  fraction === null ? '–' : decimalText(exactFrom(fraction), digits)
const percent = (fraction: string): string => `${Math.round(Number(decimalText(exactFrom(fraction), 4)) * 100)}%`

/** Where one district's supply falls short of what its residents ask for, the worst first, down to the items (R176, R177). */
export function HavesGaps({ districts }: { readonly districts: HavesIndexView['districts'] }) {
  const word = useWords(havesWords)
  const [districtId, setDistrictId] = useState(districts[0]!.district.id)
  const [opened, setOpened] = useState<string | null>(null)
  const { district, dimensions } = districts.find((one) => one.district.id === districtId) ?? districts[0]!
  const rows = dimensions.toSorted((a, b) => (a.gapRank ?? Infinity) - (b.gapRank ?? Infinity) || b.appeals - a.appeals)
  const open = rows.find(({ dimension }) => dimension.id === opened)
  return (
    <div className="sy-gap">
      <h2>{word('gaps')}</h2>
      <p className="sy-quiet">{word('gapsHint')}</p>
      <label className="sy-window">
        {word('district')}{' '}
        <select value={district.id} onChange={({ target }) => setDistrictId(target.value)}>
          {districts.map(({ district: { id, name } }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="sy-scroll" tabIndex={0} role="region" aria-label={word('gaps')}>
        <table className="sy-figures">
          <thead>
            <tr>
              <th scope="col">{word('gapRank')}</th>
              <th scope="col" className="sy-start">
                {word('dimension')}
              </th>
              <th scope="col">{word('score')}</th>
              <th scope="col">{word('yearAgo')}</th>
              <th scope="col">{word('known')}</th>
              <th scope="col">{word('appeals')}</th>
              <th scope="col">{word('perTenThousand')}</th>
              <th scope="col">{word('pressure')}</th>
              <th scope="col">{word('gap')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(
              ({
                dimension,
                gapRank,
                shown: score,
                scoreYearAgo,
                knownShare,
                appeals,
                perTenThousand,
                pressure,
                gap,
              }) => (
                <tr key={dimension.id}>
                  <td>{gapRank ?? '–'}</td>
                  <th scope="row">
                    <button
                      type="button"
                      className="sy-link"
                      aria-expanded={dimension.id === opened}
                      onClick={() => setOpened(dimension.id === opened ? null : dimension.id)}
                    >
                      {dimension.name}
                    </button>
                  </th>
                  <td>{score ?? '–'}</td>
                  <td className="sy-quiet">{shown(scoreYearAgo, 1)}</td>
                  <td>{percent(knownShare)}</td>
                  <td>{appeals.toLocaleString('en-US')}</td>
                  <td>{shown(perTenThousand, 2)}</td>
                  <td>{shown(pressure, 2)}</td>
                  <td>
                    <strong>{shown(gap, 1)}</strong>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      {open && <Items dimension={open} />}
      <GapChart dimensions={dimensions} />
    </div>
  )
}

function Items({ dimension: { dimension, items } }: { readonly dimension: DimensionOfDistrict }) {
  const word = useWords(havesWords)
  const title = word('items', { name: dimension.name })
  return (
    <div className="sy-scroll sy-gap" tabIndex={0} role="region" aria-label={title}>
      <table className="sy-figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="sy-start">
              {word('item')}
            </th>
            <th scope="col">{word('value')}</th>
            <th scope="col">{word('base')}</th>
            <th scope="col">{word('target')}</th>
            <th scope="col">{word('score')}</th>
            <th scope="col">{word('yearAgo')}</th>
            <th scope="col">{word('weight')}</th>
            <th scope="col" className="sy-start">
              {word('source')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, name, measure, formula, value, base, target, score, scoreYearAgo, weight, source }) => (
            <tr key={id}>
              <th scope="row" title={formula}>
                {name} <small className="sy-quiet">{measure}</small>
              </th>
              <td>{shown(value, 2)}</td>
              <td>{base}</td>
              <td>{target}</td>
              <td>{shown(score, 1)}</td>
              <td className="sy-quiet">{shown(scoreYearAgo, 1)}</td>
              <td>{weight}</td>
              <td className="sy-start">{source === 'assumed' ? word('assumed') : source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
