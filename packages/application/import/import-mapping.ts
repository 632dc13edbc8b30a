import { RegisterOrderInput } from '@shaoying/contract'
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { parse } from 'yaml'

const closed = { additionalProperties: false }

/** Where one field comes from: a column, or always the same. */
const Source = Type.Union([
  Type.String({ description: 'A column' }),
  Type.Object({ value: Type.String() }, { ...closed, description: 'Always this' }),
  Type.Object({
    from: Type.Union([Type.String(), Type.Array(Type.String(), { minItems: 1, description: 'The first column that is filled' })]),
    map: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'The column’s words → ours' })),
    otherwise: Type.Optional(Type.String({ description: 'When the column is empty or its word is not in the map' })),
    firstCharacters: Type.Optional(Type.Integer({ minimum: 1 })),
  }, closed),
])

/** How a table's columns become appeals. A file a civil servant can write; see imports/*.yaml. */
export const ImportMapping = Type.Object({
  /** A column whose value is the row's own name: importing the file again does not import the row again. */
  id: Type.Optional(Type.String()),
  /** Text put in front of the id, so that two sources do not clash. */
  source: Type.String({ minLength: 1, maxLength: 40 }),
  fields: Type.Object({
    kind: Source,
    title: Source,
    words: Source,
    categoryId: Type.Optional(Source),
    placeUnitId: Type.Optional(Source),
    point: Type.Optional(Source),
    receivedAt: Type.Optional(Source),
    petitionerName: Type.Optional(Source),
    petitionerPhone: Type.Optional(Source),
    tags: Type.Optional(Source),
  }, closed),
}, closed)
export type ImportMapping = Static<typeof ImportMapping>

const mappingCheck = Compile(ImportMapping)
const inputCheck = Compile(RegisterOrderInput)

/** Reads a mapping. Throws one sentence that names the place at fault. */
export function readMapping(text: string, file: string): ImportMapping {
  const value: unknown = parse(text)
  if (mappingCheck.Check(value)) return value
  const [first] = mappingCheck.Errors(value)
  throw new Error(`${file}: ${first?.instancePath || '/'} ${first?.message ?? 'is not a mapping'}`)
}

function textOf(source: Static<typeof Source> | undefined, row: Readonly<Record<string, string>>): string {
  if (source === undefined) return ''
  if (typeof source === 'string') return (row[source] ?? '').trim()
  if ('value' in source) return source.value
  const columns = Array.isArray(source.from) ? source.from : [source.from]
  const found = columns.map((column) => (row[column] ?? '').trim()).find((text) => text !== '') ?? ''
  const mapped = source.map ? (source.map[found] ?? source.otherwise ?? '') : found || (source.otherwise ?? '')
  return source.firstCharacters ? [...mapped].slice(0, source.firstCharacters).join('') : mapped
}

/**
 * The appeal a row is, or why it is none: the first fault in words.
 * @param zoneOffset of the city, `+08:00`: times in the file are the city's
 */
export function appealFromRow(mapping: ImportMapping, row: Readonly<Record<string, string>>, zoneOffset: string): RegisterOrderInput | { readonly fault: string } {
  const { fields } = mapping
  const text = (name: keyof ImportMapping['fields']): string => textOf(fields[name], row)
  const received = text('receivedAt')
  const receivedAt = received === '' ? undefined : wallTime(received, zoneOffset)
  if (receivedAt === null) return { fault: `receivedAt: «${received}» is not a time (2026-01-31 08:30:00)` }
  const [name, phone, placeUnitId, point, categoryId] = [text('petitionerName'), text('petitionerPhone'), text('placeUnitId'), text('point'), text('categoryId')]
  const words = text('words')
  const appeal = {
    kind: text('kind'), title: oneLine(text('title') || words), words, channel: 'import',
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(categoryId === '' ? {} : { categoryId }),
    place: { ...(placeUnitId === '' ? {} : { unitId: placeUnitId }), ...(point === '' ? {} : { point }) },
    petitioner: { sort: name === '' && phone === '' ? 'anonymous' : 'person', ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }) },
    tags: [...text('tags').split(/[;；]/u).map((tag) => tag.trim()).filter(Boolean), `source:${mapping.source}`],
  }
  if (inputCheck.Check(appeal)) return appeal
  const [first] = inputCheck.Errors(appeal)
  return { fault: `${(first?.instancePath ?? '').slice(1) || 'row'}: ${first?.message ?? 'is not an appeal'}` }
}

/** `2019/2/28 11:25:05`, `2017-06-08 17:31`, `2017-06-08` or ISO with offset → ISO with offset; null for anything else. */
function wallTime(text: string, zoneOffset: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u.test(text)) return text
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u.exec(text) ?? []
  if (!year) return null
  const two = (part: string): string => part.padStart(2, '0')
  const iso = `${year}-${two(month!)}-${two(day!)}T${two(hour)}:${minute.padStart(2, '0')}:${two(second)}${zoneOffset}`
  return Number.isNaN(Date.parse(iso)) ? null : iso
}

function oneLine(text: string): string {
  return [...text.replace(/\s+/gu, ' ').trim()].slice(0, 100).join('')
}
