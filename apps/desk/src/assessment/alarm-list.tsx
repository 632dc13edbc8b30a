import type { AlarmList as AlarmListView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Empty } from 'antd'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'

/** Patterns that somebody should look into, each with its evidence: the orders. */
export function AlarmList({ windowId }: { readonly windowId: string }) {
  const word = useWords(assessmentWords)
  const { say, moment } = useTexts()
  const { data, error } = useQuery({
    queryKey: ['assessment', 'alarms', windowId],
    queryFn: () => request<AlarmListView>(`/api/v1/assessment-windows/${windowId}/alarms`),
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p>{say('loading')}</p>
  return (
    <section aria-labelledby="alarms">
      <h2 id="alarms">{word('alarms')}</h2>
      <p className="sy-quiet">{word('alarmsHint', { at: moment(data.madeAt) })}</p>
      {data.items.length === 0 && <Empty description={word('noAlarms')} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      {data.items.map(({ kind, text, unit, count, of, share, orders }) => (
        <details key={`${kind} ${unit.id} ${orders[0]?.orderId ?? ''}`} className="sy-panel sy-gap">
          <summary>
            <strong>{unit.name}</strong> {text}{' '}
            <span className="sy-quiet">
              {count}/{of} · {share}%
            </span>
          </summary>
          <ul className="sy-lines">
            {orders.map(({ orderId, number }) => (
              <li key={orderId}>
                <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
                  {number}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
