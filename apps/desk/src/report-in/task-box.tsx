import type { WhistleView } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { useWhistleCommand, type Leg } from '../whistles/whistle-queries.ts'
import { newPictureId, takenPicture } from './picture.ts'
import { PictureButton } from './picture-button.tsx'
import { reportInWords } from './report-in-words.ts'
import { sendPicture } from './send-check-in.ts'

/** What the unit was told to do, and pictures of before and after. */
export function TaskBox({
  leg,
  whistle,
  mayBring,
}: {
  readonly leg: Leg
  readonly whistle: WhistleView
  readonly mayBring: boolean
}) {
  const word = useWords(reportInWords)
  const command = useWhistleCommand()
  const [fault, setFault] = useState<Error | null>(null)
  const own = whistle.tasks.filter(({ unit }) => unit.id === leg.unit.id)
  const path = `/api/v1/whistles/${whistle.id}`
  const bring = async (sort: 'before' | 'after', file: File): Promise<void> => {
    const attachmentId = newPictureId()
    setFault(null)
    try {
      await sendPicture(whistle.id, { id: attachmentId, content: await (await takenPicture(file)).arrayBuffer() })
      command.mutate({ path: `${path}/add-evidence`, input: { unitId: leg.unit.id, attachmentId, sort } })
    } catch (error) {
      setFault(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return (
    <>
      {own.length > 0 && <h2>{word('tasks')}</h2>}
      {own.map((task) => (
        <Task
          key={task.id}
          task={task}
          mayReport={mayBring}
          busy={command.isPending}
          onReport={(text, done) =>
            command.mutate({ path: `${path}/report-task`, input: { unitId: leg.unit.id, taskId: task.id, text, done } })
          }
        />
      ))}
      {mayBring && (
        <div className="sy-buttons">
          {(['before', 'after'] as const).map((sort) => (
            <PictureButton key={sort} label={word(sort)} onTaken={(file) => void bring(sort, file)} />
          ))}
        </div>
      )}
      {whistle.evidence.some(({ unit }) => unit.id === leg.unit.id) && (
        <Alert
          type="success"
          showIcon
          title={`${word('pictureSent')} ${whistle.evidence.filter(({ unit }) => unit.id === leg.unit.id).length}`}
        />
      )}
      <CommandProblem error={fault ?? command.error} />
    </>
  )
}

function Task({
  task,
  mayReport,
  busy,
  onReport,
}: {
  readonly task: WhistleView['tasks'][number]
  readonly mayReport: boolean
  readonly busy: boolean
  readonly onReport: (text: string, done: boolean) => void
}) {
  const word = useWords(reportInWords)
  const { moment } = useTexts()
  const [text, setText] = useState('')
  return (
    <section className="sy-task">
      <p>
        <strong>{task.what}</strong> {task.dueAt && <span className="sy-quiet">{moment(task.dueAt)}</span>}{' '}
        {task.result && (
          <Mark tone={task.result.done ? 'done' : 'late'}>{word(task.result.done ? 'taskDone' : 'taskNotDone')}</Mark>
        )}
      </p>
      {task.result ? (
        <p className="sy-quiet">{task.result.text}</p>
      ) : (
        mayReport && (
          <>
            <label className="sy-field">
              {word('taskResult')}
              <Input.TextArea
                value={text}
                rows={2}
                maxLength={4000}
                onChange={(event) => setText(event.target.value)}
              />
            </label>
            <div className="sy-buttons">
              <Button
                type="primary"
                loading={busy}
                disabled={text.trim() === ''}
                onClick={() => onReport(text.trim(), true)}
              >
                {word('taskDone')}
              </Button>
              <Button loading={busy} disabled={text.trim() === ''} onClick={() => onReport(text.trim(), false)}>
                {word('taskNotDone')}
              </Button>
            </div>
          </>
        )
      )}
    </section>
  )
}
