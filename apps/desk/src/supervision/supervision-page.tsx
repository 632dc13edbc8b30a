import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSignedIn } from '../session/signed-in.ts'
import { useWords } from '../texts/use-texts.tsx'
import { LongTermList } from './long-term-list.tsx'
import { SupervisedList } from './supervised-list.tsx'
import { useOpenByUnit } from './supervision-queries.ts'
import { supervisionParts, type SupervisionSearch } from './supervision-search.ts'
import { supervisionWords } from './supervision-words.ts'
import { UnitTable } from './unit-table.tsx'

/** Who is late with what, how far the ladder was climbed, and what lies for long: the supervisor’s one page. */
export function SupervisionPage() {
  const word = useWords(supervisionWords)
  const { permissions } = useSignedIn()
  const { part = 'overdue', lead } = useSearch({ from: '/supervision' })
  const navigate = useNavigate({ from: '/supervision' })
  const { data, isPending } = useOpenByUnit()
  const set = (change: SupervisionSearch): void =>
    void navigate({ search: { part, ...(lead ? { lead } : {}), ...change }, replace: true })
  const unit = data?.units.find((row) => row.unit.id === lead)?.unit.name ?? lead
  return (
    <section aria-labelledby="supervision">
      <div className="sy-title">
        <h1 id="supervision">{word('title')}</h1>
        <span className="sy-buttons sy-no-print">
          {permissions.includes('assessment.read') && <Link to="/assessment">{word('alarms')}</Link>}
          {(permissions.includes('supervision.supervise') || permissions.includes('access.audit')) && (
            <Link to="/administration" search={{ part: 'looks' }}>
              {word('looks')}
            </Link>
          )}
        </span>
      </div>
      <UnitTable
        units={data?.units ?? []}
        isLoading={!data}
        chosen={lead}
        onChoose={(id) => void navigate({ search: { part, ...(id ? { lead: id } : {}) }, replace: true })}
      />
      <div className={isPending ? 'sy-later' : ''}>
        <div className="sy-tabs sy-gap">
          {supervisionParts.map((name) => (
            <button key={name} type="button" aria-pressed={part === name} onClick={() => set({ part: name })}>
              {word(`part.${name}`)}
            </button>
          ))}
        </div>
        {lead && (
          <p className="sy-note">
            {word('only', { unit: unit ?? '' })}{' '}
            <Button size="small" onClick={() => void navigate({ search: { part }, replace: true })}>
              {word('allUnits')}
            </Button>
          </p>
        )}
        {part === 'ledger' ? (
          <LongTermList lead={lead} />
        ) : (
          <SupervisedList key={`${part} ${lead ?? ''}`} part={part} lead={lead} />
        )}
      </div>
    </section>
  )
}
