import { SituationTag } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import type { Registered } from './use-registration.ts'

/** What to read out to the caller, and on to the next. */
export function RegisteredNotice({ registered: { order, after, refused }, onAnother }: { readonly registered: Registered, readonly onAnother: () => void }) {
  const { say } = useTexts()
  const standing = after ?? order
  return (
    <Result status="success" title={<h1>{say('registered')} {order.number}</h1>}
      subTitle={<>
        <SituationTag situation={standing.situation} text={standing.situationText} /> {standing.lead?.name}
        <p>{say('trackingCode')} <strong className="sy-code">{order.trackingCode}</strong></p>
        <p>{say('readOut')}</p>
      </>}
      extra={<>
        <CommandProblem error={refused} />
        <div className="sy-buttons sy-centre"><Button type="primary" autoFocus onClick={onAnother}>{say('another')} <kbd>Enter</kbd></Button><Link to="/orders/$orderId" params={{ orderId: order.orderId }}>{say('openOrder')}</Link></div>
      </>} />
  )
}
