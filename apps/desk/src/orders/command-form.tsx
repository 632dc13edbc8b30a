import { SchemaForm } from '@shaoying/ui'
import { App, Alert } from 'antd'
import { useInputSchema } from '../api/openapi.ts'
import { useCommand } from '../api/queries.ts'
import { ApiProblem } from '../api/request.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { pickers } from './pickers.tsx'

export interface CommandFormProps {
  /** As the API's pages write it, with `{orderId}`. */
  readonly pathTemplate: string
  readonly path: string
  readonly title: string
  readonly version?: number
  readonly onDone: (answer: unknown) => void
}

/** The form of one command: drawn from its input shape, refused with the server's own sentences at the right fields. */
export function CommandForm({ pathTemplate, path, title, version, onDone }: CommandFormProps) {
  const { say, field, choice } = useTexts()
  const { message } = App.useApp()
  const schema = useInputSchema(pathTemplate)
  const command = useCommand()
  const problem = command.error instanceof ApiProblem ? command.error.problem : null
  if (!schema) return <p>{say('loading')}</p>
  const submit = (input: Record<string, unknown>): void => {
    command.mutate({ path, input, ...(version === undefined ? {} : { version }) }, { onSuccess: (answer) => (void message.success(`${title}：${say('done')}`), onDone(answer)) })
  }
  return (
    <>
      {command.error && <Alert type="error" showIcon className="sy-gap" title={problem?.detail ?? say('unreachable')} description={problem?.basis?.map(({ reference, text }) => `${text}（${reference}）`).join('；')} />}
      <SchemaForm schema={schema} words={{ field, choice, submit: title, add: say('add'), remove: say('remove'), required: say('required') }} pickers={pickers} busy={command.isPending} faults={problem?.errors ?? []} onSubmit={submit} />
    </>
  )
}
