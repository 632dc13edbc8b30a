import { useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useCallback, useState } from 'react'
import type { CallView } from '@shaoying/contract'
import { CommandProblem } from '../commands/command-problem.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useWords } from '../texts/use-texts.tsx'
import { callWords } from './call-words.ts'
import { useElapsed } from './elapsed.tsx'
import { useCallCommand, useCalls } from './use-calls.ts'

/** Above every page of a call-taker: who rings, who speaks, and the three keys of a telephone. */
export function CallBar() {
  const { mine, ringing } = useCalls()
  if (mine) return <Speaking key={mine.callId} call={mine} waiting={ringing.length} />
  return ringing[0] ? <Ringing key={ringing[0].callId} call={ringing[0]} more={ringing.length - 1} /> : null
}

function Ringing({ call, more }: { readonly call: CallView; readonly more: number }) {
  const word = useWords(callWords)
  const navigate = useNavigate()
  const command = useCallCommand()
  const time = useElapsed(call.rungAt)
  const { mutate } = command
  const answer = useCallback(
    () =>
      mutate({ callId: call.callId, command: 'answer-call' }, { onSuccess: () => void navigate({ to: '/register' }) }),
    [mutate, call.callId, navigate],
  )
  useShortcut('f2', word('answer'), answer)
  return (
    <div className="sy-call sy-call-rings" role="alert">
      <strong>☎ {word('ringing', { from: call.masked ?? word('withheld') })}</strong>
      <span className="sy-number" aria-live="off">
        {word('waits', { time })}
      </span>
      {more > 0 && <span>{word('more', { count: more })}</span>}
      <Button type="primary" loading={command.isPending} onClick={answer}>
        {word('answer')} <Keys keys="f2" />
      </Button>
      <CommandProblem error={command.error} />
    </div>
  )
}

function Speaking({ call, waiting }: { readonly call: CallView; readonly waiting: number }) {
  const word = useWords(callWords)
  const command = useCallCommand()
  const time = useElapsed(call.answeredAt)
  const [to, setTo] = useState<string | null>(null)
  const { mutate } = command
  const hangUp = useCallback(() => mutate({ callId: call.callId, command: 'end-call' }), [mutate, call.callId])
  const hand = (): void =>
    void (to?.trim() && mutate({ callId: call.callId, command: 'transfer-call', body: { to: to.trim() } }))
  useShortcut('f4', word('hangUp'), hangUp)
  useShortcut(
    'f3',
    word('transfer'),
    useCallback(() => setTo(''), []),
  )
  return (
    <div className="sy-call" role="region" aria-label={word('speaking', { from: call.masked ?? '' })}>
      <strong>☎ {word('speaking', { from: call.masked ?? word('withheld') })}</strong>
      <span className="sy-number" role="timer" aria-live="off">
        {word('callTime', { time })}
      </span>
      {waiting > 0 && <span>{word('more', { count: waiting })}</span>}
      {to === null ? (
        <Button onClick={() => setTo('')}>
          {word('transfer')} <Keys keys="f3" />
        </Button>
      ) : (
        <form className="sy-buttons" onSubmit={(event) => (event.preventDefault(), hand())}>
          <Input
            autoFocus
            size="small"
            maxLength={80}
            aria-label={word('transferTo')}
            placeholder={word('transferTo')}
            value={to}
            onChange={({ target }) => setTo(target.value)}
            onKeyDown={({ key }) => key === 'Escape' && setTo(null)}
          />
          <Button size="small" htmlType="submit" disabled={to.trim() === ''}>
            {word('transfer')}
          </Button>
        </form>
      )}
      <Button danger loading={command.isPending} onClick={hangUp}>
        {word('hangUp')} <Keys keys="f4" />
      </Button>
      <CommandProblem error={command.error} />
    </div>
  )
}
