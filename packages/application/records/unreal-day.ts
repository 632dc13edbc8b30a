import { civilDateOfDay, dayNumberOf, refuse, type Refusal } from '@shaoying/domain'

const dayForm = /^\d{4}-\d\d-\d\d$/

/** Refuses a day that no calendar has (`2026-02-30`) wherever it stands in an input; fields of days end in `On`, `on` or `Day`. */
export function unrealDay(value: unknown, pointer = ''): Refusal | null {
  if (typeof value === 'string')
    return /(^|\/)on$|(On|Day)$/.test(pointer) && dayForm.test(value) && !isDay(value)
      ? refuse('request.no_such_day', { params: { date: value }, field: pointer })
      : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const refusal = unrealDay(inner, `${pointer}/${key}`)
    if (refusal) return refusal
  }
  return null
}

function isDay(text: string): boolean {
  try {
    return civilDateOfDay(dayNumberOf(text)) === text
  } catch {
    return false
  }
}
