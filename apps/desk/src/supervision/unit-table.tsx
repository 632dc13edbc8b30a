import type { OpenByUnitView } from '@shaoying/contract'
import { useState } from 'react'
import { Button } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { supervisionWords } from './supervision-words.ts'

export interface UnitTableProps {
  readonly units: OpenByUnitView['units']
  readonly isLoading: boolean
  readonly chosen: string | undefined
  readonly onChoose: (unitId: string | null) => void
}

const first = 8

/** Units by how much is overdue; one is looked at more closely with a press. */
export function UnitTable({ units, isLoading, chosen, onChoose }: UnitTableProps) {
  const word = useWords(supervisionWords)
  const { say, moment } = useTexts()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? units : units.slice(0, first)
  if (isLoading) return <p>{say('loading')}</p>
  if (units.length === 0) return <p className="sy-quiet">{word('noneOpen')}</p>
  return (
    <div className="sy-scroll" role="region" aria-label={word('byUnit')} tabIndex={0}>
      <table className="sy-figures">
        <caption>{word('byUnit')}</caption>
        <thead>
          <tr>
            {(['unit', 'open', 'overdue', 'dueSoon', 'ledgered', 'oldest'] as const).map((head) => (
              <th key={head} scope="col">
                {word(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ unit, district, open, overdue, dueSoon, ledgered, oldestDueAt }) => (
            <tr key={unit.id}>
              <th scope="row">
                <button
                  type="button"
                  className="sy-plain-button"
                  aria-pressed={chosen === unit.id}
                  onClick={() => onChoose(chosen === unit.id ? null : unit.id)}
                >
                  {unit.name}
                </button>{' '}
                <span className="sy-quiet">{district && district.id !== unit.id ? district.name : ''}</span>
              </th>
              <td className="sy-number">{open}</td>
              <td className={overdue > 0 ? 'sy-number sy-late' : 'sy-number'}>{overdue}</td>
              <td className="sy-number">{dueSoon}</td>
              <td className="sy-number">{ledgered}</td>
              <td className="sy-number">{oldestDueAt ? moment(oldestDueAt) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {units.length > first && (
        <Button size="small" className="sy-no-print" onClick={() => setWhole(!isWhole)}>
          {isWhole ? '−' : `+ ${units.length - first}`} {word('allUnits')}
        </Button>
      )}
    </div>
  )
}
