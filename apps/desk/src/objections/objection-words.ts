/** Words of an objection and who rules on it. */
export const objectionWords = {
  basis: { zh: '派单依据', en: 'What the dispatch rests on' },
  objection: { zh: '异议', en: 'The objection' },
  opinion: { zh: '热线机构意见', en: 'The hotline’s opinion' },
  noOpinion: { zh: '尚无意见', en: 'None yet' },
  history: { zh: '派过的单位', en: 'Where it was before' },
  dispatchedAt: { zh: '派单', en: 'Dispatched' },
  designated: { zh: '指定办理', en: 'Designated' },
  proposes: { zh: '建议改派', en: 'Proposes' },
  uphold: { zh: '改派：异议成立', en: 'Send elsewhere: the objection holds' },
  leave: { zh: '维持：仍由原单位办理', en: 'Leave it where it is' },
  ground: { zh: '理由', en: 'Ground' },
  byUnit: { zh: '提出单位', en: 'Raised by' },
  keysHint: {
    zh: '按 1 或 2 选定结论，写明理由后 Ctrl+Enter 提交',
    en: 'Press 1 or 2 for the ruling, write the reason, Ctrl+Enter sends',
  },
} as const
