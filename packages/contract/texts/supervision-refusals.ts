import type { Text } from './text.ts'

export const supervisionRefusals = {
  'instruction.none': { zh: '本单没有领导批示。', en: 'No leader has written on this order.' },
  'instruction.unknown': { zh: '没有第{number}号批示。', en: 'There is no instruction no. {number}.' },
  'supervision.skips_step': {
    zh: '越级督办须写明理由，跳过的环节：{skipped}。',
    en: 'Say why these rungs are left out: {skipped}.',
  },
  'supervision.not_a_party': {
    zh: '“{unitId}”不是本单的主办或协办单位。',
    en: '“{unitId}” neither leads nor assists in this order.',
  },
  'supervision.talk_in_past': {
    zh: '约谈时间（{at}）须晚于现在。',
    en: 'The talk is set for {at}, which is not after now.',
  },
  'supervision.none_open': { zh: '没有需要答复的督办事项。', en: 'No step of supervision is open.' },
  'supervision.unknown': {
    zh: '没有第{number}号督办事项，或已办结。',
    en: 'There is no step of supervision no. {number}, or it has ended.',
  },
  'supervision.not_told': {
    zh: '第{number}号督办事项不是发给贵单位的。',
    en: 'Step of supervision no. {number} was not addressed to your unit.',
  },
} as const satisfies Record<string, Text>
