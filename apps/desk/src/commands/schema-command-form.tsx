import { SchemaForm } from '@shaoying/ui'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { useInputSchema } from '../api/openapi.ts'
import { useCommand } from '../api/queries.ts'
import { ApiProblem } from '../api/request.ts'
import { keepDraft, readDraft } from '../drafts/drafts.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { CommandProblem } from './command-problem.tsx'
import { pickers } from './pickers.tsx'

export interface CommandFormProps {
  readonly orderId: string
  readonly command: string
  /** Where the command is sent. */
  readonly path: string
  readonly title: string
  readonly version: number
  readonly onDone: () => void
}

/** The form of one command: drawn from its input shape, refused with the server's own sentences at the right fields. What was typed stays until it was sent. */
export function SchemaCommandForm({ orderId, command: name, path, title, version, onDone, beside }: CommandFormProps & { readonly beside?: (values: Record<string, unknown>) => ReactNode }) {
  const { say, field, choice } = useTexts()
  const { message } = App.useApp()
  const schema = useInputSchema(path.replace(orderId, '{orderId}'))
  const command = useCommand()
  const draft = `${orderId}.${name}`
  if (!schema) return <p>{say('loading')}</p>
  const submit = (input: Record<string, unknown>): void => {
    command.mutate({ path, input, version }, { onSuccess: () => (keepDraft(draft, null), void message.success(`${title}：${say('done')}`), onDone()) })
  }
  return (
    <>
      <CommandProblem error={command.error} />
      <SchemaForm schema={schema} words={{ field, choice, submit: title, add: say('add'), remove: say('remove'), required: say('required'), yes: say('yes'), no: say('no') }} pickers={pickers} busy={command.isPending}
        faults={command.error instanceof ApiProblem ? (command.error.problem.errors ?? []) : []} initial={readDraft(draft) ?? {}} onDraft={(values) => keepDraft(draft, values)} {...(beside ? { beside } : {})} onSubmit={submit} />
    </>
  )
}
