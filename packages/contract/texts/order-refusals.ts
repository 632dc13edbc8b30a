import type { Text } from './text.ts'

export const orderRefusals = {
  'order.not_found': { zh: '没有这张工单。', en: 'There is no such order.' },
  'order.changed_meanwhile': {
    zh: '工单已被他人更新，请重新打开后再操作。',
    en: 'Somebody else has changed the order; open it anew and try again.',
  },
  'order.not_now': {
    zh: '工单处于“{situation}”时不能“{command}”。',
    en: 'While the order is “{situation}”, “{command}” is not possible.',
  },
  'order.command_unknown': { zh: '没有“{command}”这项操作。', en: 'There is no action “{command}”.' },
  'order.unit_unknown': {
    zh: '单位“{unitId}”不在本市目录中。',
    en: 'The unit “{unitId}” is not in the city’s directory.',
  },
  'order.unit_is_reported': {
    zh: '“{unitId}”是被举报单位或其下属单位，工单不得派给它。',
    en: '“{unitId}” is the reported unit or below it; the order never goes there.',
  },
  'order.unit_cannot_lead': {
    zh: '社区、村和科室不能作为主办单位。',
    en: 'Communities, villages and sections never lead an order.',
  },
  'order.hotline_unknown': {
    zh: '热线名单中没有“{hotlineId}”或已停用；可用：{open}。',
    en: 'The list of hotlines has no “{hotlineId}” in force; there are {open}.',
  },
  'order.hotline_stays': {
    zh: '{number}不并入本热线，其来电由该专线处理；请用“转紧急专线”。',
    en: '{number} stays a line of its own and takes its own calls; hand the emergency over.',
  },
  'order.not_a_partner': {
    zh: '“{hotlineId}”不是协同城市的热线。',
    en: '“{hotlineId}” is no hotline of a neighbouring city.',
  },
  'order.category_unknown': { zh: '派单目录中没有“{categoryId}”。', en: 'The catalogue has no entry “{categoryId}”.' },
  'order.category_missing': { zh: '派单前须先确定诉求分类。', en: 'The category must be known before dispatch.' },
  'order.received_in_future': { zh: '接诉时间晚于现在（{now}）。', en: 'The time of receipt lies after now ({now}).' },
  'order.met_in_future': { zh: '见面时间晚于现在（{now}）。', en: 'The meeting lies after now ({now}).' },
  'order.treatment_unknown': {
    zh: '本市没有“{treatment}”这种处理方式的告知用语。',
    en: 'The city has no wording for the treatment “{treatment}”.',
  },
  'order.not_a_consultation': {
    zh: '只有咨询和表扬可以即时答复办结，此单是{kind}。',
    en: 'Only consultations and praise can be answered at once; this is a {kind}.',
  },
  'order.head_signed_already': { zh: '主要负责人已于{at}签批。', en: 'The head signed already, at {at}.' },
  'order.head_signature_missing': { zh: '须先由主要负责人签批。', en: 'The head of the unit must sign first.' },
  'order.petitioner_not_contacted': {
    zh: '须先联系诉求人，或写明无法联系的原因。',
    en: 'Contact the petitioner first, or say why that was not possible.',
  },
  'reply.fault_missing': { zh: '退回反馈须指出问题所在。', en: 'A returned reply must say what is wrong with it.' },
  'reply.reviewed_already': { zh: '这次反馈已审核过。', en: 'This reply was reviewed already.' },
  'history.in_future': {
    zh: '历史数据中的时间{at}晚于现在。',
    en: 'The earlier books name a time, {at}, that is still to come.',
  },
  'history.closed_before_created': {
    zh: '办结时间{closedAt}早于登记时间{createdAt}。',
    en: 'It was closed at {closedAt}, before it was registered at {createdAt}.',
  },
  'callback.second_round_done': {
    zh: '已是第二轮办理，不能再退回重办。',
    en: 'This was the second round; it cannot be sent back again.',
  },
  'petitioner.phone_unreadable': { zh: '“{given}”不是电话号码。', en: '“{given}” is not a telephone number.' },
} as const satisfies Record<string, Text>
