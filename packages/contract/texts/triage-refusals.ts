import type { Text } from './text.ts'

export const triageRefusals = {
  'triage.model_promoted': { zh: '这个模型已在使用。', en: 'The model is in use already.' },
  'triage.model_not_promoted': { zh: '这个模型不在使用，无需回退。', en: 'The model is not in use.' },
} as const satisfies Record<string, Text>
