import { createContext, useContext } from 'react'
import { choiceTexts, fieldTexts } from './field-texts.ts'
import { texts, type TextKey } from './texts.ts'

export type Language = 'zh' | 'en'

export const LanguageContext = createContext<{ readonly language: Language; readonly choose: (language: Language) => void }>({ language: 'zh', choose: () => undefined })

/** Words in the user's language. */
export function useTexts() {
  const { language, choose } = useContext(LanguageContext)
  const say = (key: TextKey, params: Readonly<Record<string, string>> = {}): string => texts[key][language].replace(/\{(\w+)\}/gu, (place, name: string) => params[name] ?? place)
  return {
    language, choose, say,
    field: (name: string): string => fieldTexts[name]?.[language] ?? name,
    choice: (value: string): string => choiceTexts[value]?.[language] ?? value,
    clock: { none: say('noDue'), left: (span: string) => say('left', { span }), late: (span: string) => say('late', { span }), units: [say('day'), say('hour'), say('minute')] as const },
  }
}
