import type { TraceFactsView } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { Button, Input, InputNumber } from 'antd'
import { useState, type FormEvent } from 'react'
import { UnitPicker } from '../commands/pickers.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'
import { PagedLines } from './paged-lines.tsx'

type Fact = TraceFactsView['items'][number]

interface Wish {
  readonly order: string
  readonly unit: string
  readonly until: string
  readonly days: number
  readonly person: { readonly id: string; readonly name: string } | null
}

const nothingAsked: Wish = { order: '', unit: '', until: '', days: 1, person: null }
const daySeconds = 86_400

/** Who did what, when: over the whole trace, for whoever inspects. */
export function TraceSearch() {
  const word = useWords(administrationWords)
  const { language } = useTexts()
  const [written, write] = useState(nothingAsked)
  const [asked, ask] = useState(nothingAsked)
  const find = (event: FormEvent): void => (event.preventDefault(), ask({ ...written, person: asked.person }))
  return (
    <>
      <p className="sy-quiet">{word('traceHint')}</p>
      <form className="sy-filters sy-panel" onSubmit={find}>
        <label className="sy-field">
          {word('orderNumber')}
          <Input
            value={written.order}
            maxLength={40}
            allowClear
            onChange={({ target }) => write({ ...written, order: target.value.trim().toUpperCase() })}
          />
        </label>
        <label className="sy-field" htmlFor="trace-unit">
          {word('forUnit')}
          <UnitPicker
            id="trace-unit"
            value={written.unit}
            onChange={(unit) => write({ ...written, unit: typeof unit === 'string' ? unit : '' })}
          />
        </label>
        <label className="sy-field">
          {word('ofDay')}
          <Input
            type="date"
            value={written.until}
            onChange={({ target }) => write({ ...written, until: target.value })}
          />
        </label>
        <label className="sy-field">
          {word('days')}
          <InputNumber
            min={1}
            max={7}
            value={written.days}
            onChange={(days) => write({ ...written, days: days ?? 1 })}
          />
        </label>
        <Button type="primary" htmlType="submit">
          {word('find')}
        </Button>
      </form>
      {asked.person && (
        <div className="sy-buttons sy-gap" role="status">
          {word('onlyOf', { name: asked.person.name })}{' '}
          <Button size="small" onClick={() => ask({ ...asked, person: null })}>
            {word('all')}
          </Button>
        </div>
      )}
      <PagedLines<Fact>
        path={`/api/v1/trace-facts?${queryOf(asked)}`}
        line={(fact) => ({
          key: `${fact.subjectId} ${fact.sequence}`,
          content: <FactLine fact={fact} language={language} onPerson={(person) => ask({ ...asked, person })} />,
        })}
      />
    </>
  )
}

/** The day asked for ends at its midnight, as the browser's wall has it. */
function queryOf({ order, unit, until, days, person }: Wish): string {
  const end = until === '' ? null : Date.parse(`${until}T00:00:00`) / 1000 + daySeconds
  const stretch: Record<string, string> =
    order !== ''
      ? {}
      : end === null
        ? days === 1
          ? {}
          : { from: instant(Math.floor(Date.now() / 60_000) * 60 - days * daySeconds) }
        : { from: instant(end - days * daySeconds), until: instant(end) }
  return new URLSearchParams({
    ...(order === '' ? {} : { order }),
    ...(unit === '' ? {} : { unit }),
    ...(person ? { person: person.id } : {}),
    ...stretch,
  }).toString()
}

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')

function FactLine({
  fact,
  language,
  onPerson,
}: {
  readonly fact: Fact
  readonly language: 'zh' | 'en'
  readonly onPerson: (person: NonNullable<Wish['person']>) => void
}) {
  const word = useWords(administrationWords)
  const { moment, choice } = useTexts()
  const { personId, by } = fact
  const who =
    fact.personName ??
    (by === 'petitioner'
      ? word('byPetitioner')
      : by === 'external'
        ? word('byExternal')
        : by === 'system'
          ? word('system')
          : (personId ?? ''))
  return (
    <>
      <span className="sy-told">
        <span>
          <strong>{who}</strong> {fact.unit?.name} <span className="sy-quiet">{moment(fact.at)}</span>
        </span>
        {fact[language]}
      </span>
      <span className="sy-buttons">
        {fact.orderNumber ? (
          <Link to="/orders/$orderId" params={{ orderId: fact.subjectId }}>
            {fact.orderNumber}
          </Link>
        ) : (
          <span className="sy-quiet">{choice(fact.subject)}</span>
        )}
        {personId && (
          <Button size="small" onClick={() => onPerson({ id: personId, name: who })}>
            {word('onlyPerson')}
          </Button>
        )}
      </span>
    </>
  )
}
