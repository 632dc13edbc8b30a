/** A piece of markup that was put together by `html` and needs no escaping any more. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | null | undefined | readonly Part[]

/**
 * Markup with values in it: whatever is no `Html` is text and stays text, also between the quotes of an attribute.
 * Null and undefined are nothing, a list is its parts one after the other.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((before, string, index) => before + markupOf(parts[index - 1]) + string) }
}

function markupOf(part: Part): string {
  if (part === null || part === undefined) return ''
  if (typeof part === 'object') return isList(part) ? part.map(markupOf).join('') : part.markup
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part)
}
