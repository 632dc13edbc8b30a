import { SchemaForm } from '@shaoying/ui'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useActionTitles, useInputSchema } from '../api/openapi.ts'
import { pickers } from '../commands/pickers.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { packageWords } from './package-words.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { batchable, pathOf } from './batchable.ts'
import { batchWords } from './batch-words.ts'
import { PackDialog } from './pack-dialog.tsx'
import { useBatch, type BatchItem } from './use-batch.ts'

/** What may be done to all chosen orders; stands above the list as long as some are chosen. */
export function BatchBar({ items, onDone }: { readonly items: readonly BatchItem[]; readonly onDone: () => void }) {
  const word = useWords(batchWords)
  const { permissions } = useSignedIn()
  const titles = useActionTitles()
  const [command, setCommand] = useState<string | null>(null)
  const [isPacking, setPacking] = useState(false)
  const pack = useWords(packageWords)
  const leads = [...new Set(items.map(({ lead }) => lead?.id))]
  const offered = batchable.filter(({ permission }) => permissions.includes(permission))
  return (
    <div className="sy-batch" role="region" aria-label={word('chosen', { count: items.length })}>
      <strong>{word('chosen', { count: items.length })}</strong>
      {offered.map((row) => (
        <Button key={row.command} size="small" onClick={() => setCommand(row.command)}>
          {titles(row.command)}
        </Button>
      ))}
      {permissions.includes('order.package') && items.length > 1 && (
        <Button size="small" onClick={() => setPacking(true)}>
          {pack('pack')}
        </Button>
      )}
      <Button size="small" type="link" onClick={onDone}>
        {word('none')}
      </Button>
      {isPacking && (
        <PackDialog
          orderIds={items.map(({ orderId }) => orderId)}
          leadUnitId={leads.length === 1 ? leads[0] : undefined}
          onClose={(isDone) => (setPacking(false), isDone && onDone())}
        />
      )}
      {command && (
        <BatchDialog
          key={command}
          command={command}
          title={titles(command)}
          items={items}
          onClose={(isDone) => (setCommand(null), isDone && onDone())}
        />
      )}
    </div>
  )
}

interface BatchDialogProps {
  readonly command: string
  readonly title: string
  readonly items: readonly BatchItem[]
  readonly onClose: (isDone: boolean) => void
}

function BatchDialog({ command, title, items, onClose }: BatchDialogProps) {
  const word = useWords(batchWords)
  const { formWords } = useTexts()
  const schema = useInputSchema(`/api/v1/orders/{orderId}/${pathOf(command)}`)
  const { run, begin, stop } = useBatch()
  return (
    <Modal
      open
      title={`${title} · ${word('chosen', { count: items.length })}`}
      footer={null}
      onCancel={() => (stop(), onClose(run !== null))}
      mask={{ closable: false }}
    >
      {run === null ? (
        <>
          <p>{word('each', { count: items.length })}</p>
          {schema && (
            <SchemaForm
              schema={schema}
              words={formWords(title)}
              pickers={pickers}
              busy={false}
              faults={[]}
              initial={{}}
              onDraft={() => undefined}
              onSubmit={(input) => void begin(command, items, input)}
            />
          )}
        </>
      ) : (
        <div role="status">
          <p>
            <progress
              max={run.count}
              value={run.done + run.refused.length}
              aria-label={title}
              className="sy-progress"
            />{' '}
            {word('progress', { done: run.done + run.refused.length, count: run.count })}
          </p>
          {run.isOver && <p>{word('finished', { done: run.done, refused: run.refused.length })}</p>}
          {run.refused.length > 0 && (
            <ul className="sy-reasons">
              {run.refused.map(({ number, why }) => (
                <li key={number}>
                  <strong>{number}</strong> {why}
                </li>
              ))}
            </ul>
          )}
          <div className="sy-buttons">
            {run.isOver ? (
              <Button type="primary" onClick={() => onClose(true)}>
                {word('close')}
              </Button>
            ) : (
              <Button onClick={stop}>{word('stop')}</Button>
            )}
          </div>
        </div>
      )}
    </Modal>
  )
}
