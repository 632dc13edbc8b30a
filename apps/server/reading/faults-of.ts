import { nearestOf } from '@shaoying/application'
import { typeTexts, type FaultCode, type Language, type TextParams } from '@shaoying/contract'
import type { TSchema } from 'typebox'
import type { Fault } from './fault.ts'

/** What the validator says about one rule that was broken. */
export interface BrokenRule {
  readonly keyword: string
  readonly schemaPath: string
  readonly instancePath: string
  readonly params: object
}

type Params = Readonly<Record<string, unknown>>
type Node = Readonly<Record<string, unknown>>
type Explain = (params: Params, node: Node, value: unknown) => { readonly code: FaultCode; readonly params: TextParams }

const limited =
  (code: FaultCode): Explain =>
  ({ limit }) => ({ code, params: { limit: Number(limit) } })
const compared: Explain = ({ comparison, limit }) => ({
  code: 'field.too_small',
  params: { comparison: String(comparison), limit: Number(limit) },
})
const shaped: Explain = ({ pattern }, node) =>
  pattern === '\\S'
    ? { code: 'field.blank', params: {} }
    : { code: 'field.pattern', params: { expected: formOf(node) } }

const explanations: Readonly<Record<string, Explain>> = {
  type: ({ type }) => ({ code: 'field.type', params: { expected: [type].flat().join(' / ') } }),
  enum: ({ allowedValues }, _node, value) => listed(allowedValues as readonly string[], value),
  const: ({ allowedValue }, _node, value) => listed([String(allowedValue)], value),
  minLength: limited('field.too_short'),
  maxLength: limited('field.too_long'),
  minItems: limited('field.too_few'),
  maxItems: limited('field.too_many'),
  minimum: compared,
  maximum: compared,
  exclusiveMinimum: compared,
  exclusiveMaximum: compared,
  multipleOf: compared,
  pattern: shaped,
  format: shaped,
  uniqueItems: () => ({ code: 'field.repeated', params: {} }),
  minProperties: () => ({ code: 'field.nothing_given', params: {} }),
}

/**
 * Turns what a validator found into faults at the place where they are: a missing field and an unknown one are named
 * in their own pointer, with the valid name that was probably meant.
 */
export function faultsOf(schema: TSchema, value: unknown, rules: readonly BrokenRule[]): readonly Fault[] {
  return rules.flatMap(({ keyword, schemaPath, instancePath, params }): readonly Fault[] => {
    const node = nodeAt(schema, schemaPath.replace(/^#/, ''))
    const given = params as Params
    if (keyword === 'boolean') return []
    if (keyword === 'required')
      return (given['requiredProperties'] as readonly string[]).map((name) => ({
        pointer: `${instancePath}/${escaped(name)}`,
        code: 'field.missing',
        params: { name },
      }))
    if (keyword === 'additionalProperties')
      return (given['additionalProperties'] as readonly string[]).map((name) =>
        unknownField(instancePath, name, Object.keys((node['properties'] as object | undefined) ?? {})),
      )
    const explain = explanations[keyword]
    return [
      {
        pointer: instancePath,
        ...(explain ? explain(given, node, nodeAt(value, instancePath)) : { code: 'field.unfit' as const, params: {} }),
      },
    ]
  })
}

/** Types in words; everything else about a fault is the same in every language. */
export function faultParamsIn({ code, params }: Fault, language: Language): TextParams {
  if (code !== 'field.type') return params
  const words = String(params['expected'])
    .split(' / ')
    .map((type) => (typeTexts as Readonly<Record<string, Record<Language, string>>>)[type]?.[language] ?? type)
  return { expected: words.join(' / ') }
}

function unknownField(at: string, name: string, known: readonly string[]): Fault {
  const nearest = nearestOf(name.slice(0, 64), known)
  const pointer = `${at}/${escaped(name.slice(0, 64))}`
  if (nearest !== null) return { pointer, code: 'field.unknown_near', params: { name: name.slice(0, 64), nearest } }
  return { pointer, code: 'field.unknown', params: { name: name.slice(0, 64), known: known.join(', ') } }
}

function listed(allowed: readonly string[], value: unknown): { readonly code: FaultCode; readonly params: TextParams } {
  const nearest = typeof value === 'string' ? nearestOf(value.slice(0, 64), allowed) : null
  const params = { allowed: allowed.join(', ') }
  return nearest === null
    ? { code: 'field.not_listed', params }
    : { code: 'field.not_listed_near', params: { ...params, nearest } }
}

/** What a text should look like: its description and an example, else its pattern. */
function formOf({ description, examples, pattern, format }: Node): string {
  const example = Array.isArray(examples) && examples.length > 0 ? [String(examples[0])] : []
  const words = [...(typeof description === 'string' ? [description] : []), ...example]
  return words.length > 0 ? words.join(', ') : String(pattern ?? format)
}

function nodeAt(root: unknown, pointer: string): Node {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return (
    (steps.reduce<unknown>(
      (at, step) => (at !== null && typeof at === 'object' && Object.hasOwn(at, step) ? (at as Node)[step] : undefined),
      root,
    ) as Node) ?? {}
  )
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
