import type { TSchema } from 'typebox'

type Property = { readonly type?: string; readonly items?: Property }

/**
 * Gives the texts of a query string the types that its schema asks for: numbers, true and false, lists with commas.
 * What cannot be read stays a text, and the schema's check says so.
 */
export function readQuery(
  query: Readonly<Record<string, unknown>>,
  schema: TSchema,
): Readonly<Record<string, unknown>> {
  const properties = (schema as { properties?: Readonly<Record<string, Property>> }).properties ?? {}
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      Object.hasOwn(properties, name) ? typed(value, properties[name]!) : value,
    ]),
  )
}

function typed(value: unknown, { type, items }: Property): unknown {
  if (type === 'array') {
    const parts = [value]
      .flat()
      .flatMap((text) => String(text).split(','))
      .filter((text) => text !== '')
    return items ? parts.map((part) => typed(part, items)) : parts
  }
  if (typeof value !== 'string') return value
  if ((type === 'integer' || type === 'number') && /^-?\d{1,15}(\.\d{1,10})?$/.test(value)) return Number(value)
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return value
}
