import type { Text } from './text.ts'

export const callInRefusals = {
  'call_in.in_past': { zh: '接听日（{heldOn}）早于今天（{on}）。', en: 'The day, {heldOn}, lies before today, {on}.' },
  'call_in.not_a_district': { zh: '“{unitId}”不是区政府。', en: '“{unitId}” is not the government of a district.' },
  'call_in.not_today': { zh: '接听日是 {heldOn}，今天是 {on}。', en: 'The day is {heldOn}; today is {on}.' },
  'call_in.not_open': { zh: '接听日尚未开始，或已经结束。', en: 'The day has not begun, or is over.' },
  'call_in.not_announced': { zh: '接听日已经开始、结束或取消。', en: 'The day has begun, is over or was cancelled.' },
  'call_in.taken': {
    zh: '工单 {number} 已标记为领导接听。',
    en: 'Order {number} is marked as taken by the leader already.',
  },
  'call_in.not_taken': { zh: '此单没有标记为领导接听。', en: 'This order is not marked as taken by the leader.' },
  'call_in.not_a_call': { zh: '工单 {number} 不是来电。', en: 'Order {number} did not come by telephone.' },
  'call_in.of_another_day': {
    zh: '工单 {number} 不是 {heldOn} 当天的来电。',
    en: 'Order {number} is not a call of {heldOn}.',
  },
} as const satisfies Record<string, Text>
