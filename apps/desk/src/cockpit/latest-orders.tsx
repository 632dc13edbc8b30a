import { Mark, SituationTag } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { useLatest } from './cockpit-queries.ts'
import { cockpitWords } from './cockpit-words.ts'

/** What comes in, as it comes in. */
export function LatestOrders({ isAllowed }: { readonly isAllowed: boolean }) {
  const word = useWords(cockpitWords)
  const { time, say } = useTexts()
  const { data } = useLatest(isAllowed)
  if (!isAllowed) return null
  return (
    <section className="sy-panel" aria-labelledby="latest">
      <h2 id="latest">
        <Link to="/orders">{word('stream')}</Link>
      </h2>
      {data?.length === 0 && <p className="sy-quiet">{word('streamEmpty')}</p>}
      <ul className="sy-plain">
        {(data ?? []).map((order) => (
          <li key={order.orderId} className="sy-line">
            <time dateTime={order.createdAt} className="sy-number sy-quiet">
              {time(order.createdAt)}
            </time>
            <Link to="/orders/$orderId" params={{ orderId: order.orderId }}>
              {order.title}
            </Link>
            {order.emergency && <Mark tone="late">{say('emergency')}</Mark>}
            <SituationTag situation={order.situation} text={order.situationText} />
            <span className="sy-quiet">
              {[...new Set([order.place?.name, order.lead?.name])].filter(Boolean).join(' → ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
