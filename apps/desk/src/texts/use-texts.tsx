import type { OrderSituationName } from '@shaoying/domain'
import { situationTexts } from '@shaoying/contract'
import type { SchemaFormWords } from '@shaoying/ui'
import { createContext, useContext } from 'react'
import { choiceTexts, fieldTexts } from './field-texts.ts'
import { texts, type TextKey } from './texts.ts'
import type { Words } from './words.ts'

export type Language = 'zh' | 'en'

export interface Appearance {
  readonly language: Language
  readonly choose: (language: Language) => void
  readonly turnTheme: () => void
  /** Larger type, or back. */
  readonly turnSize: () => void
}

export const AppearanceContext = createContext<Appearance>({
  language: 'zh',
  choose: () => undefined,
  turnTheme: () => undefined,
  turnSize: () => undefined,
})

/** Says what stands in a workspace's own table. */
export function useWords<Table extends Words>(
  table: Table,
): (key: keyof Table, params?: Readonly<Record<string, string | number>>) => string {
  const { language } = useContext(AppearanceContext)
  return (key, params = {}) =>
    table[key]![language].replace(/\{(\w+)\}/gu, (place, name: string) => String(params[name] ?? place))
}

/** Words in the user's language. */
export function useTexts() {
  const appearance = useContext(AppearanceContext)
  const { language } = appearance
  const say = (key: TextKey, params: Readonly<Record<string, string>> = {}): string =>
    texts[key][language].replace(/\{(\w+)\}/gu, (place, name: string) => params[name] ?? place)
  const field = (name: string): string => fieldTexts[name]?.[language] ?? name
  const choice = (value: string): string => choiceTexts[value]?.[language] ?? value
  return {
    ...appearance,
    say,
    field,
    choice,
    situation: (name: OrderSituationName): string => situationTexts[name][language],
    /** What a command's form says around its fields; its button says `submit`. */
    formWords: (submit: string): SchemaFormWords => ({
      field,
      choice,
      submit,
      add: say('add'),
      remove: say('remove'),
      required: say('required'),
      yes: say('yes'),
      no: say('no'),
    }),
    /** An instant as people here read it. */
    moment: (at: string): string =>
      new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
    /** The time of day alone. */
    time: (at: string): string =>
      new Date(at).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', { hour: '2-digit', minute: '2-digit' }),
    clock: {
      none: say('noDue'),
      left: (span: string) => say('left', { span }),
      late: (span: string) => say('late', { span }),
      waited: (span: string) => say('waited', { span }),
      units: [say('day'), say('hour'), say('minute')] as const,
    },
  }
}
