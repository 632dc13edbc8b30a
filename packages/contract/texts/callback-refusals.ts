import type { Text } from './text.ts'

export const callbackRefusals = {
  'callback.too_soon': {
    zh: '同一时段已回访过，请在{nextAt}之后再试。',
    en: 'This hour was tried already; try again from {nextAt}.',
  },
  'callback.again_in_past': {
    zh: '约定的回访时间（{callAgainAt}）须晚于现在。',
    en: 'The time to call again, {callAgainAt}, is not after now.',
  },
  'callback.nobody_to_call': { zh: '诉求人没有留下联系方式。', en: 'The petitioner left no number.' },
  'callback.was_solved': {
    zh: '诉求人表示已解决，无需复核。',
    en: 'The petitioner says it is solved; there is nothing to look at again.',
  },
  'callback.review_missing': {
    zh: '诉求人表示未解决，办结前须先复核。',
    en: 'The petitioner calls it unsolved; look again before it is closed.',
  },
  'callback.more_can_be_done': {
    zh: '复核认为还能继续办理，应退回重办：{finding}',
    en: 'The second look found more to do; send it back: {finding}',
  },
} as const satisfies Record<string, Text>
