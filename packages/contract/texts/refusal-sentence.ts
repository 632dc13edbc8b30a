import { epochSeconds, instantFrom, permissions, type Refusal } from '@shaoying/domain'
import { commandTexts } from './command-texts.ts'
import { refusalTexts } from './refusal-texts.ts'
import { appealKindTexts, situationTexts } from './situation-texts.ts'
import { fillText, type Language, type Text, type TextParams } from './text.ts'
import { tieTexts } from './tie-texts.ts'
import { legStandingTexts, whistleCommandTexts, whistleStageTexts } from './whistle-texts.ts'

/** Parameters that name a thing by its identifier, and what people call it. */
const terms: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  situation: situationTexts,
  command: { ...commandTexts, ...whistleCommandTexts },
  stage: whistleStageTexts,
  standing: legStandingTexts,
  permission: Object.fromEntries(
    Object.entries(permissions).map(([id, { name, nameEn }]) => [id, { zh: name, en: nameEn }]),
  ),
  kind: appealKindTexts,
  ties: tieTexts,
}

const between = { zh: '、', en: ', ' } as const

/** The refusal in words people use, its moments on the wall of a city so many minutes east of Greenwich (left out: as they stand); a code without a sentence shows as itself. */
export function refusalSentence(
  { code, params }: Pick<Refusal, 'code' | 'params'>,
  language: Language,
  zoneOffsetMinutes?: number,
): string {
  const text = refusalTexts[code]
  return text
    ? fillText(
        text,
        inWords(zoneOffsetMinutes === undefined ? params : onTheWall(params, zoneOffsetMinutes), language),
        language,
      )
    : code
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** `2026-03-09T01:00:00Z` becomes `2026-03-09 09:00`. */
function onTheWall(params: TextParams, zoneOffsetMinutes: number): TextParams {
  const local = (at: string) =>
    instantFrom(epochSeconds(at) + zoneOffsetMinutes * 60)
      .slice(0, 16)
      .replace('T', ' ')
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && moment.test(value) ? local(value) : value,
    ]),
  )
}

/** Replaces identifiers by what people call them; lists of identifiers (`lead, assist`) too. */
export function inWords(params: TextParams, language: Language): TextParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wordFor(name, value, language)]))
}

function wordFor(name: string, value: string | number, language: Language): string | number {
  const words = terms[name]
  if (!words || typeof value === 'number') return value
  return value
    .split(', ')
    .map((id) => words[id]?.[language] ?? id)
    .join(between[language])
}
