import type { RecordView } from './record-queries.ts'

const titles = ['title', 'name', 'question', 'subject', 'matter', 'what', 'duty', 'purpose', 'text', 'about'] as const

/** What a record is called in a list: the first of its fields that says it. */
export function headlineOf(record: RecordView, idName: string): string {
  for (const name of titles) {
    const value = record[name]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (isNamed(value)) return value.name
  }
  const person = ['person', 'unit', 'centre'].map((name) => record[name]).find(isNamed)
  return person?.name ?? String(record[idName] ?? '')
}

/** Whose it is. */
export function unitNameOf(record: RecordView): string {
  const unit = ['unit', 'street', 'byUnit', 'leadUnit'].map((name) => record[name]).find(isNamed)
  if (unit) return unit.name
  const postings = record['postings']
  return Array.isArray(postings)
    ? postings
        .map((posting: { unit?: unknown }) => (isNamed(posting.unit) ? posting.unit.name : ''))
        .filter(Boolean)
        .join('、')
    : ''
}

function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string'
}
