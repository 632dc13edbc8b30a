/** What the scripts of the portal say; the pages' own words stand in their HTML. */
export const texts = {
  sending: { zh: '正在提交…', en: 'Sending…' },
  sent: { zh: '已收到', en: 'Received' },
  keep: { zh: '请记下编号和查询码，查进度、评价都要用。', en: 'Keep the number and the code: you need both to follow it and to say how it went.' },
  number: { zh: '编号', en: 'Number' },
  code: { zh: '查询码', en: 'Code' },
  fault: { zh: '没有成功：', en: 'It did not work: ' },
  offline: { zh: '网络不通，您写的内容已保存在本机，请稍后再试。', en: 'No connection. What you wrote is kept on this device; please try again later.' },
  unit: { zh: '办理单位', en: 'Handled by' },
  due: { zh: '最晚办结', en: 'Due at the latest' },
  replies: { zh: '答复', en: 'Replies' },
  steps: { zh: '进展', en: 'What happened' },
  send: { zh: '提交', en: 'Send' },
  evaluate: { zh: '请您评价', en: 'How did it go?' },
  contacted: { zh: '办理单位联系过您吗？', en: 'Did the unit contact you?' },
  solved: { zh: '问题解决了吗？', en: 'Is it solved?' },
  satisfaction: { zh: '您满意吗？', en: 'Are you satisfied?' },
  opinion: { zh: '还有什么想说的（可不填）', en: 'Anything else (optional)' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  solvedYes: { zh: '解决了', en: 'Yes' },
  solvedPartly: { zh: '解决了一部分', en: 'Partly' },
  solvedNot: { zh: '没解决', en: 'No' },
  verySatisfied: { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  basicallySatisfied: { zh: '基本满意', en: 'More or less' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  veryDissatisfied: { zh: '非常不满意', en: 'Very dissatisfied' },
} as const

export type TextKey = keyof typeof texts

export const language: 'zh' | 'en' = document.documentElement.lang === 'en' ? 'en' : 'zh'

export function say(key: TextKey): string {
  return texts[key][language]
}
