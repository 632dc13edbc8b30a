import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.tsx'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u

/** Anything that the API answers, in words: names for fields and closed lists, moments as people read them, nothing for what is not there. */
export function ValueView({
  value,
  hidden = [],
}: {
  readonly value: unknown
  readonly hidden?: readonly string[]
}): ReactNode {
  const { say, field, choice, moment } = useTexts()
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? say('yes') : say('no')
  if (typeof value === 'number') return value
  if (typeof value === 'string')
    return instant.test(value) ? moment(value) : <span className="sy-said">{choice(value)}</span>
  if (Array.isArray(value))
    return value.length === 0 ? (
      '–'
    ) : (
      <ul className="sy-values">
        {value.map((item, index) => (
          <li key={index}>
            <ValueView value={item} />
          </li>
        ))}
      </ul>
    )
  const entries = Object.entries(value as Record<string, unknown>).filter(
    ([name, inner]) => !hidden.includes(name) && isThere(inner),
  )
  const named = nameOf(value as Record<string, unknown>)
  if (named !== null) return named
  return (
    <dl className="sy-facts">
      {entries.map(([name, inner]) => (
        <div key={name}>
          <dt>{field(name)}</dt>
          <dd>
            <ValueView value={inner} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** `{ id, name }` is somebody or something: its name is enough. */
function nameOf(value: Readonly<Record<string, unknown>>): string | null {
  const { id, name, ...rest } = value
  return typeof id === 'string' && typeof name === 'string' && Object.keys(rest).length === 0 ? name : null
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}
