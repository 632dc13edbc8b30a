import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Collapse, Empty } from 'antd'
import { useState } from 'react'
import { useInputSchema } from '../api/openapi.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { RecordForm } from '../records/record-form.tsx'
import { useRecordActions, useRecordCommand } from '../records/record-queries.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { closingWords } from './closing-words.ts'
import { MentionsForm } from './mentions-form.tsx'
import { VerificationBox } from './verification-box.tsx'

const row = { path: 'assessment-windows', idName: 'windowId' } as const
/** Rights that let somebody verify a frozen window. */
const verifying = ['assessment.freeze', 'trace.verify']
const steps = ['compute', 'correct', 'review', 'freeze', 'publish']
/** Questions about assessment are asked again after a step. */
const path = 'assessment'

/** What one may do to the window: compute, correct, review, freeze, publish, as far as one's rights go. */
export function WindowSteps({ latest }: { readonly latest: string | null }) {
  const [windowId, setWindowId] = useState(latest ?? new Date().toISOString().slice(0, 7))
  const word = useWords(assessmentWords)
  const closing = useWords(closingWords)
  const { language } = useTexts()
  const { permissions } = useSignedIn()
  const client = useQueryClient()
  const { changes } = useRecordActions(row, permissions, language)
  const mine = changes.filter(({ template }) => steps.includes(template.split('/').at(-1)!))
  const refresh = (): void => void client.invalidateQueries({ queryKey: [path] })
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{word('steps')}</h2>
      <p className="sy-quiet">{word('stepsHint')}</p>
      {mine.length > 0 && (
        <label className="sy-window">
          {word('whichWindow')}{' '}
          <input type="month" value={windowId} onChange={(event) => setWindowId(event.target.value)} />
        </label>
      )}
      {mine.length === 0 ? (
        <Empty description={word('noSteps')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        <Collapse
          key={windowId}
          className="sy-gap"
          accordion
          destroyOnHidden
          items={[
            ...mine.map(({ template, title }) => ({
              key: template,
              label: title,
              children: <Step template={template} title={title} windowId={windowId} onDone={refresh} />,
            })),
            ...(permissions.includes('assessment.publish')
              ? [{ key: 'mentions', label: closing('mentions'), children: <MentionsForm windowId={windowId} /> }]
              : []),
            ...(verifying.some((right) => permissions.includes(right))
              ? [{ key: 'verify', label: closing('verify'), children: <VerificationBox windowId={windowId} /> }]
              : []),
          ]}
        />
      )}
    </section>
  )
}

interface StepProps {
  readonly template: string
  readonly title: string
  readonly windowId: string
  readonly onDone: () => void
}

/** A step with something to write is a form; one without is a button. */
function Step({ template, title, windowId, onDone }: StepProps) {
  const { say } = useTexts()
  const { message } = App.useApp()
  const schema = useInputSchema(template)
  const command = useRecordCommand(path)
  const address = template.replace('{windowId}', windowId)
  if (schema) return <RecordForm path={path} template={template} address={address} title={title} onDone={onDone} />
  return (
    <>
      <CommandProblem error={command.error} />
      <Button
        type="primary"
        loading={command.isPending}
        onClick={() =>
          command.mutate(
            { address, input: undefined },
            { onSuccess: () => (void message.success(`${title}：${say('done')}`), onDone()) },
          )
        }
      >
        {title}
      </Button>
    </>
  )
}
