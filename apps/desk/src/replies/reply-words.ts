/** Words of writing and reviewing a reply. */
export const replyWords = {
  template: { zh: '套用模板', en: 'Use a template' },
  noTemplate: { zh: '还没有模板', en: 'No templates yet' },
  draft: { zh: '大模型起草', en: 'Draft by the language model' },
  drafted: {
    zh: '{model} 的草稿，{hidden} 处个人信息已隐去。请核实后再用。',
    en: 'A draft by {model}; {hidden} places of personal data were hidden. Check it before you use it.',
  },
  manage: { zh: '管理模板', en: 'Manage templates' },
  ofCity: { zh: '全市', en: 'City' },
  fits: { zh: '适合此类', en: 'Fits this kind' },
  open: { zh: '还要填写：{places}', en: 'Still to fill in: {places}' },
  taken: { zh: '已套用“{title}”。', en: 'Filled in from “{title}”.' },
  asked: { zh: '诉求人说', en: 'What the petitioner said' },
  answered: { zh: '答复（诉求人将看到）', en: 'The reply, as the petitioner will read it' },
  toHotline: { zh: '给热线的反馈', en: 'To the hotline' },
  claims: { zh: '单位认定：{finding}；{solved}', en: 'The unit says: {finding}; {solved}' },
  contacts: { zh: '联系 {count} 次，接通 {reached} 次', en: '{count} contacts, {reached} reached' },
  accept: { zh: '通过', en: 'Accept' },
  sendBack: { zh: '退回重办', en: 'Send back' },
  acceptReason: { zh: '答复对应诉求，依据清楚。', en: 'It answers what was asked and says on what it rests.' },
  keysHint: {
    zh: '按 1 通过、2 退回；退回要选问题并写明理由。Ctrl+Enter 提交',
    en: '1 accepts, 2 sends back with faults and a reason. Ctrl+Enter sends',
  },
} as const
