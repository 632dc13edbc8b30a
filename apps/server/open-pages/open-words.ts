import type { Language } from '@shaoying/contract'

/** Words of the pages on which the city publishes its figures. */
export const openWords = {
  bulletins: { zh: '考评通报', en: 'Bulletins' },
  bulletinsLead: {
    zh: '每期考评的排名和通报。成绩来自诉求人的回访：联系没有、解决没有、满意不满意。',
    en: 'Rankings and bulletins of each assessment. The scores are what residents answered: were you contacted, is it solved, are you satisfied.',
  },
  none: { zh: '还没有公布过通报。', en: 'No bulletin has been published yet.' },
  files: { zh: '下载', en: 'Files' },
  openData: { zh: '开放数据', en: 'Open data' },
  openDataLead: {
    zh: '每期通报都有数据文件，可自由使用，注明出处即可。结构固定，字段含义见数据结构文件。',
    en: 'Each bulletin comes as data, free to use with its source named. The structure is fixed; the schema says what each field means.',
  },
  allBulletins: { zh: '全部通报（JSON）', en: 'All bulletins (JSON)' },
  schema: { zh: '数据结构（JSON Schema）', en: 'Structure (JSON Schema)' },
  pdf: { zh: 'PDF，可打印', en: 'PDF, to print' },
  docx: { zh: 'Word 文档', en: 'Word document' },
  xlsx: { zh: 'Excel 工作簿', en: 'Workbook' },
  csv: { zh: 'CSV 表格', en: 'Table as CSV' },
  json: { zh: 'JSON 数据', en: 'Data as JSON' },
  figures: { zh: '诉求统计', en: 'What residents bring' },
  figuresLead: {
    zh: '全市每月受理的诉求：多少、什么事、哪里、从哪里来，办得怎样。',
    en: 'What the whole city was told in a month: how much, about what, where, by which way, and how it went.',
  },
  figuresData: {
    zh: '本页每个数都可下载，可自由使用，注明出处即可。件数太少的不公开，以免认出是谁。',
    en: 'Every number here can be taken along, free to use with its source named. Very small numbers are hidden, so that nobody can be recognised.',
  },
  month: { zh: '月份', en: 'Month' },
  show: { zh: '查看', en: 'Show' },
  few: { zh: '件数少，不公开', en: 'too few to publish' },
  orders: { zh: '件', en: 'appeals' },
  share: { zh: '占比', en: 'share' },
  hours: { zh: '{hours} 小时', en: '{hours} hours' },
  value: { zh: '数值', en: 'value' },
  total: { zh: '{month} 共受理诉求 {orders} 件', en: '{month}: {orders} appeals' },
  totalSoFar: { zh: '{month} 截至目前受理诉求 {orders} 件', en: '{month} so far: {orders} appeals' },
  changeSince: { zh: '，同比 {change}', en: ', {change} on the year before' },
  byMonth: { zh: '各月受理量', en: 'Month by month' },
  howItWent: { zh: '办理情况', en: 'How it went' },
  byKind: { zh: '诉求类型', en: 'By kind' },
  byClass: { zh: '问题类别', en: 'By subject' },
  byDistrict: { zh: '所在区', en: 'By district' },
  byChannel: { zh: '受理渠道', en: 'By way in' },
  back: { zh: '全部通报', en: 'All bulletins' },
} as const

export type OpenWord = keyof typeof openWords

export const sayOpen =
  (language: Language) =>
  (key: OpenWord): string =>
    openWords[key][language]
