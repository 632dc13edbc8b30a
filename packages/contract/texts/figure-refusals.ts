import type { Text } from './text.ts'

export const figureRefusals = {
  'figures.district_needed': { zh: '请指定一个区（“{unitId}”不是区）。', en: 'Name a district; “{unitId}” is none.' },
  'figures.span_wrong': { zh: '{startsOn}不是{grain}的第一天。', en: '{startsOn} is not the first day of a {grain}.' },
  'figures.in_future': {
    zh: '{startsOn}尚未到来（今天是{today}）。',
    en: '{startsOn} is still to come; today is {today}.',
  },
  'figures.item_unknown': { zh: '本市没有填报项“{item}”。', en: 'The city has no reported item “{item}”.' },
  'figures.not_a_number': { zh: '“{item}”的数值“{value}”不是数。', en: '“{value}” for “{item}” is not a number.' },
  'figures.days_wrong': {
    zh: '起止日期须一并填写，且截止日不早于起始日，最长一年零一个月。',
    en: 'From and to go together, to not before from, at most thirteen months.',
  },
  'figures.month_ahead': {
    zh: '{month}尚未到来（今天是{today}）。',
    en: '{month} is still to come; today is {today}.',
  },
  'figures.month_unreadable': {
    zh: '“{month}”不是月份，应如 2026-03。',
    en: '“{month}” is no month; write it like 2026-03.',
  },
  'figures.no_method': {
    zh: '本市尚无考评办法，不能按考核期统计。',
    en: 'The city has no assessment method, so there are no windows to count by.',
  },
  'trace.stretch_wrong': {
    zh: '开始时间须早于结束时间，且最长{days}天；查一件工单时不限。',
    en: 'From must come before until, at most {days} days apart; of one order, any stretch.',
  },
  'figures.flag_unknown': { zh: '没有街道参加试点“{flag}”。', en: 'No street takes part in the pilot “{flag}”.' },
} as const satisfies Record<string, Text>
