import type { Fault } from './fault.ts'

/** A NUL or half of a surrogate pair: valid in JSON, but no text that PostgreSQL can hold. */
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** In JSON text such a character can only stand as an escape, so that most bodies are cleared by one look. */
const suspicious = /\\u(0000|d[89a-f])/i

export function maySmuggle(json: string): boolean {
  return suspicious.test(json)
}

/** Every text in the value, names of fields included, that holds a character which cannot be stored. */
export function unstorableTexts(value: unknown, pointer = ''): readonly Fault[] {
  if (typeof value === 'string') return unstorable.test(value) ? [{ pointer, code: 'field.character', params: {} }] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, item]) =>
    unstorable.test(name)
      ? [{ pointer, code: 'field.character' as const, params: {} }]
      : unstorableTexts(item, `${pointer}/${name}`),
  )
}
