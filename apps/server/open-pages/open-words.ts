import type { Language } from '@shaoying/contract'

/** Words of the pages on which the city publishes its figures. */
const openWords = {
  bulletins: { zh: '考评通报', en: 'Bulletins' },
  bulletinsLead: { zh: '每期考评的排名和通报。成绩来自诉求人的回访：联系没有、解决没有、满意不满意。', en: 'Rankings and bulletins of each assessment. The scores are what residents answered: were you contacted, is it solved, are you satisfied.' },
  none: { zh: '还没有公布过通报。', en: 'No bulletin has been published yet.' },
  files: { zh: '下载', en: 'Files' },
  openData: { zh: '开放数据', en: 'Open data' },
  openDataLead: { zh: '每期通报都有数据文件，可自由使用，注明出处即可。结构固定，字段含义见数据结构文件。', en: 'Each bulletin comes as data, free to use with its source named. The structure is fixed; the schema says what each field means.' },
  allBulletins: { zh: '全部通报（JSON）', en: 'All bulletins (JSON)' },
  schema: { zh: '数据结构（JSON Schema）', en: 'Structure (JSON Schema)' },
  pdf: { zh: 'PDF，可打印', en: 'PDF, to print' },
  docx: { zh: 'Word 文档', en: 'Word document' },
  xlsx: { zh: 'Excel 工作簿', en: 'Workbook' },
  csv: { zh: 'CSV 表格', en: 'Table as CSV' },
  json: { zh: 'JSON 数据', en: 'Data as JSON' },
  back: { zh: '全部通报', en: 'All bulletins' },
} as const

export type OpenWord = keyof typeof openWords

export const sayOpen = (language: Language) => (key: OpenWord): string => openWords[key][language]
