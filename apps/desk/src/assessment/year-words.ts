/** Words of the annual result and of places through the windows. */
export const yearWords = {
  object: { zh: '比较对象', en: 'What is compared' },
  year: { zh: '{year} 年度结果', en: 'The year {year}' },
  yearHint: {
    zh: '截至目前：{windows}；按{method}合成。未录入的项目不计，由其余各项分担或为空，以办法为准。',
    en: 'So far: {windows}; made by {method}. What is not entered yet is shared out or leaves the result unknown, as the method says.',
  },
  noYear: { zh: '办法没有规定这类单位的年度结果。', en: 'The method makes no annual result of these units.' },
  rank: { zh: '名次', en: 'Rank' },
  unit: { zh: '单位', en: 'Unit' },
  score: { zh: '年度得分', en: 'Score' },
  windows: { zh: '有成绩的期数', en: 'Windows with a score' },
  history: { zh: '历期名次', en: 'Places through the windows' },
  district: { zh: '所在区', en: 'District' },
  wholeCity: { zh: '全市', en: 'The city' },
} as const
