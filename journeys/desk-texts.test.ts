import { orderCommands } from '@shaoying/application'
import { commandTexts, RegisterOrderInput, situationTexts } from '@shaoying/contract'
import { expect, test } from 'vitest'
import { choiceTexts, fieldTexts } from '../apps/desk/src/texts/field-texts.ts'
import { situationNames } from '../apps/desk/src/texts/situation-names.ts'
import { texts } from '../apps/desk/src/texts/texts.ts'

interface Shape {
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

const shapes = [RegisterOrderInput, ...orderCommands.map(({ input }) => input)] as unknown as readonly Shape[]
const filled = ({ zh, en }: { readonly zh: string, readonly en: string }): boolean => zh.trim() !== '' && en.trim() !== ''

function fieldsOf({ properties = {}, items, anyOf = [] }: Shape): readonly string[] {
  return [...Object.entries(properties).flatMap(([name, shape]) => [name, ...fieldsOf(shape)]), ...(items ? fieldsOf(items) : []), ...anyOf.flatMap(fieldsOf)]
}

function choicesOf({ enum: words = [], properties = {}, items, anyOf = [] }: Shape): readonly string[] {
  return [...words, ...Object.values(properties).flatMap(choicesOf), ...(items ? choicesOf(items) : []), ...anyOf.flatMap(choicesOf)]
}

test('every text of the desk stands in both languages, with the same blanks to fill', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([blank]) => blank).sort()
  expect(Object.entries(texts).filter(([, text]) => !filled(text) || String(blanks(text.zh)) !== String(blanks(text.en))).map(([key]) => key)).toEqual([])
})

test('every field of every command’s form has a label in both languages', () => {
  expect([...new Set(shapes.flatMap(fieldsOf))].filter((name) => !fieldTexts[name] || !filled(fieldTexts[name]))).toEqual([])
})

test('every word of a closed list in a form is said in both languages', () => {
  expect([...new Set(shapes.flatMap(choicesOf))].filter((word) => !choiceTexts[word] || !filled(choiceTexts[word]))).toEqual([])
})

test('every command that comes over the wire has a name in both languages', () => {
  expect(orderCommands.filter(({ name }) => !commandTexts[name] || !filled(commandTexts[name])).map(({ name }) => name)).toEqual([])
})

test('English screens show no Chinese', () => {
  const all = Object.entries({ ...texts, ...fieldTexts, ...choiceTexts })
  expect(all.filter(([, { en }]) => /\p{Script=Han}/u.test(en)).map(([key]) => key)).toEqual([])
})

test('situations are called on the desk what the API calls them', () => {
  expect(situationNames).toEqual(situationTexts)
})
