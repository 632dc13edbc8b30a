import { Collapse } from 'antd'
import { useState } from 'react'
import { useActions } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { CommandForm } from './command-form.tsx'

/** What may be done now, each with its form; and why the rest may not. */
export function ActionPanel({ orderId, version }: { readonly orderId: string; readonly version: number }) {
  const { say } = useTexts()
  const { data } = useActions(orderId)
  const [open, setOpen] = useState<string[]>([])
  if (!data) return <p>{say('loading')}</p>
  const offered = data.actions.filter(({ allowed, path }) => allowed && path !== null)
  const others = data.actions.filter(({ allowed, reason }) => !allowed && reason !== null)
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{say('actions')}</h2>
      <Collapse accordion activeKey={open} onChange={(keys) => setOpen(Array.isArray(keys) ? keys : [keys])} items={offered.map(({ command, title, path }) => ({
        key: command, label: title,
        children: <CommandForm pathTemplate={path!.replace(orderId, '{orderId}')} path={path!} title={title} version={version} onDone={() => setOpen([])} />,
      }))} />
      <details className="sy-gap">
        <summary>{say('notNow')}</summary>
        <ul className="sy-reasons">{others.map(({ command, title, reason }) => <li key={command}><strong>{title}</strong> {reason}</li>)}</ul>
      </details>
    </section>
  )
}
