import { Type } from 'typebox'

/** Shared shapes of the wire. Whole seconds, UTC or with an offset; answers are always in UTC. */
export const InstantText = Type.String({
  pattern:
    '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$',
  maxLength: 25,
  description: 'ISO 8601, whole seconds, with offset',
  examples: ['2026-01-15T08:30:00+08:00'],
})
export const DateText = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'ISO 8601 calendar day in the city',
  examples: ['2026-01-15'],
})
export const Id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  maxLength: 36,
  description: 'UUID, lower case',
})
export const UnitCode = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[0-9A-Za-z._-]+$',
  description: 'Code of a unit in the city pack',
  examples: ['110101001'],
})
export const CategoryCode = Type.String({
  minLength: 1,
  maxLength: 32,
  pattern: '^[0-9A-Za-z._-]+$',
  description: 'Code of a catalogue leaf',
  examples: ['0101-01'],
})

/** A line of text that must say something. */
export const Line = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description })
/** Running text that must say something. */
export const Prose = (description: string) =>
  Type.String({ minLength: 1, maxLength: 8000, pattern: '\\S', description })

/** One of a closed list of words. */
export function OneOf<const Words extends readonly [string, ...string[]]>(words: Words, description?: string) {
  return Type.Unsafe<Words[number]>({
    type: 'string',
    enum: words,
    ...(description === undefined ? {} : { description }),
  })
}
