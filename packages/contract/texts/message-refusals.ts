import type { Text } from './text.ts'

export const messageRefusals = {
  'message.not_found': { zh: '没有这条待人工处理的消息。', en: 'There is no such message that was given up.' },
} as const satisfies Record<string, Text>
