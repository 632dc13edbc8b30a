import type { OrderSummary } from '@shaoying/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Empty } from 'antd'
import { useCallback, useState } from 'react'
import { BatchBar } from '../batch/batch-bar.tsx'
import { batchable } from '../batch/batchable.ts'
import { batchWords } from '../batch/batch-words.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { OrderCards } from './order-cards.tsx'
import { OrderRows } from './order-rows.tsx'
import { useNarrow } from './use-narrow.ts'

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
  const { say } = useTexts()
  const navigate = useNavigate()
  const word = useWords(batchWords)
  const { permissions } = useSignedIn()
  const isNarrow = useNarrow()
  // By its id and not by its line: what comes in above moves nobody’s place.
  const [currentId, setCurrent] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const mayBatch =
    batchable.some(({ permission }) => permissions.includes(permission)) || permissions.includes('order.package')
  const toggle = useCallback(
    (orderId: string | undefined) =>
      void (
        orderId &&
        setChosen((before) =>
          before.has(orderId) ? new Set([...before].filter((id) => id !== orderId)) : new Set([...before, orderId]),
        )
      ),
    [],
  )
  const search = queue === undefined ? {} : { queue }
  const open = useCallback(
    (orderId: string | undefined) =>
      void (
        orderId &&
        navigate({ to: '/orders/$orderId', params: { orderId }, search: queue === undefined ? {} : { queue } })
      ),
    [navigate, queue],
  )
  const at = Math.max(
    0,
    items.findIndex(({ orderId }) => orderId === currentId),
  )
  const current = items[at]?.orderId
  const step = (by: number): void =>
    setCurrent(items[Math.min(Math.max(at + by, 0), items.length - 1)]?.orderId ?? null)
  useShortcut('j', say('rowDown'), () => step(1))
  useShortcut('k', say('rowUp'), () => step(-1))
  useShortcut(
    'enter',
    say('openRow'),
    useCallback(() => open(current), [open, current]),
  )
  useShortcut(
    mayBatch ? 'x' : '',
    word('chooseRow'),
    useCallback(() => toggle(current), [toggle, current]),
  )
  const picked = items.filter(({ orderId }) => chosen.has(orderId))
  return (
    <div aria-busy={loading}>
      {picked.length > 0 && <BatchBar items={picked} onDone={() => setChosen(new Set())} />}
      {isNarrow ? (
        <OrderCards items={items} search={search} />
      ) : (
        <div className="sy-wide">
          <OrderRows
            items={items}
            current={current}
            chosen={mayBatch ? chosen : null}
            onToggle={toggle}
            onToggleAll={(all) => setChosen(new Set(all ? items.map(({ orderId }) => orderId) : []))}
            onOpen={open}
            search={search}
            onMore={onMore}
          />
        </div>
      )}
      {items.length === 0 &&
        (loading ? (
          <p className="sy-quiet" role="status">
            {say('loading')}
          </p>
        ) : (
          <Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} />
        ))}
      {onMore && (
        <Button block className="sy-gap sy-no-print" onClick={onMore}>
          {say('more')}
        </Button>
      )}
    </div>
  )
}
