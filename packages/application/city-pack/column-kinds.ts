import type { Limit, QuietHours, WorkingSpan } from '@shaoying/domain'
import { isOrderNumberFormat } from '@shaoying/domain'
import type { Column } from './column.ts'
import { nearestOf } from './nearest.ts'

export function text(title: string): Column<string> {
  return { title, form: 'text', optional: false, read: (cell) => ({ value: cell }) }
}

export function optionalText(title: string): Column<string> {
  return { title, form: 'text', optional: true, read: (cell) => ({ value: cell }) }
}

/** A code other rows may name: letters of any script, digits and `. _ - /`. */
export function code(title: string): Column<string> {
  return {
    title,
    form: 'code',
    optional: false,
    read: (cell) =>
      /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(cell)
        ? { value: cell }
        : { code: 'value.not_code', params: { value: cell } },
  }
}

export function oneOf<const V extends string>(title: string, allowed: readonly V[]): Column<V> {
  return {
    title,
    form: `one of ${allowed.join(', ')}`,
    optional: false,
    read: (cell) => {
      const value = allowed.find((option) => option === cell)
      if (value !== undefined) return { value }
      return {
        code: 'value.not_allowed',
        params: { value: cell, allowed: allowed.join(', ') },
        suggestion: nearestOf(cell, allowed),
      }
    },
  }
}

const yes = new Set(['yes', 'true', '1', 'y', '是', '✓', '√'])
const no = new Set(['no', 'false', '0', 'n', '否', ''])

/** Yes or no; an empty cell is no. */
export function flag(title: string): Column<boolean> {
  return {
    title,
    form: 'yes or no',
    optional: true,
    read: (cell) => {
      const folded = cell.toLowerCase()
      if (yes.has(folded)) return { value: true }
      return no.has(folded)
        ? { value: false }
        : { code: 'value.not_flag', params: { value: cell }, suggestion: 'yes / no' }
    },
  }
}

export function integer(title: string, min: number, max: number): Column<number> {
  return {
    title,
    form: 'whole number',
    optional: false,
    read: (cell) => {
      const value = Number(cell)
      if (/^-?\d+$/.test(cell) && value >= min && value <= max) return { value }
      return { code: 'value.not_integer', params: { value: cell, min, max } }
    },
  }
}

export function decimal(title: string, min: number, max: number): Column<number> {
  return {
    title,
    form: 'number',
    optional: false,
    read: (cell) => {
      const value = Number(cell)
      if (/^-?\d+(\.\d+)?$/.test(cell) && value >= min && value <= max) return { value }
      return { code: 'value.not_number', params: { value: cell, min, max } }
    },
  }
}

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** `2026-10-01`. What a spreadsheet makes of it (`2026/10/1`) is named and corrected in the suggestion, not taken. */
export function civilDate(title: string): Column<string> {
  return {
    title,
    form: 'date YYYY-MM-DD',
    optional: false,
    read: (cell) => {
      const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell)
      const [year, month, day] = match ? [Number(match[1]), Number(match[2]), Number(match[3])] : [0, 0, 0]
      const right = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      if (!match || !isRealDate(year, month, day))
        return { code: 'value.not_date', params: { value: cell }, suggestion: 'YYYY-MM-DD' }
      return right === cell ? { value: cell } : { code: 'value.not_date', params: { value: cell }, suggestion: right }
    },
  }
}

const limitUnits: Readonly<Record<string, Limit['unit']>> = {
  minute: 'minute',
  minutes: 'minute',
  分钟: 'minute',
  hour: 'hour',
  hours: 'hour',
  小时: 'hour',
  day: 'day',
  days: 'day',
  天: 'day',
  日: 'day',
}

/** `2 hours`, `7 days`, `1 working day`; or 2小时、7天、1个工作日. */
export function limit(title: string): Column<Limit> {
  return {
    title,
    form: 'limit: 2 hours, 7 days, 1 working day',
    optional: false,
    read: (cell) => {
      const match = /^(\d+)个?(working|工作)?(minutes?|hours?|days?|分钟|小时|天|日)$/i.exec(cell.replaceAll(/\s/g, ''))
      const unit = match && limitUnits[match[3]?.toLowerCase() ?? '']
      const amount = Number(match?.[1])
      if (!unit || amount < 1 || amount > 100_000) {
        return { code: 'value.not_limit', params: { value: cell }, suggestion: '2 hours / 7 days / 1 working day' }
      }
      return { value: { amount, unit, time: match[2] ? 'working' : 'natural' } }
    },
  }
}

/** `22:00-08:00`, also over midnight. */
export function hoursOfDay(title: string): Column<QuietHours> {
  return {
    title,
    form: 'hours: 22:00-08:00',
    optional: false,
    read: (cell) => {
      const [, from, to] = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*[-–—]\s*((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(cell) ?? []
      if (from === undefined || to === undefined || from === to)
        return { code: 'value.not_time_span', params: { value: cell }, suggestion: '22:00-08:00' }
      return { value: { from, to } }
    },
  }
}

/** `09:00-12:00`. */
export function workingSpan(title: string): Column<WorkingSpan> {
  return {
    title,
    form: 'hours: 09:00-12:00',
    optional: false,
    read: (cell) => {
      const match = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*[-–—]\s*((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(cell)
      const [from, to] = [match?.[1], match?.[2]]
      if (from === undefined || to === undefined || from >= to)
        return { code: 'value.not_time_span', params: { value: cell }, suggestion: '09:00-12:00' }
      return { value: { from, to } }
    },
  }
}

export function timeZone(title: string): Column<string> {
  return {
    title,
    form: 'IANA time zone',
    optional: false,
    read: (cell) => {
      const zones = Intl.supportedValuesOf('timeZone')
      return zones.includes(cell)
        ? { value: cell }
        : { code: 'value.not_zone', params: { value: cell }, suggestion: nearestOf(cell, zones) }
    },
  }
}

export function orderNumberFormat(title: string): Column<string> {
  return {
    title,
    form: 'form with {date} and {number:6}',
    optional: false,
    read: (cell) =>
      isOrderNumberFormat(cell)
        ? { value: cell }
        : { code: 'value.not_order_number_format', params: { value: cell }, suggestion: 'XX{date}{number:6}' },
  }
}
