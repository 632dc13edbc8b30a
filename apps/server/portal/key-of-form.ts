import { createHash } from 'node:crypto'
import type { RequestKey } from '../routes/route.ts'
import type { FormValues } from './petition-of-form.ts'

/** The key that a form was drawn with, with the hash of what it asks; undefined when somebody made the form themselves. */
export function keyOfForm(path: string, values: FormValues): RequestKey | undefined {
  const { key, token: _changesByItself, ...asked } = values
  if (key === undefined || !/^[\x21-\x7e]{8,200}$/.test(key)) return undefined
  return {
    key,
    requestHash: createHash('sha256')
      .update(`${path}\n${JSON.stringify(asked)}`)
      .digest('hex'),
  }
}
