import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { useCommand, useOrder } from '../api/queries.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { UnitPicker } from '../commands/pickers.tsx'
import { keepDraft, readDraft } from '../drafts/drafts.ts'
import type { CommandFormProps } from '../commands/schema-command-form.tsx'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { ObjectionSides, openObjection } from './objection-sides.tsx'
import { objectionWords } from './objection-words.ts'

type Verdict = 'redispatch' | 'stays'
interface Ruling {
  readonly verdict?: Verdict
  readonly reason?: string
  readonly legalBasis?: string
  readonly unitId?: string | undefined
}

/** Rules on an objection, or gives the hotline’s opinion on it, with both sides in sight: a key for the verdict, a reason, sent. */
export function ObjectionForm({ orderId, command: name, path, version, title, onDone }: CommandFormProps) {
  const word = useWords(objectionWords)
  const { field } = useTexts()
  const { data: order } = useOrder(orderId)
  const command = useCommand()
  const draft = `${orderId}.${name}`
  const [ruling, setRuling] = useState<Ruling>(() => readDraft(draft) ?? {})
  const set = useCallback(
    (change: Ruling): void =>
      setRuling((before) => {
        const next = { ...before, ...change }
        keepDraft(draft, { ...next })
        return next
      }),
    [draft],
  )
  const objection = order && openObjection(order)
  const { verdict, reason = '', legalBasis = '' } = ruling
  const unitId = ruling.unitId ?? objection?.proposedUnitId ?? undefined
  const isReady = verdict !== undefined && reason.trim() !== '' && (verdict === 'stays' || unitId !== undefined)
  const { mutate } = command
  const send = (): void =>
    mutate(
      {
        path,
        version,
        input: {
          verdict,
          reason: reason.trim(),
          ...(name === 'decideObjection' && legalBasis.trim() ? { legalBasis: legalBasis.trim() } : {}),
          ...(verdict === 'redispatch' && unitId ? { unitId } : {}),
        },
      },
      { onSuccess: () => (keepDraft(draft, null), onDone()) },
    )
  useShortcut(
    '1',
    word('uphold'),
    useCallback(() => set({ verdict: 'redispatch' }), [set]),
  )
  useShortcut(
    '2',
    word('leave'),
    useCallback(() => set({ verdict: 'stays' }), [set]),
  )
  useShortcut('mod+enter', title, isReady ? send : null)
  if (!order) return null
  return (
    <div className="sy-ruling">
      <ObjectionSides order={order} />
      <CommandProblem error={command.error} />
      <div className="sy-answers" role="group" aria-label={field('verdict')}>
        {(['redispatch', 'stays'] as const).map((value, index) => (
          <button
            key={value}
            type="button"
            className="sy-answer"
            aria-pressed={verdict === value}
            onClick={() => set({ verdict: value })}
          >
            <kbd>{index + 1}</kbd>
            {word(value === 'redispatch' ? 'uphold' : 'leave')}
          </button>
        ))}
      </div>
      {verdict === 'redispatch' && (
        <label className="sy-field" htmlFor="ruling-unit">
          {field('unitId')}
          <UnitPicker
            id="ruling-unit"
            value={unitId}
            onChange={(id) => set({ unitId: typeof id === 'string' ? id : undefined })}
          />
        </label>
      )}
      <label className="sy-field">
        {field('reason')}
        <textarea
          className="ant-input ant-input-outlined"
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </label>
      {name === 'decideObjection' && (
        <label className="sy-field">
          {field('legalBasis')}
          <textarea
            className="ant-input ant-input-outlined"
            rows={2}
            maxLength={500}
            value={legalBasis}
            onChange={({ target }) => set({ legalBasis: target.value })}
          />
        </label>
      )}
      <p className="sy-quiet">{word('keysHint')}</p>
      <Button type="primary" disabled={!isReady} loading={command.isPending} onClick={send}>
        {title} <kbd>Ctrl</kbd>
        <kbd>Enter</kbd>
      </Button>
    </div>
  )
}
