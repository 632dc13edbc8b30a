import { Link, useSearch } from '@tanstack/react-router'
import { Alert, Button, Empty } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { useOrdersBehind } from './cockpit-queries.ts'
import { cockpitWords } from './cockpit-words.ts'
import './cockpit.css'

/** The orders that a number counts. */
export function BehindPage() {
  const word = useWords(cockpitWords)
  const { say, situation } = useTexts()
  const search = useSearch({ from: '/cockpit/orders' })
  const { data, error, isPending, hasNextPage, fetchNextPage } = useOrdersBehind(search)
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-labelledby="behind">
      <p>
        <Link to="/cockpit">← {word('cockpit')}</Link>
      </p>
      <h1 id="behind">
        {word(search.count === 'valid' ? 'resolution' : search.period === 'today' ? 'today' : 'ordersBehind')}
      </h1>
      {error && <Alert type="error" showIcon title={error.message} />}
      <ul className="sy-cards">
        {items.map((order) => (
          <li key={order.orderId}>
            <Link to="/orders/$orderId" params={{ orderId: order.orderId }} className="sy-card">
              <span className="sy-quiet">
                {order.number} · {order.countedOn} · {situation(order.situation as never)}
              </span>
              <strong>{order.title}</strong>
              <span className="sy-quiet">{[order.place?.name, order.lead?.name].filter(Boolean).join(' → ')}</span>
            </Link>
          </li>
        ))}
        {items.length === 0 && (
          <li>
            {isPending ? (
              say('loading')
            ) : (
              <Empty description={say('emptySearch')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
            )}
          </li>
        )}
      </ul>
      {hasNextPage && (
        <Button block onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </section>
  )
}
