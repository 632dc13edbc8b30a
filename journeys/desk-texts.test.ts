import { orderCommands, recordCollections } from '@shaoying/application'
import { commandTexts, RegisterOrderInput } from '@shaoying/contract'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recordKinds } from '../apps/desk/src/records/record-kinds.ts'
import { choiceTexts, fieldTexts } from '../apps/desk/src/texts/field-texts.ts'
import { texts } from '../apps/desk/src/texts/texts.ts'
import type { Words } from '../apps/desk/src/texts/words.ts'

interface Shape {
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

const registers = recordCollections.filter(
  ({ path }) => path === 'whistles' || recordKinds.some((row) => row.path === path),
)
const shapes = [
  RegisterOrderInput,
  ...[...orderCommands, ...registers.flatMap(({ commands }) => commands)].map(({ input }) => input),
] as unknown as readonly Shape[]
/** The words of each workspace stand in a table of their own beside its pages. */
const desk = new URL('../apps/desk/src/', import.meta.url)
const tables = await Promise.all(
  readdirSync(desk, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('-words.ts'))
    .map(async (file) => Object.values((await import(new URL(file, desk).href)) as Record<string, Words>)),
)
const said: readonly (readonly [string, Words[string]])[] = [texts as Words, ...tables.flat()].flatMap((table) =>
  Object.entries(table),
)
const filled = ({ zh, en }: { readonly zh: string; readonly en: string }): boolean =>
  zh.trim() !== '' && en.trim() !== ''

function fieldsOf({ properties = {}, items, anyOf = [] }: Shape): readonly string[] {
  return [
    ...Object.entries(properties).flatMap(([name, shape]) => [name, ...fieldsOf(shape)]),
    ...(items ? fieldsOf(items) : []),
    ...anyOf.flatMap(fieldsOf),
  ]
}

function choicesOf({ enum: words = [], properties = {}, items, anyOf = [] }: Shape): readonly string[] {
  return [
    ...words,
    ...Object.values(properties).flatMap(choicesOf),
    ...(items ? choicesOf(items) : []),
    ...anyOf.flatMap(choicesOf),
  ]
}

test('every text of the desk stands in both languages, with the same blanks to fill', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([blank]) => blank).sort()
  expect(tables.length).toBeGreaterThan(1)
  expect(
    said.filter(([, text]) => !filled(text) || String(blanks(text.zh)) !== String(blanks(text.en))).map(([key]) => key),
  ).toEqual([])
})

test('every field of every command’s form has a label in both languages', () => {
  expect(
    [...new Set(shapes.flatMap(fieldsOf))].filter((name) => !fieldTexts[name] || !filled(fieldTexts[name])),
  ).toEqual([])
})

test('every word of a closed list in a form is said in both languages', () => {
  expect(
    [...new Set(shapes.flatMap(choicesOf))].filter((word) => !choiceTexts[word] || !filled(choiceTexts[word])),
  ).toEqual([])
})

test('every command that comes over the wire has a name in both languages', () => {
  expect(
    orderCommands.filter(({ name }) => !commandTexts[name] || !filled(commandTexts[name])).map(({ name }) => name),
  ).toEqual([])
})

test('English screens show no Chinese', () => {
  const all = [...said, ...Object.entries({ ...fieldTexts, ...choiceTexts })]
  expect(all.filter(([, { en }]) => /\p{Script=Han}/u.test(en)).map(([key]) => key)).toEqual([])
})

test('a register opens for those whom the API lets read it', () => {
  const asked = Object.fromEntries(recordCollections.map(({ path, idName, read }) => [path, { idName, read }]))
  expect(recordKinds.map(({ path, idName, read }) => [path, { idName, read }])).toEqual(
    recordKinds.map(({ path }) => [path, asked[path]]),
  )
})
