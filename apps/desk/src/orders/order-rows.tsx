import type { OrderSummary } from '@shaoying/contract'
import { Mark, SituationTag } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useRef } from 'react'
import { batchWords } from '../batch/batch-words.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { OrderClock } from './order-clock.tsx'
import { useMoreWhenNear, useWindowRows } from './use-window-rows.ts'

export interface OrderRowsProps {
  readonly items: readonly OrderSummary[]
  readonly current: string | undefined
  /** Null: nothing can be done to several at once. */
  readonly chosen: ReadonlySet<string> | null
  readonly onToggle: (orderId: string) => void
  readonly onToggleAll: (all: boolean) => void
  readonly onOpen: (orderId: string) => void
  readonly search: { readonly queue?: string }
  readonly onMore: (() => void) | null
}

/** As the style file has it (`.sy-list tbody tr`). */
const rowHeight = 44
const nearRows = 40

/** Orders as rows of one height; only those near the screen are drawn, and the next page comes before its end is reached. */
export function OrderRows({ items, current, chosen, onToggle, onToggleAll, onOpen, search, onMore }: OrderRowsProps) {
  const { say } = useTexts()
  const word = useWords(batchWords)
  const body = useRef<HTMLTableSectionElement>(null)
  const { from, to, above, below } = useWindowRows(body, items.length, rowHeight)
  useMoreWhenNear(items.length > 0 && to > items.length - nearRows && from > 0, onMore)
  return (
    <table className="sy-list" aria-rowcount={onMore ? -1 : items.length + 1}>
      <thead>
        <tr>
          {chosen && (
            <th scope="col">
              <Checkbox
                aria-label={word('chooseAll')}
                checked={items.length > 0 && chosen.size >= items.length}
                indeterminate={chosen.size > 0 && chosen.size < items.length}
                onChange={({ target }) => onToggleAll(target.checked)}
              />
            </th>
          )}
          {(['number', 'title', 'situation', 'place', 'lead', 'due'] as const).map((head) => (
            <th key={head} scope="col" className={`sy-col-${head}`}>
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {above > 0 && (
          <tr aria-hidden="true" className="sy-spacer">
            <td style={{ height: above }} />
          </tr>
        )}
        {items.slice(from, to).map((order, index) => (
          <tr
            key={order.orderId}
            data-row
            aria-rowindex={from + index + 2}
            className={order.orderId === current ? 'sy-row-now' : ''}
            onClick={() => onOpen(order.orderId)}
          >
            {chosen && (
              <td onClick={(event) => event.stopPropagation()}>
                <Checkbox
                  checked={chosen.has(order.orderId)}
                  aria-label={word('choose', { number: order.number })}
                  onChange={() => onToggle(order.orderId)}
                />
              </td>
            )}
            <td className="sy-number">
              <Link
                to="/orders/$orderId"
                params={{ orderId: order.orderId }}
                search={search}
                onClick={(event) => event.stopPropagation()}
              >
                {order.number}
              </Link>
            </td>
            <td title={order.title}>
              {order.emergency && <Mark tone="late">{say('emergency')}</Mark>}
              {order.confidential && <Mark tone="apart">{say('confidential')}</Mark>}
              {order.title}
            </td>
            <td>
              <SituationTag situation={order.situation} text={order.situationText} />
            </td>
            <td title={order.place?.name}>{order.place?.name}</td>
            <td title={order.lead?.name}>{order.lead?.name}</td>
            <td>
              <OrderClock order={order} />
            </td>
          </tr>
        ))}
        {below > 0 && (
          <tr aria-hidden="true" className="sy-spacer">
            <td style={{ height: below }} />
          </tr>
        )}
      </tbody>
    </table>
  )
}
