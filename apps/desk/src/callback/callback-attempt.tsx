import { serverNow } from '@shaoying/ui'
import type { OrderView } from '@shaoying/contract'
import { useCallback, useEffect, useState } from 'react'
import { useActions, useCommand } from '../api/queries.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { callbackWords } from './callback-words.ts'

const results = [
  ['6', 'no_answer'],
  ['7', 'refused'],
  ['8', 'wrong_number'],
  ['9', 'call_later'],
] as const
const hourMs = 3_600_000
const laters = [
  ['1', 'inOneHour', hourMs],
  ['2', 'inThreeHours', 3 * hourMs],
  ['3', 'tomorrow', 24 * hourMs],
] as const
type Result = (typeof results)[number][1]

export interface CallbackAttemptProps {
  readonly order: OrderView
  /** While the answers are being given their digits are not ours. */
  readonly isFree: boolean
  readonly onAsking: (isAsking: boolean) => void
  readonly onDone: () => void
}

/** Nobody reached: noted with one key, or with two when another time was agreed; the rules say when the next try may be. */
export function CallbackAttempt({ order, isFree, onAsking, onDone }: CallbackAttemptProps) {
  const word = useWords(callbackWords)
  const { moment, choice } = useTexts()
  const { data } = useActions(order.orderId)
  const action = data?.actions.find(({ command }) => command === 'recordCallbackAttempt')
  const command = useCommand()
  const [isLater, setLater] = useState(false)
  const attempts = (order.record.callbackAttempts ?? []) as unknown as readonly {
    readonly at: string
    readonly result: string
    readonly round: number
  }[]
  const tried = attempts.filter(({ round }) => round === order.round)
  const { mutate } = command
  const ask = useCallback((later: boolean): void => (setLater(later), onAsking(later)), [onAsking])
  const note = useCallback(
    (result: Result, afterMs?: number): void => {
      if (!action?.path) return
      const again =
        afterMs === undefined
          ? {}
          : {
              callAgainAt: new Date(Math.floor((serverNow() + afterMs) / 1000) * 1000)
                .toISOString()
                .replace('.000', ''),
            }
      mutate(
        { path: action.path, version: order.version, input: { manner: 'phone', result, ...again } },
        { onSuccess: () => (ask(false), onDone()) },
      )
    },
    [action?.path, mutate, order.version, onDone, ask],
  )
  const choose = useCallback(
    (result: Result): void => (result === 'call_later' ? ask(true) : note(result)),
    [note, ask],
  )
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
      if (
        ctrlKey ||
        altKey ||
        metaKey ||
        (target instanceof HTMLElement && ['INPUT', 'TEXTAREA'].includes(target.tagName))
      )
        return
      if (isLater && key === 'Escape') return ask(false)
      const later = isLater ? laters.find(([digit]) => digit === key) : undefined
      if (later) return note('call_later', later[2])
      const result = isFree ? results.find(([digit]) => digit === key)?.[1] : undefined
      if (result) choose(result)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isFree, isLater, note, choose, ask])
  if (!action) return null
  return (
    <div role="group" aria-label={word('reachedNot')}>
      {tried.length > 0 && (
        <p className="sy-quiet">
          {word('attempts', {
            count: tried.length,
            list: tried.map(({ at, result }) => `${moment(at)} ${choice(result)}`).join('；'),
          })}{' '}
          {word('differentHours')}
        </p>
      )}
      {!action.allowed && action.reason && <p className="sy-quiet">{action.reason}</p>}
      <CommandProblem error={command.error} />
      {action.allowed && (
        <div className="sy-answers sy-gap">
          <span className="sy-quiet">{word('reachedNot')}</span>
          {results.map(([digit, result]) => (
            <button
              key={result}
              type="button"
              className="sy-answer"
              aria-pressed={isLater && result === 'call_later'}
              onClick={() => choose(result)}
            >
              <kbd>{digit}</kbd>
              {word(result)}
            </button>
          ))}
        </div>
      )}
      {isLater && (
        <div className="sy-answers sy-gap" role="status">
          <span className="sy-quiet">{word('laterHint')}</span>
          {laters.map(([digit, name, ms]) => (
            <button key={name} type="button" className="sy-answer" onClick={() => note('call_later', ms)}>
              <kbd>{digit}</kbd>
              {word(name)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
