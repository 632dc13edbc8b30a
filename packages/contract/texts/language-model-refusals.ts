import type { Text } from './text.ts'

export const languageModelRefusals = {
  'language_model.off': { zh: '本市没有启用大模型。', en: 'The city uses no language model.' },
  'language_model.no_answer': {
    zh: '大模型没有给出可用的答复，请自行填写。',
    en: 'The language model gave no usable answer; please write yourself.',
  },
} as const satisfies Record<string, Text>
