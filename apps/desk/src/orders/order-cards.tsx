import type { OrderSummary } from '@shaoying/contract'
import { Mark, SituationTag } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../texts/use-texts.tsx'
import { OrderClock } from './order-clock.tsx'

/** Orders as cards, for a phone. */
export function OrderCards({
  items,
  search,
}: {
  readonly items: readonly OrderSummary[]
  readonly search: { readonly queue?: string }
}) {
  const { say } = useTexts()
  return (
    <ul className="sy-narrow sy-cards">
      {items.map((order) => (
        <li key={order.orderId}>
          <Link to="/orders/$orderId" params={{ orderId: order.orderId }} search={search} className="sy-card">
            <span className="sy-quiet">{order.number}</span>
            <strong>
              {order.emergency && <Mark tone="late">{say('emergency')}</Mark>}
              {order.title}
            </strong>
            <span>
              <SituationTag situation={order.situation} text={order.situationText} /> <OrderClock order={order} />
            </span>
            <span className="sy-quiet">
              {[...new Set([order.place?.name, order.lead?.name])].filter(Boolean).join(' → ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
