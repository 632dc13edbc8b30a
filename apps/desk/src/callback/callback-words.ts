/** Words of calling back. */
export const callbackWords = {
  contact: { zh: '显示号码', en: 'Show the number' },
  whyCallback: { zh: '回访', en: 'To call back' },
  reachedNot: { zh: '没问成？', en: 'Not asked?' },
  no_answer: { zh: '无人接听', en: 'No answer' },
  refused: { zh: '拒绝回访', en: 'Refused' },
  wrong_number: { zh: '空号错号', en: 'Wrong number' },
  call_later: { zh: '另约时间', en: 'Call later' },
  inOneHour: { zh: '1 小时后', en: 'In 1 hour' },
  inThreeHours: { zh: '3 小时后', en: 'In 3 hours' },
  tomorrow: { zh: '明天此时', en: 'Tomorrow' },
  laterHint: { zh: '约在什么时候：按 1、2、3', en: 'When: press 1, 2 or 3' },
  attempts: { zh: '已试 {count} 次：{list}', en: 'Tried {count} times: {list}' },
  differentHours: { zh: '再试要换个时段。', en: 'Try again at another hour.' },
  keys: {
    zh: '1–5 回答；6 无人接听、7 拒绝、8 空号、9 另约；0 显示号码；Backspace 重来；Enter 提交。',
    en: '1–5 answer; 6 no answer, 7 refused, 8 wrong number, 9 call later; 0 shows the number; Backspace starts over; Enter sends.',
  },
  noted: { zh: '已记录：{result}', en: 'Noted: {result}' },
  words: { zh: '诉求人当时说', en: 'What the petitioner said then' },
  reply: { zh: '单位的答复', en: 'What the unit answered' },
} as const
