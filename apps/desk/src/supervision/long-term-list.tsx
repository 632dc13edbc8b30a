import type { LongTermView } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Button, Empty } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { useLongTerm } from './supervision-queries.ts'
import { supervisionWords } from './supervision-words.ts'

const tones = { waiting: 'soon', in_handling: 'busy', cleared: 'done', ended_unsolved: 'late' } as const

/** Matters that could not be done at once, cleared one by one: why, until when, how far, with what result (R036, R182). */
export function LongTermList({ lead }: { readonly lead: string | undefined }) {
  const word = useWords(supervisionWords)
  const { say } = useTexts()
  const { data, isPending, hasNextPage, fetchNextPage } = useLongTerm(lead)
  const items = data?.pages.flatMap((page) => page.items) ?? []
  if (isPending) return <p>{say('loading')}</p>
  if (items.length === 0) return <Empty description={word('noneHere')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  return (
    <>
      <ul className="sy-plain">
        {items.map((item) => (
          <li key={item.order.orderId} className="sy-panel sy-gap">
            <Matter item={item} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div className="sy-buttons sy-centre">
          <Button onClick={() => void fetchNextPage()}>{say('more')}</Button>
        </div>
      )}
    </>
  )
}

function Matter({
  item: { order, standing, since, until, reason, steps, reviews, lastReport, result },
}: {
  readonly item: LongTermView['items'][number]
}) {
  const word = useWords(supervisionWords)
  const { moment } = useTexts()
  const told = [
    ['plan', steps.map(({ step, byOn }) => `${step}（${byOn}）`).join('；')],
    ['lastReport', lastReport],
    ['result', result],
  ] as const
  return (
    <>
      <p>
        <Link to="/orders/$orderId" params={{ orderId: order.orderId }}>
          <strong>{order.title}</strong>
        </Link>{' '}
        <Mark tone={tones[standing]}>{word(`standing.${standing}`)}</Mark>
      </p>
      <p className="sy-quiet">
        {order.number} · {order.lead?.name} · {word('since', { at: moment(since) })} · {word('until', { on: until })} ·{' '}
        {word('reviews', { count: reviews })}
      </p>
      <p>{reason}</p>
      <dl className="sy-facts">
        {told
          .filter(([, text]) => text)
          .map(([name, text]) => (
            <div key={name}>
              <dt>{word(name)}</dt>
              <dd className="sy-said">{text}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}
