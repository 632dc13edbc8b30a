import type { Text } from './text.ts'

/** What is wrong with one field, by the rule of its schema. */
export const faultTexts = {
  'field.unknown': {
    zh: '没有名为“{name}”的字段，可用：{known}。',
    en: 'There is no field “{name}”; there are {known}.',
  },
  'field.unknown_near': {
    zh: '没有名为“{name}”的字段，您是否要写“{nearest}”？',
    en: 'There is no field “{name}”; did you mean “{nearest}”?',
  },
  'field.missing': { zh: '缺少必填字段“{name}”。', en: 'The field “{name}” is needed.' },
  'field.type': { zh: '应为{expected}。', en: 'Must be {expected}.' },
  'field.not_listed': { zh: '应为以下之一：{allowed}。', en: 'Must be one of {allowed}.' },
  'field.not_listed_near': {
    zh: '应为以下之一：{allowed}；您是否要写“{nearest}”？',
    en: 'Must be one of {allowed}; did you mean “{nearest}”?',
  },
  'field.too_short': { zh: '至少{limit}个字符。', en: 'Needs at least {limit} characters.' },
  'field.too_long': { zh: '最多{limit}个字符。', en: 'Takes at most {limit} characters.' },
  'field.too_few': { zh: '至少{limit}项。', en: 'Needs at least {limit} entries.' },
  'field.too_many': { zh: '最多{limit}项。', en: 'Takes at most {limit} entries.' },
  'field.pattern': { zh: '格式不对，应为：{expected}。', en: 'Does not have the right form: {expected}.' },
  'field.blank': { zh: '不能只有空白。', en: 'Must not be blank.' },
  'field.too_small': { zh: '应{comparison}{limit}。', en: 'Must be {comparison} {limit}.' },
  'field.repeated': { zh: '各项不能重复。', en: 'Entries must differ.' },
  'field.nothing_given': { zh: '至少填写一项。', en: 'At least one field is needed.' },
  'field.character': { zh: '含有无法保存的字符。', en: 'Holds a character that cannot be stored.' },
  'field.unfit': { zh: '内容不符合要求。', en: 'Does not fit.' },
} as const satisfies Record<string, Text>

export type FaultCode = keyof typeof faultTexts

/** JSON types as people call them. */
export const typeTexts = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true或false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  null: { zh: '空值', en: 'null' },
} as const satisfies Record<string, Text>
