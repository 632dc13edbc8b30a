import type { CallerHistoryView, OrderSummary } from '@shaoying/contract'
import { Mark, SituationTag } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Button, Card } from 'antd'
import { useCallback } from 'react'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { callWords } from './call-words.ts'

export interface CallerCardProps {
  readonly history: CallerHistoryView
  /** Category of what is being written, to point at the same matter. */
  readonly categoryId: string | undefined
  readonly earlier: OrderSummary | null
  readonly onChoose: (order: OrderSummary | null) => void
}

const shownAtMost = 6

/** What this caller came with before: how often, what runs; one key says that it is that one again. */
export function CallerCard({ history, categoryId, earlier, onChoose }: CallerCardProps) {
  const word = useWords(callWords)
  const { moment } = useTexts()
  const isSame = ({ category }: OrderSummary): boolean => categoryId !== undefined && category?.id === categoryId
  const shown = history.orders.toSorted((a, b) => Number(isSame(b)) - Number(isSame(a))).slice(0, shownAtMost)
  const likeliest = shown[0]
  useShortcut(
    'alt+r',
    word('choose'),
    useCallback(() => likeliest && onChoose(likeliest), [likeliest, onChoose]),
  )
  return (
    <Card size="small" title={word('history')} className="sy-gap">
      {history.total === 0 ? (
        <p className="sy-quiet">{word('first')}</p>
      ) : (
        <p>
          {word('counts', {
            total: history.total,
            inMonth: history.inMonth,
            inYear: history.inYear,
            running: history.running,
          })}
        </p>
      )}
      <ul className="sy-suggestions">
        {shown.map((order, index) => (
          <li key={order.orderId} className="sy-suggestion">
            <Link to="/orders/$orderId" params={{ orderId: order.orderId }} target="_blank">
              {order.title}
            </Link>{' '}
            <SituationTag situation={order.situation} text={order.situationText} />{' '}
            {isSame(order) && <Mark>{word('same')}</Mark>}
            {earlier?.orderId !== order.orderId && (
              <Button size="small" type="text" onClick={() => onChoose(order)}>
                {word('choose')}{' '}
                {index === 0 && (
                  <>
                    <kbd>Alt</kbd>
                    <kbd>R</kbd>
                  </>
                )}
              </Button>
            )}
            <small className="sy-quiet">
              {order.number} · {moment(order.createdAt)} · {order.lead?.name}
            </small>
          </li>
        ))}
      </ul>
      {earlier && (
        <p role="status">
          <strong>{word('chosen', { number: earlier.number })}</strong>{' '}
          <Button size="small" onClick={() => onChoose(null)}>
            {word('unchoose')}
          </Button>
        </p>
      )}
    </Card>
  )
}
