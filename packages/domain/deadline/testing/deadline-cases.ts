import type { Limit } from '../limit.ts'

/** One line of docs/deadlines.md: checked by hand against the State Council's notices, then by the test. */
export interface DeadlineCase {
  readonly rule: string
  /** Beijing time. */
  readonly start: string
  readonly limit: Limit
  readonly due: string
}

const natural = (amount: number, unit: Limit['unit']): Limit => ({ amount, unit, time: 'natural' })
const working = (amount: number, unit: Limit['unit']): Limit => ({ amount, unit, time: 'working' })

export const deadlineCases: readonly DeadlineCase[] = [
  // 自然时间
  {
    rule: 'natural hours run through the night',
    start: '2026-03-10 23:10',
    limit: natural(2, 'hour'),
    due: '2026-03-11 01:10',
  },
  {
    rule: 'natural hours run through a holiday',
    start: '2026-10-02 08:00',
    limit: natural(24, 'hour'),
    due: '2026-10-03 08:00',
  },
  {
    rule: 'natural days run through the Spring Festival',
    start: '2026-02-13 16:20',
    limit: natural(7, 'day'),
    due: '2026-02-20 16:20',
  },
  {
    rule: 'natural days run over the end of the year',
    start: '2025-12-25 10:00',
    limit: natural(15, 'day'),
    due: '2026-01-09 10:00',
  },
  {
    rule: 'natural days count 29 February',
    start: '2024-02-26 09:00',
    limit: natural(7, 'day'),
    due: '2024-03-04 09:00',
  },
  // 工作日
  {
    rule: 'a working day ends at the same time of the next one',
    start: '2026-03-09 10:00',
    limit: working(1, 'day'),
    due: '2026-03-10 10:00',
  },
  {
    rule: 'Friday and one working day make Monday',
    start: '2026-03-13 15:00',
    limit: working(1, 'day'),
    due: '2026-03-16 15:00',
  },
  {
    rule: 'five working days make a week',
    start: '2026-03-13 15:00',
    limit: working(5, 'day'),
    due: '2026-03-20 15:00',
  },
  {
    rule: 'eight working days pass two weekends',
    start: '2026-03-12 15:00',
    limit: working(8, 'day'),
    due: '2026-03-24 15:00',
  },
  {
    rule: 'a start on Saturday counts from the first moment of Monday',
    start: '2026-03-14 11:00',
    limit: working(1, 'day'),
    due: '2026-03-17 00:00',
  },
  {
    rule: 'a start late on Sunday counts from the first moment of Monday too',
    start: '2026-03-15 23:59',
    limit: working(1, 'day'),
    due: '2026-03-17 00:00',
  },
  {
    rule: 'day limits do not ask for the hour: after the shift',
    start: '2026-03-09 20:00',
    limit: working(1, 'day'),
    due: '2026-03-10 20:00',
  },
  {
    rule: 'day limits do not ask for the hour: before the shift',
    start: '2026-03-09 06:30',
    limit: working(1, 'day'),
    due: '2026-03-10 06:30',
  },
  {
    rule: 'the National Day week is skipped',
    start: '2026-09-30 10:00',
    limit: working(2, 'day'),
    due: '2026-10-09 10:00',
  },
  {
    rule: 'a make-up Saturday is a working day',
    start: '2026-10-09 10:00',
    limit: working(1, 'day'),
    due: '2026-10-10 10:00',
  },
  {
    rule: 'a make-up Saturday is passed through',
    start: '2026-10-09 10:00',
    limit: working(2, 'day'),
    due: '2026-10-12 10:00',
  },
  {
    rule: 'a start on a make-up Sunday keeps its time',
    start: '2026-09-20 10:00',
    limit: working(1, 'day'),
    due: '2026-09-21 10:00',
  },
  {
    rule: 'a start within a holiday counts from the first moment after it',
    start: '2026-10-03 12:00',
    limit: working(1, 'day'),
    due: '2026-10-09 00:00',
  },
  {
    rule: 'a make-up day before the Spring Festival counts, the festival does not',
    start: '2026-02-13 10:00',
    limit: working(3, 'day'),
    due: '2026-02-25 10:00',
  },
  {
    rule: 'over the end of the year with a make-up Sunday',
    start: '2025-12-31 16:00',
    limit: working(2, 'day'),
    due: '2026-01-05 16:00',
  },
  {
    rule: 'fifteen working days over two holidays and two make-up days',
    start: '2026-09-14 09:00',
    limit: working(15, 'day'),
    due: '2026-10-10 09:00',
  },
  {
    rule: 'beyond the published holidays plain weeks count, provisionally',
    start: '2026-12-31 10:00',
    limit: working(1, 'day'),
    due: '2027-01-01 10:00',
  },
  // 工作小时
  {
    rule: 'working hours before the shift begin with it',
    start: '2026-03-09 07:00',
    limit: working(2, 'hour'),
    due: '2026-03-09 11:00',
  },
  {
    rule: 'working hours after the shift begin next morning',
    start: '2026-03-09 18:00',
    limit: working(2, 'hour'),
    due: '2026-03-10 11:00',
  },
  {
    rule: 'the very moment work ends is outside it',
    start: '2026-03-09 17:30',
    limit: working(1, 'hour'),
    due: '2026-03-10 10:00',
  },
  {
    rule: 'the lunch gap is not counted',
    start: '2026-03-09 11:00',
    limit: working(2, 'hour'),
    due: '2026-03-09 14:00',
  },
  {
    rule: 'a start in the lunch gap counts from its end',
    start: '2026-03-09 12:30',
    limit: working(30, 'minute'),
    due: '2026-03-09 13:30',
  },
  {
    rule: 'a limit used up at noon is due at noon, not after lunch',
    start: '2026-03-09 10:00',
    limit: working(2, 'hour'),
    due: '2026-03-09 12:00',
  },
  {
    rule: 'a limit used up with the day is due that evening',
    start: '2026-03-09 09:00',
    limit: working(450, 'minute'),
    due: '2026-03-09 17:30',
  },
  {
    rule: 'one minute more is due next morning',
    start: '2026-03-09 09:00',
    limit: working(451, 'minute'),
    due: '2026-03-10 09:01',
  },
  {
    rule: 'working hours skip the weekend',
    start: '2026-03-13 16:30',
    limit: working(2, 'hour'),
    due: '2026-03-16 10:00',
  },
  {
    rule: 'working hours run on a make-up Saturday',
    start: '2026-10-09 16:00',
    limit: working(3, 'hour'),
    due: '2026-10-10 10:30',
  },
  {
    rule: 'working hours skip a holiday week and use the make-up Saturday',
    start: '2026-09-30 09:00',
    limit: working(24, 'hour'),
    due: '2026-10-10 10:30',
  },
  {
    rule: 'a start within a holiday waits for the first working hour',
    start: '2026-10-03 12:00',
    limit: working(1, 'hour'),
    due: '2026-10-08 10:00',
  },
  {
    rule: 'a start shortly before midnight waits for the morning',
    start: '2026-03-10 23:50',
    limit: working(30, 'minute'),
    due: '2026-03-11 09:30',
  },
]
