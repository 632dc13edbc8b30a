import type { Named } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'
import { PagedLines } from './paged-lines.tsx'

interface Look {
  readonly lookId: string
  readonly at: string
  readonly personId: string
  readonly personName: string | null
  readonly unit: Named | null
  readonly subject: string
  readonly subjectId: string
  readonly reason: string
}

interface Narrowed {
  readonly by: 'person' | 'subject'
  readonly id: string
  readonly name: string
}

/** Every look at personal data: who, at what, why; a press on a name or a thing leaves only theirs. */
export function LookList() {
  const word = useWords(administrationWords)
  const { moment, choice } = useTexts()
  const [narrowed, setNarrowed] = useState<Narrowed | null>(null)
  return (
    <>
      {narrowed && (
        <div className="sy-buttons" role="status">
          {word('onlyOf', { name: narrowed.name })}{' '}
          <Button size="small" onClick={() => setNarrowed(null)}>
            {word('all')}
          </Button>
        </div>
      )}
      <PagedLines<Look>
        path={narrowed ? `/api/v1/looks?${narrowed.by}=${encodeURIComponent(narrowed.id)}` : '/api/v1/looks'}
        line={({ lookId, at, personId, personName, unit, subject, subjectId, reason }) => {
          const who = personName ?? (personId.startsWith('system:') ? word('system') : personId)
          return {
            key: lookId,
            content: (
              <>
                <span className="sy-told">
                  <span>
                    <button
                      type="button"
                      className="sy-link"
                      onClick={() => setNarrowed({ by: 'person', id: personId, name: who })}
                    >
                      <strong>{who}</strong>
                    </button>{' '}
                    {unit?.name} <span className="sy-quiet">{moment(at)}</span>
                  </span>
                  {reason}
                </span>
                <span className="sy-buttons">
                  {subject === 'order' ? (
                    <Link to="/orders/$orderId" params={{ orderId: subjectId }}>
                      {choice(subject)}
                    </Link>
                  ) : (
                    <span className="sy-quiet">{choice(subject)}</span>
                  )}
                  <Button
                    size="small"
                    onClick={() =>
                      setNarrowed({ by: 'subject', id: subjectId, name: `${choice(subject)} ${subjectId.slice(-6)}` })
                    }
                  >
                    {word('whoElse')}
                  </Button>
                </span>
              </>
            ),
          }
        }}
      />
    </>
  )
}
