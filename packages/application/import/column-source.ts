import { Type, type Static } from 'typebox'

const closed = { additionalProperties: false }

/** Where one field comes from: a column, or always the same. */
export const ColumnSource = Type.Union([
  Type.String({ description: 'A column' }),
  Type.Object({ value: Type.String() }, { ...closed, description: 'Always this' }),
  Type.Object(
    {
      from: Type.Union([
        Type.String(),
        Type.Array(Type.String(), { minItems: 1, description: 'The first column that is filled' }),
      ]),
      map: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'The column’s words → ours' })),
      otherwise: Type.Optional(Type.String({ description: 'When the column is empty or its word is not in the map' })),
      firstCharacters: Type.Optional(Type.Integer({ minimum: 1 })),
    },
    closed,
  ),
])
export type ColumnSource = Static<typeof ColumnSource>

export type RowTexts = Readonly<Record<string, string>>

/** What a row says under a source; the empty text when it says nothing. `missing`: texts by which a file says that it does not know. */
export function textOf(source: ColumnSource | undefined, row: RowTexts, missing: readonly string[] = []): string {
  if (source === undefined) return ''
  const said = (column: string): string => {
    const text = (row[column] ?? '').trim()
    return missing.includes(text) ? '' : text
  }
  if (typeof source === 'string') return said(source)
  if ('value' in source) return source.value
  const columns = Array.isArray(source.from) ? source.from : [source.from]
  const found = columns.map(said).find((text) => text !== '') ?? ''
  const mapped = source.map ? (source.map[found] ?? source.otherwise ?? '') : found || (source.otherwise ?? '')
  return source.firstCharacters ? [...mapped].slice(0, source.firstCharacters).join('') : mapped
}

/** `2019/2/28 11:25:05`, `2017-06-08 17:31`, `2017-06-08` or ISO with offset → ISO with offset; null for anything else. */
export function wallTime(text: string, zoneOffset: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u.test(text)) return text
  const [, year, month, day, hour = '0', minute = '0', second = '0'] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u.exec(text) ?? []
  if (!year) return null
  const two = (part: string): string => part.padStart(2, '0')
  const iso = `${year}-${two(month!)}-${two(day!)}T${two(hour)}:${minute.padStart(2, '0')}:${two(second)}${zoneOffset}`
  return Number.isNaN(Date.parse(iso)) ? null : iso
}
