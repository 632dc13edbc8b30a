import type { ActionsView } from '@shaoying/contract'
import { Collapse } from 'antd'
import { useState, type ComponentType, type ReactNode } from 'react'
import { useActions } from '../api/queries.ts'
import { CallbackForm } from '../callback/callback-form.tsx'
import { DispatchForm } from '../dispatch/dispatch-form.tsx'
import { ObjectionForm } from '../objections/objection-form.tsx'
import { KeptTexts } from '../presence/kept-texts.tsx'
import { AssignForm } from './assign-form.tsx'
import { ReplyForm } from '../replies/reply-form.tsx'
import { ReplyReview } from '../replies/reply-review.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { firstCommands, reminders } from './first-commands.ts'
import { SchemaCommandForm, type CommandFormProps } from '../commands/schema-command-form.tsx'

/** Commands whose form is more than its input shape. */
const ownForms: Readonly<Record<string, ComponentType<CommandFormProps>>> = {
  dispatchOrder: DispatchForm,
  replyToOrder: ReplyForm,
  recordCallback: CallbackForm,
  decideObjection: ObjectionForm,
  recommendObjection: ObjectionForm,
  reviewReply: ReplyReview,
  assignOrder: AssignForm,
}

type Action = ActionsView['actions'][number]

export interface ActionPanelProps {
  readonly orderId: string
  readonly version: number
  /** Shown beside what was just done: the way on. */
  readonly next?: ReactNode
  /** Told once somebody writes into one of the forms. */
  readonly onWrite: (isWriting: boolean) => void
}

/** What may be done now, the likeliest first and open; the rest at hand; and why not what may not. */
export function ActionPanel({ orderId, version, next, onWrite }: ActionPanelProps) {
  const { say } = useTexts()
  const { data } = useActions(orderId)
  const [chosen, setChosen] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  if (!data) return <p>{say('loading')}</p>
  const offered = data.actions.filter(({ allowed, path }) => allowed && path !== null)
  const others = data.actions.filter(({ allowed, reason }) => !allowed && reason !== null)
  const likely = firstCommands
    .filter((name) => offered.some(({ command }) => command === name))
    .slice(0, 3)
    .map((name) => offered.find(({ command }) => command === name)!)
  const rest = offered.filter((action) => !likely.includes(action))
  const open =
    likely.find(({ command }) => command === chosen) ?? likely.find(({ command }) => !reminders.has(command)) ?? null
  const finish = (title: string): void => {
    setChosen(null)
    setDone(title)
    onWrite(false)
    scrollTo({ top: 0 })
  }
  const form = ({ command, path, title }: Action) => {
    const Form = ownForms[command] ?? SchemaCommandForm
    return (
      <Form
        key={command}
        orderId={orderId}
        command={command}
        path={path!}
        title={title}
        version={version}
        onDone={() => finish(title)}
      />
    )
  }
  return (
    <section aria-labelledby="actions" className="sy-actions" onInput={() => onWrite(true)}>
      <h2 id="actions">{say('actions')}</h2>
      {done && (
        <p className="sy-done" role="status">
          <span>✓ {say('doneNow', { title: done })}</span>
          {next}
        </p>
      )}
      <KeptTexts orderId={orderId} commands={others} />
      {offered.length === 0 && <p className="sy-quiet">{say('nothingNow')}</p>}
      {(likely.length > 1 || (likely.length === 1 && !open)) && (
        <div className="sy-tabs">
          {likely.map(({ command, title }) => (
            <button
              key={command}
              type="button"
              aria-pressed={command === open?.command}
              onClick={() => setChosen(command)}
            >
              {title}
            </button>
          ))}
        </div>
      )}
      {open && (
        <div className="sy-open-form">
          {likely.length === 1 && <h3>{open.title}</h3>}
          {form(open)}
        </div>
      )}
      {rest.length > 0 && (
        <>
          {likely.length > 0 && <h3>{say('otherActions', { count: String(rest.length) })}</h3>}
          <Collapse
            accordion
            destroyOnHidden
            items={rest.map((action) => ({ key: action.command, label: action.title, children: form(action) }))}
          />
        </>
      )}
      {others.length > 0 && (
        <details className="sy-gap">
          <summary>{say('notNow')}</summary>
          <ul className="sy-reasons">
            {others.map(({ command, title, reason }) => (
              <li key={command}>
                <strong>{title}</strong> {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
