import type { Text } from './text.ts'

export const invitationRefusals = {
  'invitation.confidential': {
    zh: '保密举报件不得邀请外部单位参与。',
    en: 'No outside party is invited into a confidential report.',
  },
  'invitation.none_open': { zh: '没有进行中的邀请。', en: 'No invitation is open.' },
  'invitation.not_open': { zh: '这份邀请不存在或已结束。', en: 'There is no such invitation, or it is closed.' },
  'invitation.full': {
    zh: '此链接最多可提交{most}次，请联系邀请单位。',
    en: 'This link takes {most} answers at most; please speak to the unit that invited you.',
  },
  'invitation.link_ended': {
    zh: '链接已收回或已过期，请联系邀请单位。',
    en: 'This link was taken back or has ended; please speak to the unit that invited you.',
  },
  'invitation.link_unknown': {
    zh: '链接无效，请向邀请单位核对。',
    en: 'This link is not valid; please ask the unit that invited you.',
  },
  'order.wanted_in_past': {
    zh: '要求答复的时间（{wantedBy}）须晚于现在。',
    en: 'The answer is wanted by {wantedBy}, which is not after now.',
  },
} as const satisfies Record<string, Text>
