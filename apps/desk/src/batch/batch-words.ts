/** Words of doing one thing to several orders. */
export const batchWords = {
  chosen: { zh: '已选 {count} 件', en: '{count} chosen' },
  none: { zh: '取消选择', en: 'Choose none' },
  choose: { zh: '选择 {number}', en: 'Choose {number}' },
  chooseAll: { zh: '全选', en: 'Choose all' },
  chooseRow: { zh: '选择这一行', en: 'Choose this row' },
  each: {
    zh: '将对所选 {count} 件逐件办理，每件各自留痕；不能办的会说明原因，不影响其他。',
    en: 'It is done to each of the {count} orders, each with its own trace; one that cannot be done says why and does not hold up the others.',
  },
  progress: { zh: '{done} / {count}', en: '{done} of {count}' },
  stop: { zh: '停下', en: 'Stop' },
  finished: { zh: '办成 {done} 件，{refused} 件没办成。', en: '{done} done, {refused} refused.' },
  close: { zh: '关闭', en: 'Close' },
} as const
