import type { Text } from './text.ts'

export const misconductRefusals = {
  'misconduct.unit_unknown': {
    zh: '单位“{unitId}”不在本市目录中。',
    en: 'The unit “{unitId}” is not in the city’s directory.',
  },
  'misconduct.in_future': {
    zh: '发生日期（{happenedOn}）晚于今天。',
    en: 'The day it happened, {happenedOn}, lies after today.',
  },
  'misconduct.decided': { zh: '此事已有处理结果。', en: 'This case has its result already.' },
  'misconduct.own_record': { zh: '记录人不得处理自己记录的问题。', en: 'Whoever recorded it does not decide it.' },
  'misconduct.own_case': { zh: '当事人不得处理与自己有关的问题。', en: 'Nobody decides their own case.' },
  'misconduct.not_heard': {
    zh: '须先听取单位说明，或写明未听取的原因。',
    en: 'Hear the unit first, or say why it was not heard.',
  },
  'misconduct.correction_missing': {
    zh: '认定的问题须写明整改要求和期限。',
    en: 'Say what is to be put right, and by when.',
  },
  'misconduct.correction_in_past': {
    zh: '整改期限（{byOn}）早于今天。',
    en: 'The day for putting it right, {byOn}, lies before today.',
  },
  'misconduct.discipline_missing': {
    zh: '给予处分须写明处分、机关和文号。',
    en: 'Name the sanction, the authority and the document.',
  },
  'misconduct.discipline_needs_harm': {
    zh: '造成不良影响或者后果的，才给予处分。',
    en: 'Discipline follows only where it did harm.',
  },
  'misconduct.tolerance_decided': { zh: '已于{at}作出容错认定。', en: 'Tolerance was decided at {at}.' },
  'misconduct.nothing_to_correct': { zh: '没有需要整改的事项。', en: 'There is nothing to put right.' },
} as const satisfies Record<string, Text>
