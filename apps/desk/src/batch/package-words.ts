/** Words of handling many orders as one. */
export const packageWords = {
  packages: { zh: '打包办理', en: 'Packages' },
  hint: {
    zh: '同一地点、同一原因的多件工单一起办；每件的诉求人、时限和回访都保留。在工单列表勾选后点“打包”。',
    en: 'Orders of one place and cause, handled as one; each keeps its petitioner, limit and callback. Choose orders in a list and press Package.',
  },
  none: { zh: '还没有打包。', en: 'No packages yet.' },
  pack: { zh: '打包', en: 'Package' },
  packTitle: { zh: '把所选 {count} 件打包办理', en: 'Handle {count} orders as one' },
  what: { zh: '共同的事', en: 'What they have in common' },
  cause: { zh: '共同的原因', en: 'The common cause' },
  lead: { zh: '主办单位', en: 'Lead unit' },
  orders: { zh: '{count} 件工单', en: '{count} orders' },
  open: { zh: '办理中', en: 'Open' },
  closed: { zh: '已完成', en: 'Closed' },
  actForAll: { zh: '对整包办理', en: 'For all of them' },
  refused: { zh: '{count} 件没办成', en: '{count} refused' },
  done: { zh: '已对整包办理：{title}', en: 'Done for the package: {title}' },
  close: { zh: '完成整包', en: 'Close the package' },
  outcome: { zh: '一并做了什么', en: 'What was done for all' },
  all: { zh: '全部打包', en: 'All packages' },
} as const
