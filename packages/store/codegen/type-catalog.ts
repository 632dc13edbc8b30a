import type pg from 'pg'

/** TypeScript for values read and for values given; they differ where we give more kinds than we get. */
export interface TypeNames {
  readonly row: string
  readonly param: string
  readonly json?: 'value' | 'array'
}

/** What the generator knows about the live schema. */
export interface TypeCatalog {
  typeOf(oid: number): TypeNames
  /** Whether a table's column is declared NOT NULL. */
  isNotNull(tableOid: number, columnNumber: number): boolean
}

interface TypeRow {
  oid: number
  name: string
  base: number
  element: number
  labels: string[] | null
}

const same = (name: string): TypeNames => ({ row: name, param: name })

/** By pg_type.typname; must say what `type-parsers.ts` and the driver do at run time. */
const builtIn: Readonly<Record<string, TypeNames>> = {
  bool: same('boolean'),
  int2: same('number'),
  int4: same('number'),
  int8: same('number'),
  oid: same('number'),
  float4: same('number'),
  float8: same('number'),
  numeric: { row: 'string', param: 'string | number' },
  text: same('string'),
  varchar: same('string'),
  bpchar: same('string'),
  name: same('string'),
  char: same('string'),
  uuid: same('string'),
  date: same('string'),
  time: same('string'),
  timestamptz: same('string'),
  timestamp: same('string'),
  tsvector: same('string'),
  tsquery: same('string'),
  inet: same('string'),
  regclass: same('string'),
  xid8: same('string'),
  pg_lsn: same('string'),
  pg_snapshot: same('string'),
  json: { row: 'unknown', param: 'unknown', json: 'value' },
  jsonb: { row: 'unknown', param: 'unknown', json: 'value' },
  bytea: { row: 'Buffer', param: 'Uint8Array' },
  void: same('void'),
}

/** Reads types and columns of the database once; statements are then described without further questions. */
export async function readTypeCatalog(client: pg.ClientBase): Promise<TypeCatalog> {
  const types = await client.query<TypeRow>(
    `SELECT t.oid::int AS oid, t.typname AS name, t.typbasetype::int AS base,
            CASE WHEN t.typcategory = 'A' THEN t.typelem::int ELSE 0 END AS element,
            (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels
       FROM pg_type t`,
  )
  const columns = await client.query<{ key: string }>(
    `SELECT attrelid || '.' || attnum AS key FROM pg_attribute WHERE attnotnull AND attnum > 0 AND NOT attisdropped`,
  )
  const byOid = new Map(types.rows.map((row) => [row.oid, row]))
  const notNull = new Set(columns.rows.map((row) => row.key))
  return {
    typeOf: (oid) => typeNames(byOid, oid),
    isNotNull: (tableOid, columnNumber) => notNull.has(`${tableOid}.${columnNumber}`),
  }
}

function typeNames(byOid: ReadonlyMap<number, TypeRow>, oid: number): TypeNames {
  const type = byOid.get(oid)
  if (!type) return same('unknown')
  if (type.base !== 0) return typeNames(byOid, type.base)
  if (type.labels) return same(type.labels.map((label) => `'${label}'`).join(' | '))
  if (type.element !== 0) return arrayNames(typeNames(byOid, type.element))
  return builtIn[type.name] ?? same('unknown')
}

function arrayNames(element: TypeNames): TypeNames {
  const names = { row: readonlyArray(element.row), param: readonlyArray(element.param) }
  return element.json ? { ...names, json: 'array' } : names
}

function readonlyArray(element: string): string {
  return `readonly ${element.includes('|') ? `(${element})` : element}[]`
}
