import { Collapse, Empty } from 'antd'
import { RecordForm } from '../records/record-form.tsx'
import { useRecordActions } from '../records/record-queries.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'

const row = { path: 'assessment-windows', idName: 'windowId' } as const

/** What one may do to the window now: compute, correct, review, freeze, publish. The forms come from the API's own description. */
export function WindowSteps({ windowId }: { readonly windowId: string }) {
  const word = useWords(assessmentWords)
  const { permissions } = useSignedIn()
  const { language } = useTexts()
  const { changes } = useRecordActions(row, permissions, language)
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{word('steps')}</h2>
      <p className="sy-quiet">{word('stepsHint')}</p>
      {changes.length === 0 && <Empty description={word('noSteps')} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      {changes.length > 0 && <Collapse accordion destroyOnHidden items={changes.map(({ template, title }) => ({ key: template, label: title, children: <RecordForm path="assessment" template={template} address={template.replace('{windowId}', windowId)} title={title} onDone={() => undefined} /> }))} />}
    </section>
  )
}
