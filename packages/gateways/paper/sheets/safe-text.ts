/** How a text begins that a spreadsheet would take for a formula (CSV injection), spaces before it included. */
const formulaStart = /^[\s\u00a0]*[=+\-@\t\r\n|％＝＋－＠]/u
const number = /^[+-]?\d+(\.\d+)?%?$/

/** The text, with an apostrophe before it where a spreadsheet would otherwise calculate it. Numbers stay numbers. */
export function safeText(text: string): string {
  return formulaStart.test(text) && !number.test(text) ? `'${text}` : text
}
