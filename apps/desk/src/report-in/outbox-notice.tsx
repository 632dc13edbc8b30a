import { Alert, Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { reportInWords } from './report-in-words.ts'
import { useOutbox } from './use-outbox.ts'

function listenToNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** What waits on the phone, what was not accepted, and whether there is a network at all. */
export function OutboxNotice() {
  const word = useWords(reportInWords)
  const { time } = useTexts()
  const { waiting, sentNow, send, drop } = useOutbox()
  const isOnline = useSyncExternalStore(listenToNetwork, () => navigator.onLine)
  const untried = waiting.filter(({ refusal }) => refusal === null)
  return (
    <div role="status">
      {!isOnline && <Alert type="warning" showIcon className="sy-gap" title={word('offline')} />}
      {untried.length > 0 && (
        <Alert
          type="info"
          showIcon
          className="sy-gap"
          title={word('waiting', { count: untried.length })}
          description={untried.map(({ checkInId, takenAt }) => <span key={checkInId}>{time(takenAt)} </span>)}
          action={
            <Button size="small" onClick={() => void send()}>
              {word('sendNow')}
            </Button>
          }
        />
      )}
      {waiting
        .filter(({ refusal }) => refusal !== null)
        .map(({ checkInId, takenAt, refusal }) => (
          <Alert
            key={checkInId}
            type="error"
            showIcon
            className="sy-gap"
            title={`${time(takenAt)} ${word('refused', { reason: refusal ?? '' })}`}
            action={
              <Button size="small" onClick={() => void drop(checkInId)}>
                {word('drop')}
              </Button>
            }
          />
        ))}
      {sentNow > 0 && untried.length === 0 && <Alert type="success" showIcon className="sy-gap" title={word('sent')} />}
    </div>
  )
}
