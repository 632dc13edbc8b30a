import { SchemaForm } from '@shaoying/ui'
import { App } from 'antd'
import { useInputSchema } from '../api/openapi.ts'
import { fieldFaults } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { pickers } from '../commands/pickers.tsx'
import { keepDraft, readDraft } from '../drafts/drafts.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { useRecordCommand, type RecordView } from './record-queries.ts'

interface RecordFormProps {
  readonly path: string
  /** As the API's document has it, with `{personId}`. */
  readonly template: string
  readonly address: string
  readonly title: string
  readonly version?: number
  readonly onDone: (record: RecordView) => void
}

/** The form of one command to a record, drawn from its input shape. What was typed stays until it was sent. */
export function RecordForm({ path, template, address, title, version, onDone }: RecordFormProps) {
  const { say, formWords } = useTexts()
  const { message } = App.useApp()
  const schema = useInputSchema(template)
  const command = useRecordCommand(path)
  if (!schema) return <p>{say('loading')}</p>
  const submit = (input: Record<string, unknown>): void => {
    command.mutate(
      { address, input, ...(version === undefined ? {} : { version }) },
      {
        onSuccess: (record) => (
          keepDraft(address, null), void message.success(`${title}：${say('done')}`), onDone(record)
        ),
      },
    )
  }
  return (
    <>
      <CommandProblem error={command.error} />
      <SchemaForm
        schema={schema}
        words={formWords(title)}
        pickers={pickers}
        busy={command.isPending}
        faults={fieldFaults(command.error)}
        initial={readDraft(address) ?? {}}
        onDraft={(values) => keepDraft(address, values)}
        onSubmit={submit}
      />
    </>
  )
}
