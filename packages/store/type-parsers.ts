import pg from 'pg'

/** PostgreSQL's fixed numbers of the built-in types that we read differently from the driver (pg_type.oid). */
const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const
const arrayOid = { int8: 1016, date: 1182, timestamp: 1115, timestamptz: 1185, numeric: 1231 } as const

/**
 * How values become TypeScript: `int8` a number (throws beyond 2^53 instead of rounding), `timestamptz` an ISO-8601
 * string in UTC and whole seconds, `numeric` and `date` strings as PostgreSQL writes them. Arrays likewise.
 * Everything else is as the driver has it.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(type)) ??
    pg.types.getTypeParser(type, format)) as pg.CustomTypesConfig['getTypeParser'],
}

/** `2026-11-21 12:00:00.25+00` → `2026-11-21T12:00:00Z`: a fraction is cut off, as clocks do. */
function parseInstant(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)?\+00(?::00)?$/.exec(text)
  if (!parts) throw new RangeError(`Not an instant in UTC between the years 1 and 9999: "${text}"`)
  return `${parts[1]}T${parts[2]}Z`
}

/** A whole number that JavaScript holds exactly; larger ones throw. */
function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for an exact number: select it as text`)
  return value
}

const asIs = (text: string): string => text

const scalars = {
  int8: parseInt8,
  date: asIs,
  timestamp: asIs,
  timestamptz: parseInstant,
  numeric: asIs,
} as const satisfies Record<keyof typeof oid, (text: string) => unknown>

/** @types/pg describes an older form of it. Null elements stay null and are not given to `parse`. */
const arrayParser = pg.types.arrayParser as unknown as {
  create(text: string, parse: (item: string) => unknown): { parse(): unknown[] }
}

const parsers = new Map<number, (text: string) => unknown>()
for (const name of Object.keys(oid) as (keyof typeof oid)[]) {
  const parse = scalars[name]
  parsers.set(oid[name], parse)
  parsers.set(arrayOid[name], (text) => arrayParser.create(text, parse).parse())
}
