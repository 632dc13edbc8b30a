import type { Named } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Empty, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { packWords } from './pack-words.ts'

interface UnitLine extends Named {
  readonly kind: string
  readonly parent: Named | null
  readonly line: Named | null
}
interface UnitPage extends UnitLine {
  readonly above: readonly Named[]
  readonly below: readonly Named[]
  readonly duties: readonly {
    readonly id: string
    readonly duty: string
    readonly part: string
    readonly legalBasis: string
  }[]
}

/** The city's units from the top down or by name, each with what is below it and which duties the lists give it. */
export function UnitTree() {
  const word = useWords(packWords)
  const { say, choice } = useTexts()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const text = useDeferredValue(typed.trim())
  const { data } = useQuery({
    queryKey: ['units', text],
    placeholderData: (before) => before,
    queryFn: async () =>
      (
        await request<{ readonly items: readonly UnitLine[] }>(
          `/api/v1/units?limit=200${text === '' ? '' : `&q=${encodeURIComponent(text)}`}`,
        )
      ).items,
  })
  return (
    <>
      <Input
        allowClear
        value={typed}
        aria-label={word('find')}
        placeholder={word('findUnit')}
        onChange={({ target }) => (setTyped(target.value), setChosen(null))}
        className="sy-narrow-form"
      />
      <div className="sy-two sy-gap">
        <ul className="sy-lines sy-panel">
          {(data ?? []).map((unit) => (
            <li key={unit.id}>
              <button type="button" className="sy-link" onClick={() => setChosen(unit.id)}>
                {unit.name}
              </button>
              <span className="sy-quiet">{[choice(unit.kind), unit.line?.name].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
          {data?.length === 0 && (
            <li>
              <Empty description={say('nothingFits')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
            </li>
          )}
        </ul>
        {chosen !== null && <UnitCard unitId={chosen} onChoose={setChosen} />}
      </div>
    </>
  )
}

function UnitCard({ unitId, onChoose }: { readonly unitId: string; readonly onChoose: (unitId: string) => void }) {
  const word = useWords(packWords)
  const { say, choice } = useTexts()
  const { data: unit } = useQuery({
    queryKey: ['units', 'one', unitId],
    queryFn: () => request<UnitPage>(`/api/v1/units/${encodeURIComponent(unitId)}`),
  })
  if (!unit) return <p>{say('loading')}</p>
  return (
    <section className="sy-panel" aria-live="polite">
      <p className="sy-quiet">
        {unit.above.toReversed().map((above) => (
          <span key={above.id}>
            <button type="button" className="sy-link" onClick={() => onChoose(above.id)}>
              {above.name}
            </button>{' '}
            ›{' '}
          </span>
        ))}
      </p>
      <h2>{unit.name}</h2>
      <p className="sy-quiet">{[choice(unit.kind), unit.line?.name, unit.id].filter(Boolean).join(' · ')}</p>
      {unit.below.length > 0 && (
        <details>
          <summary>
            {word('below')} {unit.below.length}
          </summary>
          <ul className="sy-values">
            {unit.below.map((below) => (
              <li key={below.id}>
                <button type="button" className="sy-link" onClick={() => onChoose(below.id)}>
                  {below.name}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <h3>
        {word('duties')} {unit.duties.length > 0 && unit.duties.length}
      </h3>
      {unit.duties.length === 0 ? (
        <p className="sy-quiet">{word('noDuties')}</p>
      ) : (
        <ul className="sy-lines">
          {unit.duties.map(({ id, duty, part, legalBasis }) => (
            <li key={`${id} ${part}`}>
              <span className="sy-told">
                {duty}
                <span className="sy-quiet">{[part, legalBasis].filter(Boolean).join(' · ')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
