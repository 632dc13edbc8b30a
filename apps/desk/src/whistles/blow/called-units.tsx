import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { UnitPicker } from '../../commands/pickers.tsx'
import { useWords } from '../../texts/use-texts.tsx'
import { whistleWords } from '../whistle-words.ts'
import type { CalledUnit } from './blowing.ts'

/** Whom the whistle calls: those the lists name, each with why, and others with a reason. */
export function CalledUnits({
  units,
  set,
}: {
  readonly units: readonly CalledUnit[]
  readonly set: (units: readonly CalledUnit[]) => void
}) {
  const word = useWords(whistleWords)
  const [picked, setPicked] = useState<string | undefined>()
  const change = (unitId: string, part: Partial<CalledUnit>): void =>
    set(units.map((unit) => (unit.unitId === unitId ? { ...unit, ...part } : unit)))
  const add = async (unitId: unknown): Promise<void> => {
    if (typeof unitId !== 'string' || units.some((unit) => unit.unitId === unitId)) return setPicked(undefined)
    setPicked(unitId)
    const { name } = await request<{ readonly name: string }>(`/api/v1/units/${encodeURIComponent(unitId)}`)
    set([
      ...units,
      { unitId, name, part: 'assist', isCalled: true, isListed: false, ask: word('askUsual'), reason: '', basis: [] },
    ])
    setPicked(undefined)
  }
  return (
    <fieldset className="sy-group">
      <legend>{word('whoComes')}</legend>
      {units.map((unit) => (
        <div key={unit.unitId} className="sy-called">
          <Checkbox
            checked={unit.isCalled}
            onChange={(event) => change(unit.unitId, { isCalled: event.target.checked })}
            aria-label={unit.name}
          />
          <div>
            <strong>{unit.name}</strong>{' '}
            <span className="sy-quiet">
              {word(unit.part)}
              {unit.basis.map(({ text }) => ` · ${text}`).join('')}
            </span>
          </div>
          {unit.isCalled && (
            <Input
              size="small"
              aria-label={`${unit.name} ${word('ask')}`}
              value={unit.ask}
              maxLength={500}
              onChange={(event) => change(unit.unitId, { ask: event.target.value })}
            />
          )}
          {unit.isCalled && !unit.isListed && (
            <Input
              size="small"
              placeholder={word('whyThisUnit')}
              aria-label={`${unit.name} ${word('whyThisUnit')}`}
              value={unit.reason}
              maxLength={500}
              onChange={(event) => change(unit.unitId, { reason: event.target.value })}
            />
          )}
        </div>
      ))}
      <label className="sy-field sy-gap">
        {word('addUnit')}
        <UnitPicker id="add-unit" value={picked} onChange={(unitId) => void add(unitId)} />
      </label>
    </fieldset>
  )
}
