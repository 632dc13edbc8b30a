import type { Limit, WorkingSpan } from '@shaoying/domain'

function isLimit(value: object): value is Limit {
  return 'amount' in value && 'unit' in value
}

function isSpan(value: object): value is WorkingSpan {
  return 'from' in value && 'to' in value
}

/** A value of a pack as a cell would say it. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(showValue).join(';')
  if (typeof value !== 'object') return String(value)
  if (isLimit(value))
    return `${value.amount} ${value.time === 'working' ? 'working ' : ''}${value.unit}${value.amount === 1 ? '' : 's'}`
  return isSpan(value) ? `${value.from}-${value.to}` : JSON.stringify(value)
}
