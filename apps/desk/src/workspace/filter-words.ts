/** Words of filters that are kept under a name. */
export const filterWords = {
  saved: { zh: '常用筛选', en: 'Saved filters' },
  save: { zh: '保存当前筛选', en: 'Keep this filter' },
  name: { zh: '名称', en: 'Name' },
  shared: { zh: '共享给本单位', en: 'Share with our unit' },
  sharedBy: { zh: '{who} 共享', en: 'Shared by {who}' },
  keep: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  remove: { zh: '删除“{name}”', en: 'Delete “{name}”' },
  deleted: { zh: '已删除“{name}”。', en: '“{name}” was deleted.' },
  clear: { zh: '清除条件', en: 'Clear' },
  news: { zh: '列表有更新，点此从头刷新', en: 'The list has changed: press to load it anew' },
  tie: { zh: '与本单位的关系', en: 'Our part in it' },
  anyTie: { zh: '所有关系', en: 'Any part' },
} as const
