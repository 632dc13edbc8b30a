import type { OrderSummary } from '@shaoying/contract'
import { DueClock, SituationTag } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Button, Empty, Table, Tag } from 'antd'
import { useTexts } from '../texts/use-texts.tsx'

export interface OrderTableProps {
  readonly items: readonly OrderSummary[]
  readonly loading: boolean
  readonly empty: string
  readonly onMore: (() => void) | null
}

/** Orders as rows on a desk and as cards on a phone. */
export function OrderTable({ items, loading, empty, onMore }: OrderTableProps) {
  const { say, clock } = useTexts()
  const columns = [
    { key: 'number', title: say('number'), render: (order: OrderSummary) => <Link to="/orders/$orderId" params={{ orderId: order.orderId }}>{order.number}</Link> },
    { key: 'title', title: say('title'), render: (order: OrderSummary) => <span>{order.emergency && <Tag color="red">{say('emergency')}</Tag>}{order.confidential && <Tag>{say('confidential')}</Tag>}{order.title}</span> },
    { key: 'situation', title: say('situation'), render: (order: OrderSummary) => <SituationTag situation={order.situation} text={order.situationText} /> },
    { key: 'place', title: say('place'), render: (order: OrderSummary) => order.place?.name ?? '' },
    { key: 'lead', title: say('lead'), render: (order: OrderSummary) => order.lead?.name ?? '' },
    { key: 'due', title: say('due'), render: (order: OrderSummary) => <DueClock dueAt={order.dueAt} words={clock} /> },
  ]
  return (
    <>
      <Table className="sy-wide" rowKey="orderId" size="middle" columns={columns} dataSource={[...items]} loading={loading} pagination={false} locale={{ emptyText: <Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }} />
      <ul className="sy-narrow sy-cards">
        {items.map((order) => (
          <li key={order.orderId}>
            <Link to="/orders/$orderId" params={{ orderId: order.orderId }} className="sy-card">
              <span className="sy-quiet">{order.number}</span>
              <strong>{order.title}</strong>
              <span><SituationTag situation={order.situation} text={order.situationText} /><DueClock dueAt={order.dueAt} words={clock} /></span>
            </Link>
          </li>
        ))}
        {items.length === 0 && !loading && <li><Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} /></li>}
      </ul>
      {onMore && <Button block className="sy-gap" onClick={onMore}>{say('more')}</Button>}
    </>
  )
}
