import { Alert, Button } from 'antd'
import { useWords } from '../texts/use-texts.tsx'
import { intakeWords } from './intake-words.ts'
import type { Unsent } from './unsent.ts'

/** What still waits for the network, what got through meanwhile, and what was not taken and why. */
export function UnsentNotice({
  waiting,
  sent,
  onReturn,
}: {
  readonly waiting: readonly Unsent[]
  readonly sent: readonly string[]
  readonly onReturn: (unsent: Unsent) => void
}) {
  const word = useWords(intakeWords)
  const open = waiting.filter(({ why }) => why === null)
  const refused = waiting.filter(({ why }) => why !== null)
  return (
    <div role="status">
      {open.length > 0 && (
        <Alert type="warning" showIcon className="sy-gap" title={word('unsent', { count: open.length })} />
      )}
      {refused.map((one) => (
        <Alert
          key={one.registration.key}
          type="error"
          showIcon
          className="sy-gap"
          title={word('notTaken', { count: 1, why: one.why ?? '' })}
          action={
            <Button size="small" onClick={() => onReturn(one)}>
              {word('backToForm')}
            </Button>
          }
        />
      ))}
      {sent.length > 0 && (
        <Alert type="success" showIcon className="sy-gap" title={word('sentLate', { numbers: sent.join('、') })} />
      )}
    </div>
  )
}
