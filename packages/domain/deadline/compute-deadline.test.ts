import { expect, test } from 'vitest'
import { beijing, calendarOf, chinaCalendar, chinaRows, onBeijingClock } from '../calendar/testing/china-calendar.ts'
import type { Basis } from '../kernel/basis.ts'
import { computeDeadline, dueAtOf, isInTime, isProvisional } from './compute-deadline.ts'
import type { Limit } from './limit.ts'
import { deadlineCases } from './testing/deadline-cases.ts'

const workingDays = (amount: number): Limit => ({ amount, unit: 'day', time: 'working' })

test.each(deadlineCases)('$rule: $start + $limit.amount $limit.time $limit.unit = $due', ({ start, limit, due }) => {
  expect(onBeijingClock(dueAtOf(beijing(start), limit, chinaCalendar))).toBe(onBeijingClock(beijing(due)))
  expect(computeDeadline(beijing(start), limit, chinaCalendar).dueAt).toBe(beijing(due))
})

test('docs/deadlines.md is the table above with the reasons the system gives', async () => {
  await expect(renderTable()).toMatchFileSnapshot('../../../docs/deadlines.md')
})

test('R162: the four grades 2 h, 24 h, 7 days and 15 days give four deadlines from one start', () => {
  const grades: readonly Limit[] = [
    { amount: 2, unit: 'hour', time: 'natural' },
    { amount: 24, unit: 'hour', time: 'natural' },
    { amount: 7, unit: 'day', time: 'natural' },
    { amount: 15, unit: 'day', time: 'natural' },
  ]
  const dues = grades.map((limit) => onBeijingClock(dueAtOf(beijing('2026-11-21 20:00'), limit, chinaCalendar)))
  expect(dues).toEqual([
    '2026-11-21 周六 22:00',
    '2026-11-22 周日 20:00',
    '2026-11-28 周六 20:00',
    '2026-12-06 周日 20:00',
  ])
})

test('what is done at the very moment of the deadline is late, a second before it is in time', () => {
  const { dueAt } = computeDeadline(beijing('2026-03-09 10:00'), workingDays(1), chinaCalendar)
  expect(isInTime(beijing('2026-03-10 09:59:59'), dueAt)).toBe(true)
  expect(isInTime(beijing('2026-03-10 10:00'), dueAt)).toBe(false)
})

test('the reasons name the holiday, the weekend and the make-up day with their dates', () => {
  const { basis } = computeDeadline(beijing('2026-09-30 10:00'), workingDays(4), chinaCalendar)
  expect(
    basis.map(({ key, params }) => [key, params?.['fromOn'], params?.['toOn'], params?.['days'], params?.['name']]),
  ).toEqual([
    ['deadline.limit', undefined, undefined, undefined, undefined],
    ['deadline.skipped_holiday', '2026-10-01', '2026-10-07', 7, '国庆节'],
    ['deadline.counted_make_up_days', '2026-10-10', '2026-10-10', 1, '国庆节补班'],
    ['deadline.skipped_rest_days', '2026-10-11', '2026-10-11', 1, ''],
  ])
  expect(basis.every(({ source, reference }) => source === 'calendar' && reference === chinaRows.reference)).toBe(true)
})

test('special hours on an ordinary weekday are neither a holiday nor a make-up day', () => {
  const days = [{ on: '2026-03-10', worked: true, name: '半日', hours: [{ from: '09:00', to: '12:00' }] }]
  const { basis } = computeDeadline(beijing('2026-03-09 10:00'), workingDays(2), calendarOf({ days }))
  expect(basis.map(({ key }) => key)).toEqual(['deadline.limit'])
})

test('natural time needs no reasons beyond the limit itself', () => {
  const { basis } = computeDeadline(
    beijing('2026-09-30 10:00'),
    { amount: 7, unit: 'day', time: 'natural' },
    chinaCalendar,
  )
  expect(basis.map(({ key }) => key)).toEqual(['deadline.limit'])
})

test('a deadline beyond the published holidays is provisional and says until when they are known', () => {
  const deadline = computeDeadline(beijing('2026-12-31 10:00'), workingDays(1), chinaCalendar)
  expect(isProvisional(deadline.dueAt, chinaCalendar)).toBe(true)
  expect(isProvisional(beijing('2026-12-31 23:59:59'), chinaCalendar)).toBe(false)
  const lastKnown = computeDeadline(beijing('2026-12-30 10:00'), workingDays(1), chinaCalendar)
  expect(lastKnown.basis.map(({ key }) => key)).toEqual(['deadline.limit'])
  expect(deadline.basis.at(-1)).toMatchObject({
    key: 'deadline.beyond_calendar',
    params: { knownUntilOn: '2026-12-31' },
  })
})

test('ten years of computing costs what a day costs: a far deadline takes no walk over days', () => {
  const costOf = (amount: number): number => {
    const began = process.cpuUsage().user
    for (let count = 0; count < 20_000; count += 1)
      dueAtOf('2018-01-02T02:00:00Z', { amount, unit: 'day', time: 'working' }, chinaCalendar)
    return process.cpuUsage().user - began
  }
  costOf(1)
  // Both in one run, in the processor's time: a walk over the 3,600 days between would cost hundreds of times as much.
  expect(costOf(2500)).toBeLessThan(30 * Math.max(costOf(1), 1000))
})

test('without an hour of work on some day of the week there is no calendar and so no endless search', () => {
  expect(() => calendarOf({ week: [] })).toThrow('calendar.no_working_time')
})

function renderTable(): string {
  const rows = deadlineCases.map(({ rule, start, limit }) => {
    const { dueAt, basis } = computeDeadline(beijing(start), limit, chinaCalendar)
    return `| ${rule} | ${onBeijingClock(beijing(start))} | ${inWords(limit)} | **${onBeijingClock(dueAt)}** | ${basis.map(because).filter(Boolean).join('; ')} |`
  })
  return `${preface}\n| Rule 规则 | Start 起算 | Limit 时限 | Due 到期 | Why 理由 |\n|---|---|---|---|---|\n${rows.join('\n')}\n`
}

const preface = `# Deadlines 时限对照表

Generated by \`packages/domain/deadline/compute-deadline.test.ts\`; do not edit. Beijing time, published holidays
of 2018 to 2026, work from 09:00 to 12:00 and 13:00 to 17:30. Due is the first moment that is late (到期时刻起为逾期).
Why it is so and where other systems differ: [decision 0020](decisions/0020-what-a-deadline-is.md).
`

const words = { minute: '分钟', hour: '小时', day: '日' } as const

function inWords({ amount, unit, time }: Limit): string {
  const chinese =
    unit === 'day'
      ? `${amount} 个${time === 'working' ? '工作日' : '自然日'}`
      : `${amount} ${time === 'working' ? '工作' : ''}${words[unit]}`
  return `${amount} ${time} ${unit}${amount === 1 ? '' : 's'} ${chinese}`
}

function because({ key, params = {} }: Basis): string {
  const span = params['days'] === 1 ? params['fromOn'] : `${params['fromOn']} to ${params['toOn']}`
  switch (key) {
    case 'deadline.starts_on_day_off':
      return `${params['on']} is a day off 起算日休息`
    case 'deadline.skipped_rest_days':
      return `rest 休息 ${span}`
    case 'deadline.skipped_holiday':
      return `${params['name']} ${span}`
    case 'deadline.counted_make_up_days':
      return `counted 计入 ${params['name']} ${span}`
    case 'deadline.beyond_calendar':
      return `holidays known until 已公布至 ${params['knownUntilOn']}`
    default:
      return ''
  }
}
