import { Link, useParams } from '@tanstack/react-router'
import { Alert, Collapse } from 'antd'
import { useFormsKnown } from '../api/openapi.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { headlineOf } from './headline.ts'
import { RecordForm } from './record-form.tsx'
import { recordKinds, type RecordKindRow } from './record-kinds.ts'
import { useRecord, useRecordActions } from './record-queries.ts'
import { recordWords } from './record-words.ts'
import { ValueView } from './value-view.tsx'

/** One record: everything that one may know of it, and what one's rights open. The rules decide when it is sent. */
export function RecordPage() {
  const { kind, recordId } = useParams({ from: '/registers/$kind/$recordId' })
  const row = recordKinds.find(({ path }) => path === kind)
  const { say } = useTexts()
  return row ? (
    <OneRecord key={recordId} row={row} recordId={recordId} />
  ) : (
    <Alert type="warning" title={say('notFound')} />
  )
}

function OneRecord({ row, recordId }: { readonly row: RecordKindRow; readonly recordId: string }) {
  const word = useWords(recordWords)
  const { say, choice, language } = useTexts()
  const { permissions } = useSignedIn()
  const { data: record, error } = useRecord(row.path, recordId)
  const { changes } = useRecordActions(row, permissions, language)
  const areFormsKnown = useFormsKnown()
  if (error)
    return (
      <section aria-labelledby="record">
        <h1 id="record">{word(row.path)}</h1>
        <Alert
          type="error"
          showIcon
          title={error.message}
          action={
            <Link to="/registers/$kind" params={{ kind: row.path }}>
              {word('all')}
            </Link>
          }
        />
      </section>
    )
  if (!record) return <p>{say('loading')}</p>
  return (
    <section aria-labelledby="record" className="sy-order">
      <div className="sy-order-head">
        <p>
          <Link to="/registers/$kind" params={{ kind: row.path }}>
            ← {word(row.path)}
          </Link>
        </p>
        <h1 id="record">{headlineOf(record, row.idName)}</h1>
        {record.situation && <p className="sy-quiet">{choice(record.situation)}</p>}
      </div>
      <div className="sy-order-do">
        {changes.length > 0 && (
          <section className="sy-actions" aria-labelledby="record-actions">
            <h2 id="record-actions">{word('actions')}</h2>
            <Collapse
              accordion
              destroyOnHidden
              items={changes.map(({ template, title }) => ({
                key: template,
                label: title,
                children: (
                  <RecordForm
                    path={row.path}
                    template={template}
                    address={template.replace(`{${row.idName}}`, recordId)}
                    title={title}
                    {...(record.version === undefined ? {} : { version: record.version })}
                    onDone={() => undefined}
                  />
                ),
              }))}
            />
          </section>
        )}
      </div>
      <div className={`sy-order-story sy-panel${areFormsKnown ? '' : ' sy-later'}`}>
        <ValueView value={record} hidden={[row.idName, 'version', 'situation']} />
      </div>
    </section>
  )
}
