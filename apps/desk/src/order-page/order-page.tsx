import { Mark, SituationTag } from '@shaoying/ui'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button, Card } from 'antd'
import { useState } from 'react'
import { useFormsKnown } from '../api/openapi.ts'
import { useActions, useOrder } from '../api/queries.ts'
import { ApiProblem } from '../api/request.ts'
import { OthersNote } from '../presence/others-note.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { OrderExclusion } from '../exclusions/order-exclusion.tsx'
import { ActionPanel } from './action-panel.tsx'
import { AttachmentPanel } from './attachment-panel.tsx'
import { ContactPanel } from './contact-panel.tsx'
import { JoinsNote } from './joins-note.tsx'
import { LeaderCallNote } from '../call-in/leader-call-note.tsx'
import { LinkToNext, NextInQueue } from './next-in-queue.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderTimeline } from './order-timeline.tsx'

const revealing = ['vault.reveal', 'vault.reveal_reporter']

/** Who, what, where, by when; what may be done now; and how it came to be so. */
export function OrderPage() {
  const { orderId } = useParams({ from: '/orders/$orderId' })
  const { queue } = useSearch({ from: '/orders/$orderId' })
  const { say, choice } = useTexts()
  const { data: order, error } = useOrder(orderId)
  const { permissions } = useSignedIn()
  const { isPending: areActionsPending } = useActions(orderId)
  const isPanelWhole = useFormsKnown() && !areActionsPending
  const [writingOn, setWritingOn] = useState<string | null>(null)
  if (error && !order)
    return (
      <section aria-labelledby="order">
        <h1 id="order">{say('orderNotShown')}</h1>
        <Alert
          type="error"
          showIcon
          title={error instanceof ApiProblem ? error.message : say('unreachable')}
          action={<Link to="/">{say('goHome')}</Link>}
        />
      </section>
    )
  if (!order) return <p>{say('loading')}</p>
  return (
    <>
      {queue && <NextInQueue queue={queue} orderId={orderId} />}
      <OthersNote key={orderId} orderId={orderId} isWriting={writingOn === orderId} />
      <div className="sy-order">
        <div className="sy-order-head">
          <p className="sy-tags">
            <span className="sy-number">{order.number}</span>{' '}
            <SituationTag situation={order.situation} text={order.situationText} /> <Mark>{choice(order.kind)}</Mark>
            {order.emergency && <Mark tone="late">{say('emergency')}</Mark>}
            {order.confidential && <Mark tone="apart">{say('confidential')}</Mark>}
            {order.round > 1 && <Mark tone="late">{say('round', { round: String(order.round) })}</Mark>}
          </p>
          <h1>{order.title}</h1>
          {order.joins && !order.record.links?.some(({ manner }) => manner === 'merged_into') && (
            <JoinsNote order={order} mayMerge={permissions.includes('order.merge')} />
          )}
          <p className="sy-buttons sy-no-print">
            {permissions.includes('whistle.blow') && (
              <Link to="/whistles/blow" search={{ orderId }}>
                {say('blowForIt')}
              </Link>
            )}
            <Button size="small" onClick={() => print()}>
              {say('print')}
            </Button>
          </p>
          {order.leaderCall && <LeaderCallNote call={order.leaderCall} />}
          <OrderFacts order={order} />
          <div className="sy-buttons sy-no-print">
            {order.petitioner &&
              order.petitioner.sort !== 'anonymous' &&
              revealing.some((right) => permissions.includes(right)) && (
                <ContactPanel key={orderId} orderId={orderId} />
              )}
            {order.lead && <OrderExclusion key={`exclusion ${orderId}`} orderId={orderId} />}
          </div>
        </div>
        <div className="sy-order-do">
          <ActionPanel
            key={orderId}
            orderId={orderId}
            version={order.version}
            next={queue && <LinkToNext queue={queue} orderId={orderId} />}
            onWrite={(isWriting) => setWritingOn(isWriting ? orderId : null)}
          />
        </div>
        <div className={`sy-order-story${isPanelWhole ? '' : ' sy-later'}`}>
          <Card size="small" title={say('words')} className="sy-gap">
            {order.words.map((words) => (
              <p key={words.wordsId} className="sy-words">
                {words.body}
              </p>
            ))}
          </Card>
          <AttachmentPanel orderId={orderId} />
          <OrderTimeline orderId={orderId} />
        </div>
      </div>
    </>
  )
}
