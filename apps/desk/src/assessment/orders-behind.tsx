import type { BulletinContent, BulletinRanking } from '@shaoying/domain'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ApiProblem } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { useOrdersBehind } from './board-queries.ts'

const counts = ['valid', 'notSolved', 'partlySolved', 'dissatisfied', 'veryDissatisfied', 'reworked'] as const

/** The orders that a number is made of: each number opens. */
export function OrdersBehind({
  board,
  attribute,
  unitId,
}: {
  readonly board: BulletinContent
  readonly attribute: BulletinRanking['attribute']
  readonly unitId: string
}) {
  const word = useWords(assessmentWords)
  const { say } = useTexts()
  const [count, setCount] = useState<(typeof counts)[number]>('notSolved')
  const { fromOn: from, toOn: to, attribution: basis } = board.window
  const { data, error, isPending, hasNextPage, fetchNextPage } = useOrdersBehind(
    { unitId, count, from, to, basis },
    attribute,
  )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{word('ordersBehind')}</h2>
      <div className="sy-tabs" role="group" aria-label={word('ordersBehind')}>
        {counts.map((name) => (
          <button key={name} type="button" aria-pressed={name === count} onClick={() => setCount(name)}>
            {word(`count_${name}`)}
          </button>
        ))}
      </div>
      {error && <p className="sy-worse">{error instanceof ApiProblem ? error.message : say('unreachable')}</p>}
      <ul className="sy-lines">
        {items.map(({ orderId, number, title, countedOn }) => (
          <li key={orderId}>
            <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
              {number} {title}
            </Link>
            <span className="sy-quiet">{countedOn}</span>
          </li>
        ))}
        {items.length === 0 && !error && <li className="sy-quiet">{isPending ? say('loading') : word('noOrders')}</li>}
      </ul>
      {hasNextPage && (
        <Button block onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </section>
  )
}
