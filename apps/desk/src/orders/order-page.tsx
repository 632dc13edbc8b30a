import { DueClock, SituationTag } from '@shaoying/ui'
import { useParams } from '@tanstack/react-router'
import { Alert, Card, Descriptions, Tag, Timeline } from 'antd'
import { useOrder, useTimeline } from '../api/queries.ts'
import { ApiProblem } from '../api/request.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { ActionPanel } from './action-panel.tsx'

export function OrderPage() {
  const { orderId } = useParams({ from: '/orders/$orderId' })
  const { say, clock, choice, language } = useTexts()
  const { data: order, error } = useOrder(orderId)
  const { data: timeline } = useTimeline(orderId)
  if (error) return <Alert type="error" showIcon title={error instanceof ApiProblem ? error.message : say('unreachable')} />
  if (!order) return <p>{say('loading')}</p>
  const masked = order.petitioner?.masked
  const facts = [
    { key: 'category', label: say('category'), children: order.category?.name ?? '–' },
    { key: 'place', label: say('place'), children: [order.place?.name, order.point].filter(Boolean).join(' · ') || '–' },
    { key: 'lead', label: say('lead'), children: order.lead?.name ?? '–' },
    { key: 'due', label: say('due'), children: <DueClock dueAt={order.dueAt} words={clock} /> },
    { key: 'petitioner', label: say('petitioner'), children: masked ? [masked.name, masked.phone].filter(Boolean).join(' ') : say('anonymous') },
    { key: 'created', label: say('created'), children: new Date(order.createdAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB') },
  ]
  return (
    <div className="sy-order">
      <div>
        <h1>{order.title}</h1>
        <p><span className="sy-quiet">{order.number}</span> <SituationTag situation={order.situation} text={order.situationText} /> <Tag>{choice(order.kind)}</Tag>{order.emergency && <Tag color="red">{say('emergency')}</Tag>}</p>
        <Descriptions size="small" column={{ xs: 1, md: 2 }} items={facts} />
        <Card size="small" title={say('words')} className="sy-gap">{order.words.map((words) => <p key={words.wordsId} className="sy-words">{words.body}</p>)}</Card>
        <h2>{say('timeline')}</h2>
        <Timeline items={(timeline?.items ?? []).map((item) => ({ key: item.sequence, content: <><time className="sy-quiet" dateTime={item.at}>{new Date(item.at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')}</time> {item.unit && <strong>{item.unit.name}</strong>} {item[language]}</> }))} />
      </div>
      <ActionPanel orderId={orderId} version={order.version} />
    </div>
  )
}
