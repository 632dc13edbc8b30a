import { SchemaForm } from '@shaoying/ui'
import { App } from 'antd'
import { useState, type ReactNode } from 'react'
import { useInputSchema } from '../api/openapi.ts'
import { useCommand } from '../api/queries.ts'
import { fieldFaults } from '../api/request.ts'
import { keepDraft, readDraft } from '../drafts/drafts.ts'
import { ClashNote } from '../presence/clash-note.tsx'
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

export interface SchemaCommandFormProps extends CommandFormProps {
  /** Drawn above the fields from what stands in them; `fill` writes into them. */
  readonly above?: (values: Record<string, unknown>, fill: (values: Record<string, unknown>) => void) => ReactNode
  /** Drawn below the fields, likewise. */
  readonly beside?: (values: Record<string, unknown>, fill: (values: Record<string, unknown>) => void) => ReactNode
  /** What stands in the fields before anybody typed. */
  readonly preset?: Record<string, unknown>
}

/**
 * The form of one command: drawn from its input shape, refused with the server's own sentences at the right fields.
 * What was typed stays until it was sent. Once somebody writes, the version they saw counts: what others do meanwhile
 * is shown to them before they send.
 */
export function SchemaCommandForm({
  orderId,
  command: name,
  path,
  title,
  version,
  onDone,
  above,
  beside,
  preset = {},
}: SchemaCommandFormProps) {
  const { say, formWords } = useTexts()
  const { message } = App.useApp()
  const schema = useInputSchema(path.replace(orderId, '{orderId}'))
  const command = useCommand()
  const draft = `${orderId}.${name}`
  const [filled, setFilled] = useState<{ readonly turn: number; readonly values: Record<string, unknown> }>(() => ({
    turn: 0,
    values: { ...preset, ...readDraft(draft) },
  }))
  const [seen, setSeen] = useState<number | null>(null)
  if (!schema) return <p>{say('loading')}</p>
  const isOvertaken = seen !== null && version > seen
  const submit = (input: Record<string, unknown>): void => {
    command.mutate(
      { path, input, version: seen ?? version },
      { onSuccess: () => (keepDraft(draft, null), void message.success(`${title}：${say('done')}`), onDone()) },
    )
  }
  const typed = (values: Record<string, unknown>): void => (
    setSeen((before) => before ?? version), keepDraft(draft, values)
  )
  const fill = (values: Record<string, unknown>): void => (
    typed(values), setFilled(({ turn }) => ({ turn: turn + 1, values }))
  )
  return (
    <>
      <CommandProblem error={command.error} />
      {isOvertaken && <ClashNote orderId={orderId} since={seen} onSeen={() => (command.reset(), setSeen(version))} />}
      <SchemaForm
        key={filled.turn}
        schema={schema}
        words={formWords(title)}
        pickers={pickers}
        busy={command.isPending}
        faults={fieldFaults(command.error)}
        initial={filled.values}
        onDraft={typed}
        {...(above ? { above: (values) => above(values, fill) } : {})}
        {...(beside ? { beside: (values) => beside(values, fill) } : {})}
        onSubmit={submit}
      />
    </>
  )
}
