/** What of JSON Schema the API's input shapes use; enough to draw a form from. */
export interface JsonSchema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly description?: string
  readonly maxLength?: number
  readonly minLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly examples?: readonly unknown[]
}

export type FieldSort =
  | 'choice'
  | 'flag'
  | 'prose'
  | 'line'
  | 'moment'
  | 'day'
  | 'number'
  | 'unit'
  | 'units'
  | 'category'
  | 'lines'
  | 'group'
  | 'groups'

/** Which control a field wants, by what its schema says and what it is called. */
export function sortOf(name: string, schema: JsonSchema): FieldSort {
  if (schema.enum) return 'choice'
  if (schema.type === 'boolean') return 'flag'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (schema.type === 'object') return 'group'
  if (schema.type === 'array') return sortOfList(name, schema.items ?? {})
  if (/(unit|district)Id$/iu.test(name)) return 'unit'
  if (name === 'categoryId') return 'category'
  if (name.endsWith('At')) return 'moment'
  if (name.endsWith('On')) return 'day'
  return (schema.maxLength ?? 0) > 200 ? 'prose' : 'line'
}

function sortOfList(name: string, items: JsonSchema): FieldSort {
  if (/unitIds$/iu.test(name)) return 'units'
  return items.type === 'object' ? 'groups' : 'lines'
}
