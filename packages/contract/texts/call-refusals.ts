import type { Text } from './text.ts'

export const callRefusals = {
  'call.taken': { zh: '这个来电已被其他座席接起。', en: 'Somebody else has answered this call.' },
  'call.over': { zh: '通话已结束。', en: 'The call is over.' },
  'call.for_another': { zh: '这个来电振的是另一位座席。', en: 'This call rings somebody else.' },
  'call.not_yours': {
    zh: '不是您接的来电，只有接听的座席可以操作。',
    en: 'Only whoever answered the call can do this.',
  },
  'telephone.not_simulated': {
    zh: '已接入真实话务平台，不能模拟来电。',
    en: 'A real exchange is connected; calls are not simulated.',
  },
  'telephone.token_wrong': { zh: '话务平台口令不符。', en: 'The exchange’s token is wrong.' },
  'text_message.not_signed': { zh: '短信网关签名不符或已过时。', en: 'The gateway’s signature is wrong or too old.' },
} as const satisfies Record<string, Text>
