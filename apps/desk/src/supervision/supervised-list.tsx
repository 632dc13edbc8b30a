import type { SupervisedOrdersView } from '@shaoying/contract'
import { DueClock, Mark } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Button, Empty } from 'antd'
import { useState } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { LadderStep, type Step } from './ladder-step.tsx'
import { LadderDialog } from './ladder-dialog.tsx'
import { useSupervised } from './supervision-queries.ts'
import { supervisionWords } from './supervision-words.ts'

type Item = SupervisedOrdersView['items'][number]

/** Orders past their limit or close to it, each with its rung and the next one a press away. */
export function SupervisedList({
  part,
  lead,
}: {
  readonly part: 'overdue' | 'due_soon'
  readonly lead: string | undefined
}) {
  const word = useWords(supervisionWords)
  const { say, clock } = useTexts()
  const { data, isPending, hasNextPage, fetchNextPage } = useSupervised(part, lead)
  const [stepping, setStepping] = useState<{ readonly item: Item; readonly step: Step } | null>(null)
  const items = data?.pages.flatMap((page) => page.items) ?? []
  if (isPending) return <p>{say('loading')}</p>
  if (items.length === 0) return <Empty description={word('noneHere')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  return (
    <>
      <ul className="sy-lines sy-panel">
        {items.map((item) => (
          <li key={item.order.orderId}>
            <span className="sy-grow-line">
              <Link to="/orders/$orderId" params={{ orderId: item.order.orderId }}>
                {item.order.title}
              </Link>{' '}
              {item.order.emergency && <Mark tone="late">{say('emergency')}</Mark>}
              <br />
              <span className="sy-quiet">
                {item.order.number} · {item.order.lead?.name ?? '–'}
              </span>{' '}
              <DueClock dueAt={item.order.replyDueAt} words={clock} />
            </span>
            <LadderStep ladder={item.ladder} onStep={(step) => setStepping({ item, step })} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div className="sy-buttons sy-centre">
          <Button onClick={() => void fetchNextPage()}>{say('more')}</Button>
        </div>
      )}
      {stepping && (
        <LadderDialog
          key={`${stepping.item.order.orderId} ${stepping.step}`}
          order={stepping.item.order}
          step={stepping.step}
          onClose={() => setStepping(null)}
        />
      )}
    </>
  )
}
