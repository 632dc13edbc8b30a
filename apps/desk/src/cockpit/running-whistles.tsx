import { Countdown } from '@shaoying/ui'
import { useQuery } from '@tanstack/react-query'
import type { WhistleUnderWayView } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { cockpitWords } from './cockpit-words.ts'

const most = 6

/** Whistles under way, what is due next first. */
export function RunningWhistles({ isAllowed }: { readonly isAllowed: boolean }) {
  const word = useWords(cockpitWords)
  const { clock } = useTexts()
  const { data } = useQuery({
    queryKey: ['whistles'],
    queryFn: () => request<WhistleUnderWayView>('/api/v1/whistles-under-way'),
    enabled: isAllowed,
    refetchInterval: 60_000,
  })
  if (!isAllowed) return null
  const items = data?.items ?? []
  return (
    <section className="sy-panel" aria-labelledby="running">
      <h2 id="running">
        <Link to="/whistles">
          {word('whistles')} {items.length}
        </Link>
      </h2>
      {data && items.length === 0 && <p className="sy-quiet">{word('noWhistles')}</p>}
      <ul className="sy-plain">
        {items.slice(0, most).map(({ id, title, caller, counts, nextDueAt }) => (
          <li key={id} className="sy-line">
            <Link to="/whistles/$whistleId" params={{ whistleId: id }}>
              {title}
            </Link>
            {nextDueAt && <Countdown dueAt={nextDueAt} words={clock} />}
            <span className="sy-quiet">
              {caller.name} ·{' '}
              {word('here', {
                here: counts.here + counts.done,
                all: Object.values(counts).reduce((sum, count) => sum + count, 0),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
