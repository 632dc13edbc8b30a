import { Countdown, Mark } from '@shaoying/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import type { WhistleUnderWayView } from '@shaoying/contract'
import { useEffect, useState } from 'react'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { StandingMark } from '../whistles/standing-mark.tsx'
import type { LineUnderWay } from '../whistles/whistle-queries.ts'
import { distanceText } from './distance.ts'
import { keepForOffline } from './offline-shell.ts'
import { OutboxNotice } from './outbox-notice.tsx'
import { reportInWords } from './report-in-words.ts'
import { usePosition } from './use-position.ts'
import './report-in.css'

/** An officer's list: what still waits for one's unit, what is due next or nearest first. */
export function ReportInPage() {
  const word = useWords(reportInWords)
  const { say } = useTexts()
  const [isByDistance, setByDistance] = useState(false)
  const fix = usePosition(isByDistance)
  const place = isByDistance && fix ? `&longitude=${fix.longitude.toFixed(4)}&latitude=${fix.latitude.toFixed(4)}` : ''
  const { data, isPending } = useQuery({
    queryKey: ['whistles', 'mine', place],
    queryFn: () => request<WhistleUnderWayView>(`/api/v1/whistles-under-way?mine=true${place}`),
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  })
  useEffect(() => {
    // Both pages of the phone are fetched before anybody walks into a basement.
    void import('./report-in-whistle-page.tsx').then(keepForOffline)
  }, [])
  const items = data?.items ?? []
  return (
    <section className="sy-phone" aria-labelledby="mine">
      <h1 id="mine">{word('mine')}</h1>
      <OutboxNotice />
      <label className="sy-check">
        <input type="checkbox" checked={isByDistance} onChange={(event) => setByDistance(event.target.checked)} />{' '}
        {word('byDistance')}
      </label>
      <ul className="sy-cards">
        {items.map((line) => (
          <li key={line.id}>
            <Line line={line} />
          </li>
        ))}
        {items.length === 0 && (
          <li>
            {isPending ? say('loading') : <Empty description={word('nothing')} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
          </li>
        )}
      </ul>
    </section>
  )
}

function Line({ line: { id, title, caller, point, metres, own } }: { readonly line: LineUnderWay }) {
  const word = useWords(reportInWords)
  const { clock } = useTexts()
  return (
    <Link to="/report-in/$whistleId" params={{ whistleId: id }} className="sy-card">
      <strong>{title}</strong>
      <span className="sy-quiet">
        {[caller.name, point?.name].filter(Boolean).join(' · ')}
        {metres !== null && ` · ${distanceText(metres, word)}`}
      </span>
      {own.map((part) => (
        <span key={part.unit.id} className="sy-tags">
          <StandingMark standing={part.standing} />
          {own.length > 1 && <Mark>{part.unit.name}</Mark>}
          {part.arrivedAt === null && (
            <Countdown dueAt={part.standing === 'summoned' ? part.signDueAt : part.arriveDueAt} words={clock} />
          )}
        </span>
      ))}
    </Link>
  )
}
