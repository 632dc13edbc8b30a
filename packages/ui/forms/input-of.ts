import type { JsonSchema } from './json-schema.ts'

/**
 * What a form holds as the API's input: empty fields are left out unless the shape demands them; moments are whole
 * seconds of UTC, days are calendar days.
 */
export function inputOf(value: unknown, schema: JsonSchema, name = ''): unknown {
  if (isMoment(value))
    return name.endsWith('On') ? value.format('YYYY-MM-DD') : value.toISOString().replace(/\.\d{3}Z$/u, 'Z')
  if (Array.isArray(value)) return value.map((item) => inputOf(item, schema.items ?? {}, name))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, item]) => [key, inputOf(item, schema.properties?.[key] ?? {}, key)] as const,
  )
  return Object.fromEntries(
    entries.filter(([key, item]) =>
      schema.required?.includes(key) ? item !== undefined && item !== null : !isEmpty(item),
    ),
  )
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

function isMoment(value: unknown): value is { toISOString(): string; format(pattern: string): string } {
  return typeof value === 'object' && value !== null && 'toISOString' in value && 'format' in value
}
