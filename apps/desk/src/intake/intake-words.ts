/** Words of taking down a call. */
export const intakeWords = {
  split: { zh: '另有一件事', en: 'One more matter' },
  matter: { zh: '第 {number} 件', en: 'Matter {number}' },
  mattersHint: {
    zh: '各立一单，互相关联；地点不填则同上。',
    en: 'Each becomes an order of its own, linked; without a place it lies where the first does.',
  },
  removeMatter: { zh: '去掉第 {number} 件', en: 'Remove matter {number}' },
  channelHint: { zh: '本机记住所选来源', en: 'This machine remembers it' },
  pin: { zh: '在地图上点选位置', en: 'Point at it on the map' },
  pinned: { zh: '已标注：{longitude}, {latitude}', en: 'Marked: {longitude}, {latitude}' },
  unpin: { zh: '取消标注', en: 'Remove the mark' },
  secret: { zh: '保密', en: 'Confidential' },
  secretOn: {
    zh: '按保密件登记：不向被反映单位透露身份',
    en: 'Registered as confidential: who said it is not shown to the unit concerned',
  },
  anonymously: { zh: '匿名', en: 'Anonymous' },
  article: { zh: '可以这样答', en: 'How it may be answered' },
  useArticle: { zh: '引用为当场答复', en: 'Answer with it' },
  otherArticle: { zh: '下一条', en: 'Next' },
  internal: { zh: '仅供坐席参考', en: 'For staff only' },
  basis: { zh: '依据', en: 'Rests on' },
  unsent: {
    zh: '网络中断：{count} 件已存在本机，恢复后自动提交，不会重复立单。',
    en: 'No network: {count} kept on this machine, sent when it is back, and only once.',
  },
  sentLate: { zh: '已补交 {numbers}。', en: 'Sent now: {numbers}.' },
  notTaken: { zh: '有 {count} 件未被受理：{why}', en: '{count} not taken: {why}' },
  backToForm: { zh: '放回表单修改', en: 'Put it back into the form' },
  keptHere: { zh: '已存在本机', en: 'Kept on this machine' },
  keptHereHint: {
    zh: '网络恢复后自动提交，届时这里会显示编号。可以继续登记下一件。',
    en: 'It is sent when the network is back; its number then appears here. You can go on with the next call.',
  },
  alsoMade: { zh: '同时立单：{numbers}', en: 'Also made: {numbers}' },
} as const
