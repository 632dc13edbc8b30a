import type { OrderSummary } from '@shaoying/contract'
import { DueClock, Mark, SituationTag } from '@shaoying/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Empty, Table } from 'antd'
import { useCallback, useState } from 'react'
import { BatchBar } from '../batch/batch-bar.tsx'
import { batchable } from '../batch/batchable.ts'
import { batchWords } from '../batch/batch-words.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'

export interface OrderTableProps {
  readonly items: readonly OrderSummary[]
  readonly loading: boolean
  readonly empty: string
  readonly onMore: (() => void) | null
  /** The queue that is worked through; the order's page then leads on to the next. */
  readonly queue?: string
}

/** Orders as rows on a desk, walked with J and K, and as cards on a phone. */
export function OrderTable({ items, loading, empty, onMore, queue }: OrderTableProps) {
  const { say, clock } = useTexts()
  const navigate = useNavigate()
  const word = useWords(batchWords)
  const { permissions } = useSignedIn()
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const mayBatch = batchable.some(({ permission }) => permissions.includes(permission))
  const toggle = useCallback((orderId: string | undefined) => void (orderId && setChosen((before) => (before.has(orderId) ? new Set([...before].filter((id) => id !== orderId)) : new Set([...before, orderId])))), [])
  const search = queue === undefined ? {} : { queue }
  const open = useCallback((orderId: string | undefined) => void (orderId && navigate({ to: '/orders/$orderId', params: { orderId }, search: queue === undefined ? {} : { queue } })), [navigate, queue])
  const last = items.length - 1
  useShortcut('j', say('rowDown'), useCallback(() => setAt((row) => Math.min(row + 1, last)), [last]))
  useShortcut('k', say('rowUp'), useCallback(() => setAt((row) => Math.max(row - 1, 0)), []))
  const current = items[at]?.orderId
  useShortcut('enter', say('openRow'), useCallback(() => open(current), [open, current]))
  useShortcut(mayBatch ? 'x' : '', word('chooseRow'), useCallback(() => toggle(current), [toggle, current]))
  const box = ({ orderId, number }: OrderSummary) => <Checkbox checked={chosen.has(orderId)} aria-label={word('choose', { number })} onChange={() => toggle(orderId)} />
  const all = <Checkbox aria-label={word('chooseAll')} checked={items.length > 0 && chosen.size >= items.length} indeterminate={chosen.size > 0 && chosen.size < items.length} onChange={({ target }) => setChosen(new Set(target.checked ? items.map(({ orderId }) => orderId) : []))} />
  const columns = [
    ...(mayBatch ? [{ key: 'choose', title: all, width: '2.5rem', onCell: () => ({ onClick: (event: { stopPropagation(): void }) => event.stopPropagation() }), render: box }] : []),
    { key: 'number', title: say('number'), width: '11rem', render: (order: OrderSummary) => <Link to="/orders/$orderId" params={{ orderId: order.orderId }} search={search} className="sy-number">{order.number}</Link> },
    { key: 'title', title: say('title'), render: (order: OrderSummary) => <span>{order.emergency && <Mark tone="late">{say('emergency')}</Mark>}{order.confidential && <Mark tone="apart">{say('confidential')}</Mark>}{order.title}</span> },
    { key: 'situation', title: say('situation'), render: (order: OrderSummary) => <SituationTag situation={order.situation} text={order.situationText} /> },
    { key: 'place', title: say('place'), render: (order: OrderSummary) => order.place?.name ?? '' },
    { key: 'lead', title: say('lead'), render: (order: OrderSummary) => order.lead?.name ?? '' },
    { key: 'due', title: say('due'), render: (order: OrderSummary) => <DueClock dueAt={order.dueAt} words={clock} /> },
  ]
  const picked = items.filter(({ orderId }) => chosen.has(orderId))
  return (
    <>
      {picked.length > 0 && <BatchBar items={picked} onDone={() => setChosen(new Set())} />}
      <Table className="sy-wide" rowKey="orderId" size="middle" columns={columns} dataSource={[...items]} loading={loading} pagination={false} rowClassName={({ orderId }) => (orderId === current ? 'sy-row-now' : '')}
        onRow={({ orderId }) => ({ onClick: () => open(orderId) })} locale={{ emptyText: <Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }} />
      <ul className="sy-narrow sy-cards">
        {items.map((order) => (
          <li key={order.orderId}>
            <Link to="/orders/$orderId" params={{ orderId: order.orderId }} search={search} className="sy-card">
              <span className="sy-quiet">{order.number}</span>
              <strong>{order.emergency && <Mark tone="late">{say('emergency')}</Mark>}{order.title}</strong>
              <span><SituationTag situation={order.situation} text={order.situationText} /> <DueClock dueAt={order.dueAt} words={clock} /></span>
              <span className="sy-quiet">{[order.place?.name, order.lead?.name].filter(Boolean).join(' → ')}</span>
            </Link>
          </li>
        ))}
        {items.length === 0 && !loading && <li><Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} /></li>}
      </ul>
      {onMore && <Button block className="sy-gap" onClick={onMore}>{say('more')}</Button>}
    </>
  )
}
