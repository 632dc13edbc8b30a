import { SituationTag } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import type { ReactNode } from 'react'
import { MarkLeaderCall } from '../call-in/mark-leader-call.tsx'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { intakeWords } from './intake-words.ts'
import type { Registered } from './use-registration.ts'

/** What to read out to the caller, and on to the next. */
export function RegisteredNotice({
  registered: { order, after, others, refused },
  onAnother,
}: {
  readonly registered: Registered
  readonly onAnother: () => void
}) {
  const { say } = useTexts()
  const word = useWords(intakeWords)
  if (!order) return null
  const standing = after ?? order
  return (
    <Result
      status="success"
      title={
        <h1>
          {say('registered')} {order.number}
        </h1>
      }
      subTitle={
        <>
          <SituationTag situation={standing.situation} text={standing.situationText} /> {standing.lead?.name}
          <p>
            {say('trackingCode')} <strong className="sy-code">{order.trackingCode}</strong>
          </p>
          {others.length > 0 && <p>{word('alsoMade', { numbers: others.map(({ number }) => number).join('、') })}</p>}
          <p>{say('readOut')}</p>
        </>
      }
      extra={
        <>
          <CommandProblem error={refused} />
          <MarkLeaderCall orderId={order.orderId} />
          <div className="sy-buttons sy-centre">
            <Button type="primary" autoFocus onClick={onAnother}>
              {say('another')} <kbd>Enter</kbd>
            </Button>
            <Link to="/orders/$orderId" params={{ orderId: order.orderId }}>
              {say('openOrder')}
            </Link>
          </div>
        </>
      }
    />
  )
}

/** Without a network: it is kept here, and one goes on. */
export function KeptNotice({ onAnother, children }: { readonly onAnother: () => void; readonly children: ReactNode }) {
  const { say } = useTexts()
  const word = useWords(intakeWords)
  return (
    <Result
      status="info"
      title={<h1>{word('keptHere')}</h1>}
      subTitle={
        <>
          {word('keptHereHint')}
          {children}
        </>
      }
      extra={
        <Button type="primary" autoFocus onClick={onAnother}>
          {say('another')} <kbd>Enter</kbd>
        </Button>
      }
    />
  )
}
