import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Settings } from 'typebox/system'
import type { Fault } from './fault.ts'
import { faultsOf, type BrokenRule } from './faults-of.ts'

/** Every fault at once, up to a number that no honest request reaches. */
Settings.Set({ maxErrors: 64 })

/** Says what is wrong with a value; nothing when it fits. */
export type Check = (value: unknown) => readonly Fault[]

const kept = new WeakMap<TSchema, Check>()

/** The check of a schema, compiled once. */
export function checkOf(schema: TSchema): Check {
  const known = kept.get(schema)
  if (known) return known
  const compiled = Compile(schema)
  const check: Check = (value) =>
    compiled.Check(value) ? [] : faultsOf(schema, value, compiled.Errors(value) as readonly BrokenRule[])
  kept.set(schema, check)
  return check
}
