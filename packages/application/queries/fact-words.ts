import { fillText, situationTexts, valueTexts, type Language, type Text } from '@shaoying/contract'
import { epochSeconds, instantFrom, type CityRules } from '@shaoying/domain'

const nobody = { zh: '无', en: 'none' } as const
const comma = { zh: '、', en: ', ' } as const

/** A sentence about a fact, with the fact's fields put into words: units by name, moments in the city's time, identifiers by what people call them. */
export function factInWords(text: Text, payload: unknown, rules: CityRules, language: Language): string {
  const fields = Object.entries((payload ?? {}) as Record<string, unknown>)
  return fillText(
    text,
    Object.fromEntries(fields.map(([name, value]) => [name, wordsFor(name, value, rules, language)])),
    language,
  )
}

function wordsFor(name: string, value: unknown, rules: CityRules, language: Language): string {
  if (/[uU]nitIds$/.test(name))
    return (value as readonly string[]).map((id) => nameOf(id, rules)).join(comma[language]) || nobody[language]
  if (/[uU]nitId$/.test(name)) return value === null ? nobody[language] : nameOf(String(value), rules)
  if (/(At|wantedBy)$/.test(name)) return value === null ? nobody[language] : localTime(String(value), rules)
  if (name === 'clock' && typeof value === 'string') return clockInWords(value, rules, language)
  const words = name === 'situation' ? (situationTexts as Readonly<Record<string, Text>>) : valueTexts[name]
  return (
    words?.[String(value)]?.[language] ?? (value === null || value === undefined ? nobody[language] : String(value))
  )
}

/** `supervision:6` is supervision; `assist:990101-housing` the part of that unit. */
function clockInWords(clock: string, { directory }: CityRules, language: Language): string {
  const [kind = clock, of = ''] = clock.split(':')
  const words = valueTexts['clock']?.[kind]?.[language] ?? kind
  const unit = directory.findUnit(of)?.name
  if (unit === undefined) return words
  return language === 'zh' ? `${unit}${words}` : `${words} by ${unit}`
}

function nameOf(id: string, { directory }: CityRules): string {
  return directory.findUnit(id)?.name ?? id
}

/** `2026-03-09 09:00`, on the wall of the city. */
function localTime(at: string, { pack }: CityRules): string {
  return instantFrom(epochSeconds(at) + pack.settings.zoneOffsetMinutes * 60)
    .slice(0, 16)
    .replace('T', ' ')
}
