import { RegisterOrderInput } from '@shaoying/contract'
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { parse } from 'yaml'
import { HistoryCity, HistoryFields } from './history-fields.ts'
import { ColumnSource, textOf, wallTime, type RowTexts } from './column-source.ts'

const closed = { additionalProperties: false }

/** How a table's columns become appeals. A file a civil servant can write; see imports/*.yaml. */
export const ImportMapping = Type.Object(
  {
    /** A column whose value is the row's own name: importing the file again does not import the row again. */
    id: Type.Optional(Type.String()),
    /** Text put in front of the id, so that two sources do not clash. */
    source: Type.String({ minLength: 1, maxLength: 40 }),
    fields: Type.Object(
      {
        kind: ColumnSource,
        title: ColumnSource,
        words: ColumnSource,
        categoryId: Type.Optional(ColumnSource),
        placeUnitId: Type.Optional(ColumnSource),
        point: Type.Optional(ColumnSource),
        receivedAt: Type.Optional(ColumnSource),
        petitionerName: Type.Optional(ColumnSource),
        petitionerPhone: Type.Optional(ColumnSource),
        tags: Type.Optional(ColumnSource),
      },
      closed,
    ),
    /** Texts by which the file says that it does not know. */
    missing: Type.Optional(Type.Array(Type.String())),
    /** Makes the rows closed orders of another system's past instead of appeals. */
    history: Type.Optional(HistoryFields),
    /** For a history of a place that is not this city: its own city in the database. */
    city: Type.Optional(HistoryCity),
  },
  closed,
)
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

/**
 * The appeal a row is, or why it is none: the first fault in words.
 * @param zoneOffset of the city, `+08:00`: times in the file are the city's
 */
export function appealFromRow(
  mapping: ImportMapping,
  row: RowTexts,
  zoneOffset: string,
): RegisterOrderInput | { readonly fault: string } {
  const { fields } = mapping
  const text = (name: keyof ImportMapping['fields']): string => textOf(fields[name], row, mapping.missing)
  const received = text('receivedAt')
  const receivedAt = received === '' ? undefined : wallTime(received, zoneOffset)
  if (receivedAt === null) return { fault: `receivedAt: «${received}» is not a time (2026-01-31 08:30:00)` }
  const [name, phone, placeUnitId, point, categoryId] = [
    text('petitionerName'),
    text('petitionerPhone'),
    text('placeUnitId'),
    text('point'),
    text('categoryId'),
  ]
  const words = text('words')
  const appeal = {
    kind: text('kind'),
    title: oneLine(text('title') || words),
    words,
    channel: 'import',
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(categoryId === '' ? {} : { categoryId }),
    place: { ...(placeUnitId === '' ? {} : { unitId: placeUnitId }), ...(point === '' ? {} : { point }) },
    petitioner: {
      sort: name === '' && phone === '' ? 'anonymous' : 'person',
      ...(name === '' ? {} : { name }),
      ...(phone === '' ? {} : { phone }),
    },
    tags: [
      ...text('tags')
        .split(/[;；]/u)
        .map((tag) => tag.trim())
        .filter(Boolean),
      `source:${mapping.source}`,
    ],
  }
  if (inputCheck.Check(appeal)) return appeal
  const [first] = inputCheck.Errors(appeal)
  return { fault: `${(first?.instancePath ?? '').slice(1) || 'row'}: ${first?.message ?? 'is not an appeal'}` }
}

export function oneLine(text: string): string {
  return [...text.replace(/\s+/gu, ' ').trim()].slice(0, 100).join('')
}
