import { Mark } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useState } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { useHotIssue, useHotIssues } from './cockpit-queries.ts'
import { cockpitWords } from './cockpit-words.ts'

const tones = { yellow: 'soon', orange: 'soon', red: 'late' } as const

/** What many people bring these weeks; each opens to its orders. */
export function HotIssues() {
  const word = useWords(cockpitWords)
  const { moment } = useTexts()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data } = useHotIssues()
  const { data: page } = useHotIssue(chosen)
  const items = data?.items ?? []
  return (
    <section className="sy-panel" aria-labelledby="hot">
      <h2 id="hot">{word('hot')}</h2>
      {data && items.length === 0 && <p className="sy-quiet">{word('noHot')}</p>}
      <ol className="sy-plain">
        {items.map(({ issueId, title, street, orders, alarm }) => (
          <li key={issueId} className="sy-line">
            <button type="button" className="sy-link" onClick={() => setChosen(issueId)}>
              {title}
            </button>
            <Mark tone={alarm ? tones[alarm] : 'plain'}>{word('people', { count: orders })}</Mark>
            <span className="sy-quiet">{street?.name}</span>
          </li>
        ))}
      </ol>
      <Modal
        open={chosen !== null}
        onCancel={() => setChosen(null)}
        footer={null}
        title={page?.issue.title ?? word('hot')}
        destroyOnHidden
      >
        <ul className="sy-plain">
          {page?.orders.map((order) => (
            <li key={order.orderId} className="sy-line">
              <Link to="/orders/$orderId" params={{ orderId: order.orderId }}>
                {order.number} {order.title}
              </Link>
              <span className="sy-quiet">{moment(order.createdAt)}</span>
            </li>
          ))}
        </ul>
      </Modal>
    </section>
  )
}
