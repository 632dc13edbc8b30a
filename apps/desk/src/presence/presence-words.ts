/** Words of who else has an order open, and of what changed under one's hands. */
export const presenceWords = {
  looksToo: { zh: '{who} 也在查看此单', en: '{who} also has this order open' },
  writesToo: {
    zh: '{who} 正在填写此单，先联系一下，避免重复办理',
    en: '{who} is writing on this order; talk to each other before you both send',
  },
  somebody: { zh: '另一位同事', en: 'A colleague' },
  changed: { zh: '您填写期间，此单有了变化', en: 'This order changed while you were writing' },
  changedHint: {
    zh: '您填写的内容还在。核对下面的变化，再决定是否继续提交。',
    en: 'What you typed is still here. Look at what changed, then decide whether to send it.',
  },
  goOn: { zh: '已核对，继续填写', en: 'I have looked; go on' },
  keptText: { zh: '您写了一半、现在不能提交的内容', en: 'What you had begun to write and can no longer send' },
  keptHint: {
    zh: '此单已进入下一步。内容替您留着，可以复制到别处，或丢弃。',
    en: 'The order has moved on. Your text is kept: copy it elsewhere, or discard it.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  discard: { zh: '丢弃', en: 'Discard' },
  discarded: { zh: '已丢弃草稿。', en: 'The draft was discarded.' },
  undo: { zh: '撤销', en: 'Undo' },
} as const
