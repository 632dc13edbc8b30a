/** The place in a list after which the next page begins. Opaque to callers. */
export type CursorPlace = readonly [string, string]

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|infinity)$/

/** `list` names list and order, so that a cursor of another list is noticed. */
export function cursorOf(list: string, [key, id]: CursorPlace): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url')
}

/** The place in a cursor of that list; null when it is no such cursor. */
export function placeOfCursor(list: string, cursor: string): CursorPlace | null {
  const parts = parsed(cursor)
  if (!Array.isArray(parts) || parts.length !== 3) return null
  const [of, key, id] = parts as unknown[]
  if (of !== list || typeof key !== 'string' || typeof id !== 'string') return null
  return instant.test(key) && !Number.isNaN(key === 'infinity' ? 0 : Date.parse(key)) && uuid.test(id)
    ? [key, id]
    : null
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
