/**
 * One spelling for one number: digits only, without spaces, dashes, slashes, brackets, `+86`/`0086`; an
 * extension stays behind `-`. Full-width digits count. Null when it is no number at all (withheld, 匿名).
 */
export function normalisePhone(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const behind = /(?:转|ext\.?|x|#|分机)\s*(\d{1,6})$/iu.exec(plain)
  const extension = behind?.[1]
  const digits = plain
    .slice(0, behind?.index)
    .replace(/[\s\-–—/().]/gu, '')
    .replace(/^(?:\+|00)86/u, '')
  if (!/^\+?\d{3,15}$/u.test(digits)) return null
  return extension ? `${digits}-${extension}` : digits
}
