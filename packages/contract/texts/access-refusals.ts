import type { Text } from './text.ts'

export const accessRefusals = {
  'access.no_permission': { zh: '您没有“{permission}”的权限。', en: 'You do not have the right “{permission}”.' },
  'access.metrics_closed': {
    zh: '运行指标只供本机或持有口令者读取。',
    en: 'Measurements are for this machine or whoever holds the token.',
  },
  'access.no_tie': {
    zh: '您与这张工单的关系不允许“{permission}”，可以的关系：{ties}。',
    en: 'Your tie to this order does not allow “{permission}”; these ties do: {ties}.',
  },
  'access.must_withdraw': {
    zh: '您与此事有利害关系，已回避。',
    en: 'You have an interest in this matter and have withdrawn from it.',
  },
  'access.reported': { zh: '没有这张工单。', en: 'There is no such order.' },
  'access.out_of_reach': { zh: '{unit}不在您的管理范围内。', en: '{unit} is outside your reach.' },
  'petition.join_ticket_over': {
    zh: '您选的那件事隔得太久了，请重新选一次，或直接提交。',
    en: 'What you chose to join was offered too long ago; choose again, or send without it.',
  },
  'petition.not_found': {
    zh: '编号或查询码不对，请核对后再试。',
    en: 'Number or code are not right; check them and try again.',
  },
  'unit.not_found': { zh: '没有“{unitId}”这个单位。', en: 'There is no unit “{unitId}”.' },
  'session.missing': { zh: '请先登录。', en: 'Please sign in first.' },
  'session.petitioner_missing': {
    zh: '请先用工单编号和查询码查询，再进行此操作。',
    en: 'Look your appeal up with its number and tracking code first.',
  },
  'session.cross_site': {
    zh: '来自其他网站的请求不被接受。',
    en: 'Requests sent by another website are not accepted.',
  },
} as const satisfies Record<string, Text>
