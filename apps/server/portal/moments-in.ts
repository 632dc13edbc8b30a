import type { Language } from '@shaoying/contract'

const formats = new Map<string, Intl.DateTimeFormat>()
const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }

/** Puts moments into words: in the city's time and the page's language. */
export function momentsIn(
  language: Language,
  zone: string,
  style: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' },
): (at: string) => string {
  const key = `${language} ${zone} ${JSON.stringify(style)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...style, timeZone: zone })
  formats.set(key, format)
  return (at) => format.format(new Date(at))
}
