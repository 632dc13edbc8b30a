import type { OpenNowView } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { useWords } from '../texts/use-texts.tsx'
import { useFigures } from './cockpit-queries.ts'
import { cockpitWords } from './cockpit-words.ts'

const rates = ['response', 'resolution', 'satisfaction'] as const

/** What counts now, and the three rates of the running window; each leads to the orders it counts. */
export function KeyNumbers({ open }: { readonly open: OpenNowView['total'] | undefined }) {
  const word = useWords(cockpitWords)
  const { data: today } = useFigures('city', 'today')
  const { data: window } = useFigures('city', 'window')
  const row = window?.rows[0]
  const shown = (
    list: readonly { readonly id: string; readonly shown: string | null }[] | undefined,
    id: string,
  ): string | null => list?.find((statistic) => statistic.id === id)?.shown ?? null
  return (
    <>
      <ul className="sy-key-numbers">
        <li>
          <Link to="/cockpit/orders" search={{ dimension: 'city', key: '', period: 'today' }}>
            <span>{word('today')}</span>
            <b>{today ? (today.rows[0]?.counts['orders'] ?? 0) : '–'}</b>
          </Link>
        </li>
        <li>
          <Link to="/orders" search={{ view: 'everything' }}>
            <span>{word('open')}</span>
            <b>{open?.open ?? '–'}</b>
          </Link>
        </li>
        <li className={open && open.overdue > 0 ? 'sy-number-late' : ''}>
          <Link to="/orders" search={{ view: 'overdue' }}>
            <span>{word('overdue')}</span>
            <b>{open?.overdue ?? '–'}</b>
          </Link>
        </li>
        <li>
          <Link to="/orders" search={{ view: 'dueSoon' }}>
            <span>{word('dueSoon')}</span>
            <b>{open?.dueSoon ?? '–'}</b>
          </Link>
        </li>
        <li>
          <Link to="/orders" search={{ view: 'urgentOpen' }}>
            <span>{word('urgent')}</span>
            <b>{open?.urgent ?? '–'}</b>
          </Link>
        </li>
        {rates.map((rate) => {
          const before = shown(row?.yearAgo?.statistics, rate)
          return (
            <li key={rate}>
              <Link to="/cockpit/orders" search={{ dimension: 'city', key: '', period: 'window', count: 'valid' }}>
                <span>{word(rate)}</span>
                <b className={shown(row?.statistics, rate) === null ? 'sy-no-number' : ''}>
                  {shown(row?.statistics, rate) ?? word('noneYet')}
                </b>
                {before && <small>{word('yearAgo', { shown: before })}</small>}
              </Link>
            </li>
          )
        })}
      </ul>
      <p className="sy-quiet">{window ? word('window', { from: window.period.firstOn }) : '\u00A0'}</p>
    </>
  )
}
