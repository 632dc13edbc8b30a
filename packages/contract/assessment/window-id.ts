import { Type } from 'typebox'

/** The month an assessment window ends in. */
export const WindowId = Type.String({
  pattern: '^2\\d{3}-(0[1-9]|1[0-2])$',
  description: 'The month the window ends in',
  examples: ['2026-03'],
})
