import { Button, Select } from 'antd'
import { useCallback, useState } from 'react'
import { useCommand, useOrder } from '../api/queries.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import type { CommandFormProps } from '../commands/schema-command-form.tsx'
import { keepDraft, readDraft } from '../drafts/drafts.ts'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { ReplyCheck } from '../triage/reply-check.tsx'
import { ReplySides } from './reply-sides.tsx'
import { replyWords } from './reply-words.ts'

interface Review {
  readonly verdict?: 'accepted' | 'returned'
  readonly reason?: string
  readonly faults?: readonly string[]
}
const faults = ['evasive', 'no_basis', 'not_matching', 'not_contacted', 'unclear', 'no_evidence'] as const

/** Reads a reply against what was asked, with what the reply check finds: one key accepts, one sends back. */
export function ReplyReview({ orderId, command: name, path, version, title, onDone }: CommandFormProps) {
  const word = useWords(replyWords)
  const { field, choice } = useTexts()
  const { data: order } = useOrder(orderId)
  const command = useCommand()
  const draft = `${orderId}.${name}`
  const [review, setReview] = useState<Review>(() => readDraft(draft) ?? {})
  const { verdict, reason, faults: found = [] } = review
  const set = useCallback(
    (change: Review): void =>
      setReview((before) => {
        const next = { ...before, ...change }
        keepDraft(draft, { ...next })
        return next
      }),
    [draft],
  )
  const why = (reason ?? (verdict === 'accepted' ? word('acceptReason') : '')).trim()
  const isReady = verdict !== undefined && why !== '' && (verdict === 'accepted' || found.length > 0)
  const send = (): void =>
    command.mutate(
      { path, version, input: { verdict, reason: why, ...(verdict === 'returned' ? { faults: found } : {}) } },
      { onSuccess: () => (keepDraft(draft, null), onDone()) },
    )
  useShortcut(
    '1',
    word('accept'),
    useCallback(() => set({ verdict: 'accepted' }), [set]),
  )
  useShortcut(
    '2',
    word('sendBack'),
    useCallback(() => set({ verdict: 'returned' }), [set]),
  )
  useShortcut('mod+enter', title, isReady ? send : null)
  const reply = order?.record.replies?.at(-1)
  if (!order || !reply) return null
  return (
    <div className="sy-ruling">
      <ReplySides order={order} reply={reply as never} />
      <ReplyCheck orderId={orderId} reply={String(reply['toPetitioner'])} />
      <CommandProblem error={command.error} />
      <div className="sy-answers" role="group" aria-label={field('verdict')}>
        <button
          type="button"
          className="sy-answer"
          aria-pressed={verdict === 'accepted'}
          onClick={() => set({ verdict: 'accepted' })}
        >
          <kbd>1</kbd>
          {word('accept')}
        </button>
        <button
          type="button"
          className="sy-answer"
          aria-pressed={verdict === 'returned'}
          onClick={() => set({ verdict: 'returned' })}
        >
          <kbd>2</kbd>
          {word('sendBack')}
        </button>
      </div>
      {verdict === 'returned' && (
        <label className="sy-field" htmlFor="review-faults">
          {field('faults')}
          <Select
            id="review-faults"
            mode="multiple"
            value={[...found]}
            onChange={(chosen: string[]) => set({ faults: chosen })}
            options={faults.map((value) => ({ value, label: choice(value) }))}
          />
        </label>
      )}
      {verdict !== undefined && (
        <label className="sy-field">
          {field('reason')}
          <textarea
            className="ant-input ant-input-outlined"
            rows={2}
            maxLength={1000}
            value={reason ?? (verdict === 'accepted' ? word('acceptReason') : '')}
            onChange={({ target }) => set({ reason: target.value })}
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
