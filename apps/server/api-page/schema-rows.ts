import { fieldIn } from './in-chinese.ts'

/** The part of JSON Schema that our documents use. */
export interface SchemaNode {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly $ref?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly format?: string
  readonly examples?: readonly unknown[]
}

/** One field for the reader's table. */
export interface SchemaRow {
  readonly name: string
  readonly type: string
  readonly isNeeded: boolean
  readonly description: string
}

const deepest = 5

/** The fields of a schema, nested ones by dotted names (`petitioner.phone`, `items[].number`). */
export function schemaRows(node: SchemaNode, language: 'zh' | 'en', prefix = '', depth = 0): readonly SchemaRow[] {
  if (depth > deepest) return []
  const needed = new Set(node.required ?? [])
  return Object.entries(node.properties ?? {}).flatMap(([name, property]) => {
    const inner = innerOf(property)
    const row = {
      name: `${prefix}${name}`,
      type: typeText(property),
      isNeeded: needed.has(name),
      description: descriptionText(property, language),
    }
    return [row, ...schemaRows(inner.node, language, `${prefix}${name}${inner.suffix}.`, depth + 1)]
  })
}

/** The object within: of a list its items, of "this or null" this. */
function innerOf(node: SchemaNode): { readonly node: SchemaNode; readonly suffix: string } {
  if (node.items) {
    const inner = innerOf(node.items)
    return { node: inner.node, suffix: `[]${inner.suffix}` }
  }
  const some = node.anyOf?.find((choice) => choice.properties ?? choice.items)
  return some ? innerOf(some) : { node, suffix: '' }
}

export function typeText(node: SchemaNode): string {
  if (node.$ref) return node.$ref.split('/').at(-1)!
  if (node.const !== undefined) return JSON.stringify(node.const)
  if (node.enum) return node.enum.map((word) => JSON.stringify(word)).join(' | ')
  if (node.anyOf) return [...new Set(node.anyOf.map(typeText))].join(' | ')
  if (node.items) return `${typeText(node.items)}[]`
  return [node.type ?? 'any'].flat().join(' | ')
}

const limitWords = {
  zh: { characters: '字', most: '至多', example: '例：' },
  en: { characters: ' characters', most: 'at most ', example: 'e.g. ' },
} as const

function descriptionText(
  { description = '', examples, minLength, maxLength, minimum, maximum, maxItems, format }: SchemaNode,
  language: 'zh' | 'en',
): string {
  const words = limitWords[language]
  const length = maxLength === undefined ? undefined : `${minLength ?? 0}–${maxLength}${words.characters}`
  const range = minimum === undefined && maximum === undefined ? undefined : `${minimum ?? ''}…${maximum ?? ''}`
  const most = maxItems === undefined ? undefined : `${words.most}${maxItems}`
  const example =
    examples?.[0] === undefined || typeof examples[0] === 'object'
      ? undefined
      : `${words.example}${String(examples[0])}`
  return [fieldIn(description, language), length, range, most, format, example]
    .filter((part) => part !== undefined && part !== '')
    .join(language === 'zh' ? '；' : '; ')
}
