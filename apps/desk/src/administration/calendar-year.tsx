import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { daysOfYear, type CalendarDay, type CalendarRow } from './days-of-year.ts'
import { packWords } from './pack-words.ts'
import './administration.css'

interface PackView {
  readonly lists: {
    readonly calendar?: readonly CalendarRow[]
    readonly rules?: { readonly workingTime?: { readonly restWeekdays?: readonly number[] } }
  }
}

/** The city's working days of a year, month by month: rest days, holidays by name, make-up days. */
export function CalendarYear() {
  const word = useWords(packWords)
  const { say } = useTexts()
  const { data } = useQuery({ queryKey: ['pack'], queryFn: () => request<PackView>('/api/v1/pack') })
  const rows = data?.lists.calendar ?? []
  const years = [
    ...new Set([
      new Date().getFullYear(),
      ...rows.flatMap(({ fromOn, toOn }) => [fromOn, toOn].map((on) => Number(on.slice(0, 4)))),
    ]),
  ].sort()
  const [chosen, setChosen] = useState(() => new Date().getFullYear())
  if (!data) return <p>{say('loading')}</p>
  const days = daysOfYear(chosen, rows, data.lists.rules?.workingTime?.restWeekdays ?? [6, 7])
  return (
    <>
      <div className="sy-buttons">
        <label>
          {word('year')}{' '}
          <select
            className="sy-input sy-short"
            value={chosen}
            onChange={({ target }) => setChosen(Number(target.value))}
          >
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
        <span>
          {word('workingDays', { count: days.filter(({ sort }) => sort === 'working' || sort === 'workday').length })}
        </span>
        {(['working', 'rest', 'holiday', 'workday'] as const).map((sort) => (
          <span key={sort} className={`sy-day sy-day-${sort} sy-day-key`}>
            {word(sort)}
          </span>
        ))}
      </div>
      {!rows.some(({ fromOn }) => fromOn.startsWith(String(chosen))) && (
        <p role="note">{word('noRows', { year: chosen })}</p>
      )}
      <div className="sy-months">
        {Array.from({ length: 12 }, (_, month) => (
          <Month
            key={month}
            year={chosen}
            month={month}
            days={days.filter(({ on }) => Number(on.slice(5, 7)) === month + 1)}
          />
        ))}
      </div>
    </>
  )
}

function Month({
  year,
  month,
  days,
}: {
  readonly year: number
  readonly month: number
  readonly days: readonly CalendarDay[]
}) {
  const word = useWords(packWords)
  const { language } = useTexts()
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const before = days[0] ? days[0].weekday - 1 : 0
  const cells: readonly (CalendarDay | null)[] = [...Array.from({ length: before }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  const heads = Array.from({ length: 7 }, (_, day) =>
    new Date(Date.UTC(2024, 0, day + 1)).toLocaleDateString(locale, { weekday: 'narrow', timeZone: 'UTC' }),
  )
  return (
    <table className="sy-month">
      <caption>
        {new Date(Date.UTC(year, month, 15)).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' })}
      </caption>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, place) =>
              day ? (
                <td
                  key={day.on}
                  className={`sy-day sy-day-${day.sort}`}
                  title={[day.on, word(day.sort), language === 'zh' ? day.name : day.nameEn]
                    .filter(Boolean)
                    .join(' · ')}
                >
                  {Number(day.on.slice(8))}
                  <span className="sy-hidden">{word(day.sort)}</span>
                </td>
              ) : (
                <td key={place} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
