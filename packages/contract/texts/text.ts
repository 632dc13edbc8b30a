/** Languages of screens and answers; the first is the default. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** One thing said in every language. */
export type Text = Readonly<Record<Language, string>>

export type TextParams = Readonly<Record<string, string | number>>

/** Fills `{name}` with the parameter of that name; one that is missing stays visible as it stands. */
export function fillText(text: Text, params: TextParams, language: Language): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) =>
    params[name] === undefined ? place : String(params[name]),
  )
}

/** The language of an `Accept-Language` header, by its weights; null when it asks for none that we have. */
export function languageOf(header: string | undefined): Language | null {
  const wishes = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = rest
        .map((option) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(option)?.[1])
        .find((found) => found !== undefined)
      return {
        language: languages.find((known) => tag === known || tag.startsWith(`${known}-`)),
        weight: weight === undefined ? 1 : Number(weight),
      }
    })
  const best = wishes
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]
  return best?.language ?? null
}
