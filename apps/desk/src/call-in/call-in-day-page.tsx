import { Mark } from '@shaoying/ui'
import { Link, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useFigures } from '../cockpit/cockpit-queries.ts'
import { OrderTable } from '../orders/order-table.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { CallInSteps } from './call-in-steps.tsx'
import { useCallInDay, useLeaderCalls } from './call-in-queries.ts'
import { callInWords } from './call-in-words.ts'
import '../cockpit/cockpit.css'

/** One day: who sits where, how many calls, what else comes in meanwhile, and what becomes of the calls. */
export function CallInDayPage() {
  const { callInDayId } = useParams({ from: '/call-in/$callInDayId' })
  const word = useWords(callInWords)
  const { say } = useTexts()
  const { data: day, error } = useCallInDay(callInDayId)
  const { data: calls } = useLeaderCalls(callInDayId)
  if (!day) return error ? <Alert type="error" showIcon title={error.message} /> : <p>{say('loading')}</p>
  const hidden = calls ? calls.taken - calls.items.length : 0
  return (
    <section aria-labelledby="call-in-day">
      <p>
        <Link to="/call-in">← {word('back')}</Link>
      </p>
      <div className="sy-title">
        <h1 id="call-in-day">
          {day.leader.name} <span className="sy-quiet">{day.leader.post}</span>
        </h1>
        <CallInSteps day={day} />
      </div>
      <p>
        <Mark tone={day.situation === 'open' ? 'busy' : day.situation === 'ended' ? 'done' : 'plain'}>
          {word(day.situation)}
        </Mark>{' '}
        {day.heldOn} · {word('seat', { seat: day.seat })}
        {day.district && ` · ${day.district.name}`}
        {day.leader.contact && ` · ${word('contact', { contact: day.leader.contact })}`}
      </p>
      <ul className="sy-key-numbers" aria-live="polite">
        <li>
          <span className="sy-number-box">
            <span>{word('taken')}</span>
            <b>{day.calls.length}</b>
          </span>
        </li>
        {day.situation === 'open' && <Volume district={day.district} />}
        <li>
          <span className="sy-number-box">
            <span>{word('closed')}</span>
            <b>{calls?.closed ?? '–'}</b>
          </span>
        </li>
        <li className={calls && calls.overdue > 0 ? 'sy-number-late' : ''}>
          <span className="sy-number-box">
            <span>{word('overdue')}</span>
            <b>{calls?.overdue ?? '–'}</b>
          </span>
        </li>
      </ul>
      {day.remarks && <blockquote className="sy-letter sy-gap">{day.remarks}</blockquote>}
      <h2 className="sy-gap">{word('follow')}</h2>
      {hidden > 0 && <p className="sy-quiet">{word('hidden', { count: hidden })}</p>}
      <OrderTable items={calls?.items ?? []} loading={!calls} empty={word('noCalls')} onMore={null} />
    </section>
  )
}

/** What else comes in while the leader sits: the city's day, and the district's. */
function Volume({ district }: { readonly district: { readonly id: string; readonly name: string } | null }) {
  const word = useWords(callInWords)
  const { data: city } = useFigures('city', 'today')
  const { data: districts } = useFigures('placeDistrict', 'today')
  return (
    <>
      <li>
        <span className="sy-number-box">
          <span>{word('cityToday')}</span>
          <b>{city ? (city.rows[0]?.counts['orders'] ?? 0) : '–'}</b>
        </span>
      </li>
      {district && (
        <li>
          <span className="sy-number-box">
            <span>{word('districtToday', { district: district.name })}</span>
            <b>{districts ? (districts.rows.find(({ key }) => key.id === district.id)?.counts['orders'] ?? 0) : '–'}</b>
          </span>
        </li>
      )}
    </>
  )
}
