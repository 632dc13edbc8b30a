import type { FiguresView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { slowly } from './board-queries.ts'
import { centreWords } from './centre-words.ts'
import { CityStatistics } from './city-statistics.tsx'
import { PilotComparison } from './pilot-comparison.tsx'
import { ReportedNumbers } from './reported-numbers.tsx'
import { groupings, spans, type Span } from './spans.ts'
import { StatisticsBy } from './statistics-by.tsx'

/** Statistics of a span beside the year before: of the city, by channel, class, unit, and of a pilot's streets beside the others (R033–R037, R113, R175, R179–R181). */
export function CentrePart() {
  const word = useWords(centreWords)
  const { say } = useTexts()
  const { permissions } = useSignedIn()
  const [span, setSpan] = useState<Span>('window')
  const [by, setBy] = useState<(typeof groupings)[number]>('city')
  const { data, error } = useQuery({
    queryKey: ['assessment', 'centre', span],
    queryFn: () => request<FiguresView>(`/api/v1/figures?dimension=city&period=${span}`),
    placeholderData: (before) => before,
    refetchInterval: slowly,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p>{say('loading')}</p>
  return (
    <section aria-labelledby="centre">
      <h2 id="centre">{word('title')}</h2>
      <p className="sy-quiet">{word('hint')}</p>
      <div className="sy-tabs sy-gap" role="group" aria-label={word('span')}>
        {spans.map((name) => (
          <button key={name} type="button" aria-pressed={name === span} onClick={() => setSpan(name)}>
            {word(name)}
          </button>
        ))}
      </div>
      <p>
        <label className="sy-window">
          {word('by')}{' '}
          <select value={by} onChange={({ target }) => setBy(target.value as typeof by)}>
            {groupings.map((name) => (
              <option key={name} value={name}>
                {word(`by_${name}`)}
              </option>
            ))}
          </select>
        </label>{' '}
        <span className="sy-quiet">{spanOf(data.period, (from) => word('since', { from }))}</span>
      </p>
      {by === 'city' ? (
        <CityStatistics figures={data} />
      ) : by === 'pilots' ? (
        <PilotComparison span={span} heads={data.statistics} />
      ) : (
        <StatisticsBy key={by} span={span} by={by} heads={data.statistics} />
      )}
      <ReportedNumbers mayReport={permissions.includes('analysis.report')} />
    </section>
  )
}

/** Days from and to; months and years by their names; a window by its first day. */
function spanOf({ grain, firstOn, lastOn }: FiguresView['period'], since: (from: string) => string): string {
  const digits = { day: 10, month: 7, year: 4, window: 10 }[grain]
  if (grain === 'window') return since(firstOn)
  return firstOn === lastOn ? firstOn.slice(0, digits) : `${firstOn.slice(0, digits)} – ${lastOn.slice(0, digits)}`
}
