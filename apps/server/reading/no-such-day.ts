import { refuse, type Refusal } from '@shaoying/domain'

const dayForm = /^\d{4}-\d\d-\d\d$/

/** Refuses a day in an address that no calendar has (`fromOn=2026-02-30`); its form alone passes the schema. */
export function noSuchDay(query: Readonly<Record<string, unknown>>): Refusal | null {
  const wrong = Object.entries(query).find(
    ([, value]) => typeof value === 'string' && dayForm.test(value) && !isDay(value),
  )
  return wrong
    ? refuse('request.no_such_day', { params: { date: String(wrong[1]) }, field: `query/${wrong[0]}` })
    : null
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
