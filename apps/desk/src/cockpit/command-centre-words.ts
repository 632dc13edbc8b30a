/** Words of a district's command centre. */
export const commandCentreWords = {
  commandCentre: { zh: '区指挥中心', en: 'Command centre' },
  asOf: { zh: '{at} 数据', en: 'as of {at}' },
  district: { zh: '区', en: 'District' },
  chooseDistrict: { zh: '请选择一个区。', en: 'Choose a district.' },
  isCut: {
    zh: '吹哨过多，只列出并统计最先到期的 500 个。',
    en: 'More whistles run than are listed and counted: the 500 due first.',
  },
  street: { zh: '街道、乡镇', en: 'Street or township' },
  all: { zh: '全区', en: 'Whole district' },
  open: { zh: '在办', en: 'Open' },
  overdue: { zh: '超期', en: 'Overdue' },
  dueSoon: { zh: '24 小时内到期', en: 'Due in 24 h' },
  urgent: { zh: '紧急在办', en: 'Urgent, open' },
  whistles: { zh: '正在吹哨', en: 'Whistles' },
  notThere: { zh: '未到场单位', en: 'Units not there' },
  missing: { zh: '拒绝或缺席', en: 'Refused or absent' },
  unsolved: { zh: '到期未达标', en: 'Not met in time' },
} as const
