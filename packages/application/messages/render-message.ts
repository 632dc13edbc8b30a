import { messageTexts, type Language, type MessageTemplate } from '@shaoying/contract'
import type { CityRules } from '@shaoying/domain'
import { factInWords } from '../queries/fact-words.ts'
import type { MessageParams } from './message-draft.ts'

export interface RenderedMessage {
  readonly subject: string
  readonly text: string
}

/** A message in words. One whose template is gone shows its parameters rather than nothing. */
export function renderMessage(
  template: string,
  params: MessageParams,
  rules: CityRules,
  language: Language,
): RenderedMessage {
  const text = messageTexts[template as MessageTemplate]
  const { name, nameEn, hotlineNumber } = rules.pack.settings
  const known = { ...params, city: language === 'en' ? nameEn : name, hotline: hotlineNumber }
  if (!text) return { subject: template, text: JSON.stringify(params) }
  return {
    subject: factInWords(text.subject, known, rules, language),
    text: factInWords(text.body, known, rules, language),
  }
}
