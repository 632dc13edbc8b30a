import type { StandingView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiProblem, request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { WaterfallChart } from './waterfall-chart.tsx'

/** Why the unit stands there, and the orders that would move it most; for the unit itself and whoever is above it. */
export function StandingPart({
  windowId,
  object,
  unitId,
}: {
  readonly windowId: string
  readonly object: string
  readonly unitId: string
}) {
  const word = useWords(assessmentWords)
  const { say } = useTexts()
  const { data, error } = useQuery({
    queryKey: ['assessment', 'standing', windowId, object, unitId],
    queryFn: () => request<StandingView>(`/api/v1/assessment-windows/${windowId}/rankings/${object}/units/${unitId}`),
    retry: false,
  })
  if (error) return <p className="sy-quiet">{error instanceof ApiProblem ? error.message : say('unreachable')}</p>
  if (!data) return <p>{say('loading')}</p>
  const { best, score, movingOrders } = data
  return (
    <>
      {best !== null && score !== null && best.unit.id !== unitId && (
        <WaterfallChart standing={{ ...data, best, score }} />
      )}
      {movingOrders.length > 0 && (
        <section aria-labelledby="moving">
          <h2 id="moving">{word('movingOrders')}</h2>
          <p className="sy-quiet">{word('movingOrdersHint')}</p>
          <ul className="sy-lines">
            {movingOrders.map(({ orderId, number, gain }) => (
              <li key={orderId}>
                <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
                  {number}
                </Link>
                <span className="sy-better">+{gain}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
