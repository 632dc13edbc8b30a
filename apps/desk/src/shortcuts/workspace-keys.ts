import type { Words } from '../texts/words.ts'

/** Keys of the workspaces, for the overlay: what works now it knows by itself; what works elsewhere stands here. A test compares this with the sources. */
export const workspaceKeys: readonly {
  readonly place: keyof typeof workspaceKeyWords
  readonly keys: readonly (readonly [string, keyof typeof workspaceKeyWords])[]
}[] = [
  {
    place: 'list',
    keys: [
      ['j', 'down'],
      ['k', 'up'],
      ['enter', 'open'],
      ['x', 'choose'],
    ],
  },
  {
    place: 'order',
    keys: [
      ['n', 'next'],
      ['mod+enter', 'send'],
    ],
  },
  {
    place: 'register',
    keys: [
      ['mod+enter', 'send'],
      ['alt+n', 'another'],
      ['f8', 'emergency'],
      ['alt+c', 'confidential'],
      ['alt+s', 'split'],
      ['alt+e', 'article'],
      ['alt+r', 'repeat'],
    ],
  },
  {
    place: 'calls',
    keys: [
      ['f2', 'answer'],
      ['f3', 'transfer'],
      ['f4', 'hangUp'],
    ],
  },
  {
    place: 'decisions',
    keys: [
      ['1', 'yes'],
      ['2', 'no'],
      ['0', 'contact'],
    ],
  },
  {
    place: 'suggestions',
    keys: [
      ['alt+k', 'kind'],
      ['alt+1', 'category1'],
      ['alt+2', 'category2'],
      ['alt+3', 'category3'],
      ['alt+p', 'place1'],
      ['alt+o', 'place2'],
      ['alt+i', 'place3'],
    ],
  },
  { place: 'cockpit', keys: [['escape', 'leaveWall']] },
]

/** Words of the shortcut overlay. */
export const workspaceKeyWords = {
  here: { zh: '此处', en: 'Here' },
  elsewhere: { zh: '其他页面', en: 'Elsewhere' },
  list: { zh: '队列与列表', en: 'Queues and lists' },
  order: { zh: '工单', en: 'Order' },
  register: { zh: '登记诉求', en: 'Registration' },
  calls: { zh: '来电', en: 'Calls' },
  decisions: { zh: '审核、裁定、回访', en: 'Reviews, objections, callbacks' },
  confidential: { zh: '标为保密', en: 'Mark as confidential' },
  split: { zh: '拆出另一件', en: 'Split off another matter' },
  article: { zh: '用知识库的答复', en: 'Use the article' },
  repeat: { zh: '记为同一来电人的重复件', en: 'Take it as a repeat of the caller’s order' },
  answer: { zh: '接听', en: 'Answer' },
  transfer: { zh: '转接', en: 'Transfer' },
  hangUp: { zh: '挂断', en: 'Hang up' },
  yes: { zh: '通过；改派', en: 'Accept; dispatch anew' },
  no: { zh: '退回；维持', en: 'Send back; leave it' },
  contact: { zh: '查看联系方式', en: 'Show how to reach the petitioner' },
  suggestions: { zh: '登记时的建议', en: 'Suggestions while registering' },
  cockpit: { zh: '驾驶舱大屏', en: 'Cockpit on the wall' },
  down: { zh: '下一行', en: 'Row down' },
  up: { zh: '上一行', en: 'Row up' },
  open: { zh: '打开', en: 'Open' },
  choose: { zh: '选中，批量办理', en: 'Choose for a batch' },
  next: { zh: '下一件', en: 'Next order' },
  send: { zh: '提交', en: 'Send' },
  another: { zh: '再登记一件', en: 'Register another' },
  emergency: { zh: '转紧急专线', en: 'Emergency hand-over' },
  kind: { zh: '用建议的类型', en: 'Take the kind' },
  category1: { zh: '用第一个分类', en: 'Take the first category' },
  category2: { zh: '用第二个分类', en: 'Take the second category' },
  category3: { zh: '用第三个分类', en: 'Take the third category' },
  place1: { zh: '用第一个地点', en: 'Take the first place' },
  place2: { zh: '用第二个地点', en: 'Take the second place' },
  place3: { zh: '用第三个地点', en: 'Take the third place' },
  leaveWall: { zh: '退出大屏', en: 'Leave the wall' },
} as const satisfies Words
