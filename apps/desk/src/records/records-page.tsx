import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Empty } from 'antd'
import { useState } from 'react'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { headlineOf, unitNameOf } from './headline.ts'
import { RecordForm } from './record-form.tsx'
import { recordKinds, type RecordKindRow } from './record-kinds.ts'
import { useRecordActions, useRecords } from './record-queries.ts'
import { recordWords } from './record-words.ts'

/** One register: its records, last changed first, and new ones for whoever may begin them. */
export function RecordsPage() {
  const { kind } = useParams({ from: '/registers/$kind' })
  const row = recordKinds.find(({ path }) => path === kind)
  const { say } = useTexts()
  return row ? <Records key={kind} row={row} /> : <Alert type="warning" title={say('notFound')} />
}

function Records({ row }: { readonly row: RecordKindRow }) {
  const word = useWords(recordWords)
  const { say, choice, language } = useTexts()
  const navigate = useNavigate()
  const { permissions } = useSignedIn()
  const { data, error, isPending, hasNextPage, fetchNextPage } = useRecords(row.path)
  const { begins } = useRecordActions(row, permissions, language)
  const [beginning, setBeginning] = useState<string | null>(null)
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const begun = begins.find(({ template }) => template === beginning)
  return (
    <section aria-labelledby="register">
      <p>
        <Link to="/registers">← {word('title')}</Link>
      </p>
      <div className="sy-title">
        <h1 id="register">{word(row.path)}</h1>
        <div className="sy-buttons">
          {begins.map(({ template, title }) => (
            <Button
              key={template}
              aria-expanded={beginning === template}
              onClick={() => setBeginning(beginning === template ? null : template)}
            >
              {title}
            </Button>
          ))}
        </div>
      </div>
      {begun && (
        <div className="sy-panel sy-gap">
          <RecordForm
            path={row.path}
            template={begun.template}
            address={begun.template}
            title={begun.title}
            onDone={(made) =>
              void navigate({
                to: '/registers/$kind/$recordId',
                params: { kind: row.path, recordId: String(made[row.idName]) },
              })
            }
          />
        </div>
      )}
      {error && <Alert type="error" showIcon title={error.message} className="sy-gap" />}
      <ul className="sy-lines sy-panel">
        {items.map((record) => (
          <li key={String(record[row.idName])}>
            <Link to="/registers/$kind/$recordId" params={{ kind: row.path, recordId: String(record[row.idName]) }}>
              {headlineOf(record, row.idName)}
            </Link>
            <span className="sy-quiet">
              {[unitNameOf(record), record.situation ? choice(record.situation) : ''].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
        {items.length === 0 && (
          <li>
            {isPending ? say('loading') : <Empty description={word('none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
          </li>
        )}
      </ul>
      {hasNextPage && (
        <div className="sy-buttons sy-centre">
          <Button onClick={() => void fetchNextPage()}>{say('more')}</Button>
        </div>
      )}
    </section>
  )
}
