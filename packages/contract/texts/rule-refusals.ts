import type { Text } from './text.ts'

/** Refusals of the rules beside the order: clocks, calendar, duties, whistle scope, records. */
export const ruleRefusals = {
  'clock.not_running': { zh: '“{kind}”时限未在计时。', en: 'The clock “{kind}” is not running.' },
  'clock.expired': { zh: '“{kind}”时限已于{dueAt}到期。', en: 'The clock “{kind}” ran out at {dueAt}.' },
  'clock.not_paused': { zh: '“{kind}”时限没有暂停。', en: 'The clock “{kind}” is not paused.' },
  'clock.before_last_change': {
    zh: '时间早于“{kind}”时限上次变更（{lastAt}）。',
    en: 'That is before the last change of the clock “{kind}” ({lastAt}).',
  },
  'clock.not_later': { zh: '新的到期时间须晚于{dueAt}。', en: 'The new deadline must be later than {dueAt}.' },
  'calendar.bad_date': { zh: '日期无效。', en: 'Not a date.' },
  'calendar.bad_hours': { zh: '工作时段无效。', en: 'The working hours are not usable.' },
  'calendar.bad_weekday': { zh: '星期无效。', en: 'Not a weekday.' },
  'calendar.bad_transitions': { zh: '时区变更无效。', en: 'The changes of zone are not usable.' },
  'calendar.day_twice': { zh: '同一天出现两次。', en: 'A day stands there twice.' },
  'calendar.no_working_time': { zh: '没有任何工作时间。', en: 'There is no working time at all.' },
  'duty.on_negative_list': {
    zh: '此事在负面清单上，不得交给该单位。',
    en: 'The matter is on the negative list; it may not be given to this unit.',
  },
  'duty.not_on_list': {
    zh: '此事不在该单位职责清单内，须先按程序调整清单。',
    en: 'The matter is not on the unit’s duty list; the list must be changed first.',
  },
  'organisation.other_kind': {
    zh: '机构模板“{template}”不适用于“{unit}”（{unitKind}）。',
    en: 'The template “{template}” is not for “{unit}” ({unitKind}).',
  },
  'duty.assist_only': {
    zh: '该单位对此事只协助，不承担主责。',
    en: 'The unit only assists in this matter and never answers for it.',
  },
  'duty.other_line': { zh: '此事属于另一条线。', en: 'The matter belongs to another line.' },
  'whistle.not_a_street': { zh: '只有街道、乡镇可以吹哨。', en: 'Only streets and townships may whistle.' },
  'whistle.not_switched_on': { zh: '{unit}尚未纳入吹哨范围。', en: '{unit} does not take part in whistling yet.' },
  'whistle.category_unknown': { zh: '派单目录中没有“{category}”。', en: 'The catalogue has no entry “{category}”.' },
  'whistle.not_whistleable': {
    zh: '“{category}”不在吹哨范围内。',
    en: '“{category}” is not a matter for the whistle.',
  },
  'whistle.own_duty': {
    zh: '“{category}”是{unit}自身职责，不能吹哨。',
    en: '“{category}” is {unit}’s own duty; it may not whistle for it.',
  },
  'record.not_found': { zh: '没有这条记录。', en: 'There is no such record.' },
  'record.exists': { zh: '这条记录已存在。', en: 'The record exists already.' },
  'record.key_taken': { zh: '“{key}”已被占用。', en: '“{key}” is taken.' },
  'record.changed_meanwhile': {
    zh: '记录已被他人更新，请重新打开后再操作。',
    en: 'Somebody else has changed the record; open it anew and try again.',
  },
} as const satisfies Record<string, Text>
