import type { Text } from './text.ts'

export const issueRefusals = {
  'issue.orders_repeat': { zh: '同一工单列了两次。', en: 'An order is named twice.' },
  'issue.ruling_withdrawn': { zh: '这项归并（拆分）已撤回。', en: 'The ruling was withdrawn already.' },
  'issue.alarm_settled': { zh: '这项预警已办结。', en: 'The alarm is settled.' },
  'issue.alarm_not_taken_up': { zh: '请先受理预警，再填写结果。', en: 'Take the alarm up before you settle it.' },
  'issue.not_found': {
    zh: '没有这个热点，或不在您的查看范围。',
    en: 'There is no such issue, or it is not for you to see.',
  },
} as const satisfies Record<string, Text>
