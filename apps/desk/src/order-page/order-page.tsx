import { DueClock, Mark, SituationTag } from '@shaoying/ui'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Card, Descriptions } from 'antd'
import { useOrder } from '../api/queries.ts'
import { ApiProblem } from '../api/request.ts'
import { NextInQueue } from './next-in-queue.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { ActionPanel } from './action-panel.tsx'
import { AttachmentPanel } from './attachment-panel.tsx'
import { ContactPanel } from './contact-panel.tsx'
import { JoinsNote } from './joins-note.tsx'
import { OrderTimeline } from './order-timeline.tsx'

const revealing = ['vault.reveal', 'vault.reveal_reporter']

/** Who, what, where, by when; what may be done now; and how it came to be so. */
export function OrderPage() {
  const { orderId } = useParams({ from: '/orders/$orderId' })
  const { queue } = useSearch({ from: '/orders/$orderId' })
  const { say, clock, choice, moment } = useTexts()
  const { data: order, error } = useOrder(orderId)
  const { permissions } = useSignedIn()
  if (error) return <Alert type="error" showIcon title={error instanceof ApiProblem ? error.message : say('unreachable')} action={<Link to="/">{say('goHome')}</Link>} />
  if (!order) return <p>{say('loading')}</p>
  const masked = order.petitioner?.masked
  const facts = [
    { key: 'due', label: say('due'), children: <span><DueClock dueAt={order.dueAt} words={clock} /> {order.dueAt && <span className="sy-quiet">{moment(order.dueAt)}</span>}</span> },
    { key: 'lead', label: say('lead'), children: order.lead?.name ?? '–' },
    { key: 'place', label: say('place'), children: [order.place?.name, order.point].filter(Boolean).join(' · ') || '–' },
    { key: 'category', label: say('category'), children: order.category?.name ?? '–' },
    { key: 'petitioner', label: say('petitioner'), children: masked ? [masked.name, masked.phone].filter(Boolean).join(' ') || '–' : order.petitioner ? choice(order.petitioner.sort) : say('anonymous') },
    { key: 'created', label: say('created'), children: `${moment(order.createdAt)} · ${choice(order.channel)}` },
    { key: 'ties', label: say('ties'), children: order.ties.map(choice).join('、') || '–' },
  ]
  return (
    <>
      {queue && <NextInQueue queue={queue} orderId={orderId} />}
      <div className="sy-order">
        <div className="sy-order-head">
          <p className="sy-tags"><span className="sy-number">{order.number}</span> <SituationTag situation={order.situation} text={order.situationText} /> <Mark>{choice(order.kind)}</Mark>{order.emergency && <Mark tone="late">{say('emergency')}</Mark>}{order.confidential && <Mark tone="apart">{say('confidential')}</Mark>}{order.round > 1 && <Mark tone="late">{say('round', { round: String(order.round) })}</Mark>}</p>
          <h1>{order.title}</h1>
          {order.joins && !order.record.links?.some(({ manner }) => manner === 'merged_into') && <JoinsNote order={order} mayMerge={permissions.includes('order.merge')} />}
          {permissions.includes('whistle.blow') && <p><Link to="/whistles/blow" search={{ orderId }}>{say('blowForIt')}</Link></p>}
          <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={facts} />
          {order.petitioner && order.petitioner.sort !== 'anonymous' && revealing.some((right) => permissions.includes(right)) && <ContactPanel key={orderId} orderId={orderId} />}
        </div>
        <div className="sy-order-do"><ActionPanel key={orderId} orderId={orderId} version={order.version} /></div>
        <div className="sy-order-story">
          <Card size="small" title={say('words')} className="sy-gap">{order.words.map((words) => <p key={words.wordsId} className="sy-words">{words.body}</p>)}</Card>
          <AttachmentPanel orderId={orderId} />
          <OrderTimeline orderId={orderId} />
        </div>
      </div>
    </>
  )
}
