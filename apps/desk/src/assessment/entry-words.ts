/** Words of surveys, checks on site and points off or for. */
export const entryWords = {
  title: { zh: '录入：调查、实地考评、扣分加分', en: 'Entries: surveys, checks on site, points off and for' },
  hint: {
    zh: '按单位、按期录入，写明依据；封存后不能再改。不得为本单位录入。',
    en: 'Entered about a unit for a window, with what it rests on; nothing changes once the window is frozen. Nobody enters marks for their own unit.',
  },
  unit: { zh: '单位', en: 'Unit' },
  item: { zh: '项目', en: 'Item' },
  amount: { zh: '数值', en: 'Number' },
  upTo: { zh: '0 到 {most}', en: '0 to {most}' },
  reason: { zh: '事由', en: 'What for' },
  evidence: { zh: '依据（报告或文件）', en: 'Report or document' },
  add: { zh: '录入', en: 'Enter' },
  done: { zh: '已录入；重新计算后计入成绩', en: 'Entered; it counts once the window is computed anew' },
  none: { zh: '本期没有录入。', en: 'Nothing was entered for this window.' },
  withdrawn: { zh: '已撤回：{reason}', en: 'Taken back: {reason}' },
  takeBack: { zh: '撤回', en: 'Take back' },
  whyBack: { zh: '撤回理由', en: 'Why it is taken back' },
  score: { zh: '评分', en: 'score' },
  deduction: { zh: '扣分', en: 'points off' },
  bonus: { zh: '加分', en: 'points for' },
} as const
