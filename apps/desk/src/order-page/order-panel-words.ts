/** Words of the panels beside an order's facts: the petitioner's contact and the files. */
export const orderPanelWords = {
  reveal: { zh: '查看联系方式', en: 'Show contact' },
  revealWhy: { zh: '为什么要看（记入台账，监督人员可见）', en: 'Why (recorded, and seen by supervision)' },
  whyCall: { zh: '电话联系诉求人', en: 'To call the petitioner' },
  whyVisit: { zh: '上门前核对地址', en: 'To check the address before a visit' },
  whyCallback: { zh: '回访', en: 'To call back' },
  show: { zh: '查看', en: 'Show' },
  hidesSoon: { zh: '{seconds} 秒后自动隐藏', en: 'Hides again in {seconds} s' },
  nothingKept: { zh: '诉求人没有留下联系方式。', en: 'The petitioner left nothing.' },
  files: { zh: '附件', en: 'Files' },
  openFile: { zh: '打开“{name}”', en: 'Open “{name}”' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  needsReason: { zh: '保密件：只能按理由查看原件', en: 'Confidential: the original is shown only with a reason' },
  upload: { zh: '上传附件', en: 'Add a file' },
  uploading: { zh: '正在上传 {percent}%', en: 'Uploading {percent}%' },
} as const
