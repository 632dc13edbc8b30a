import type { Language } from '@shaoying/contract'

/** Every word of the portal's pages. `{name}` is filled in. */
export const pageWords = {
  service: { zh: '{city}市民诉求', en: '{city}: tell the city' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  menu: { zh: '主菜单', en: 'Menu' },
  menuSubmit: { zh: '反映诉求', en: 'Report' },
  menuTrack: { zh: '查询进度', en: 'Follow' },
  menuAnswers: { zh: '政策问答', en: 'Answers' },
  menuPrivacy: { zh: '您的信息怎么用', en: 'What happens to your data' },
  menuApi: { zh: '开放接口', en: 'API' },
  footer: {
    zh: '也可拨打 {hotline}，全天有人接听。危险紧急请直接拨打 110、119、120、122。',
    en: 'You can also call {hotline}, day and night. In danger call 110, 119, 120 or 122.',
  },

  homeTitle: { zh: '有事您说，件件有回音', en: 'Tell us, and you will get an answer' },
  homeLead: {
    zh: '一件事，从您说出口到办完、您来打分，每一步都看得见。不用注册。',
    en: 'From what you tell us to the work done and your verdict, you can see every step. No account needed.',
  },
  homeSubmit: { zh: '反映问题、提建议', en: 'Report a problem or suggest something' },
  homeSubmitHint: { zh: '两分钟写完，可附照片、录音', en: 'Two minutes; add photos or a voice note' },
  homeTrack: { zh: '查进度、补充、评价', en: 'Follow, add to it, or say how it went' },
  homeTrackHint: { zh: '用编号和查询码', en: 'With number and tracking code' },
  homeAnswers: { zh: '先查一查', en: 'Look it up first' },
  homeAnswersHint: { zh: '社保、户口、供暖等常见问题的正式答复', en: 'Official answers to common questions' },
  homeNext: { zh: '您提交之后', en: 'What happens next' },
  homeStep1: {
    zh: '热线当即登记，给您编号和查询码。',
    en: 'The hotline registers it at once and gives you a number and a code.',
  },
  homeStep2: {
    zh: '按地点派给街道、部门或企业，写明办理时限。',
    en: 'By its place it goes to the sub-district, department or enterprise that owns it, with a time limit.',
  },
  homeStep3: {
    zh: '谁先接单谁负责到底，先联系您。',
    en: 'Who receives it first stays responsible to the end, and contacts you first.',
  },
  homeStep4: {
    zh: '到期回访：联系没有、解决没有、满意不满意。您的回答就是他们的成绩。',
    en: 'When the limit ends you are asked: did they contact you, is it solved, are you satisfied? Your answer is their score.',
  },

  submitTitle: { zh: '反映诉求', en: 'Tell us about it' },
  kind: { zh: '您要', en: 'You want to' },
  help_request: { zh: '求助', en: 'Ask for help' },
  complaint: { zh: '投诉', en: 'Complain' },
  consultation: { zh: '咨询', en: 'Ask a question' },
  suggestion: { zh: '建议', en: 'Suggest' },
  report: { zh: '举报', en: 'Report wrongdoing' },
  praise: { zh: '表扬', en: 'Praise' },
  words: { zh: '什么事，在哪里', en: 'What happened, and where' },
  wordsHint: {
    zh: '照平常说话写就行，比如：“桥东小区 3 单元楼道灯坏了一周”。',
    en: 'Write as you would say it: “The light in entrance 3 of Qiaodong has been broken for a week.”',
  },
  place: { zh: '地点', en: 'Place' },
  placeHint: {
    zh: '小区、路名或门店名。写自家门牌请填在下面“您的门牌”里。',
    en: 'Estate, street or shop. Your own door belongs in “Your door” below.',
  },
  unit: { zh: '街道、社区', en: 'Street or community' },
  optional: { zh: '（可不填）', en: ' (optional)' },
  phone: { zh: '您的电话', en: 'Your telephone' },
  phoneHint: {
    zh: '留下电话，办理单位才能联系您，办完才能请您评价。',
    en: 'With it the unit can reach you, and you can be asked how it went.',
  },
  name: { zh: '怎么称呼您', en: 'What to call you' },
  door: { zh: '您的门牌', en: 'Your door' },
  doorHint: { zh: '需要上门时才用，加密保存。', en: 'Only for when somebody must come to you; kept encrypted.' },
  contactSecret: {
    zh: '不让办理单位看到我的联系方式，由热线转达',
    en: 'Keep my contact from the unit; the hotline passes messages on',
  },
  confidential: {
    zh: '这是举报，请为我保密：被举报的单位和个人看不到我是谁',
    en: 'This is a report in confidence: whom it is about never learns who I am',
  },
  send: { zh: '提交', en: 'Send' },
  sendNote: {
    zh: '提交即表示您同意我们为办理这件事使用以上信息。',
    en: 'By sending you agree that we use this to deal with the matter.',
  },
  faultsTitle: { zh: '还差一点', en: 'Almost there' },

  receiptTitle: { zh: '已收到', en: 'Received' },
  number: { zh: '编号', en: 'Number' },
  code: { zh: '查询码', en: 'Tracking code' },
  codeHint: {
    zh: '8 位，提交时给您的，也在短信里。',
    en: '8 characters, given when you sent it, also in the text message.',
  },
  keep: {
    zh: '请记下编号和查询码，或截个屏：查进度、补充、评价都要用。',
    en: 'Keep the number and the code, or take a screenshot: you need both to follow it, add to it and say how it went.',
  },
  see: { zh: '查看进度', en: 'See how it stands' },
  another: { zh: '再反映一件', en: 'Report something else' },

  trackTitle: { zh: '查询进度', en: 'See how it stands' },
  trackLead: {
    zh: '用提交时给您的编号（或当时留的电话）和查询码。',
    en: 'With the number you were given (or the telephone you left) and the tracking code.',
  },
  numberOrPhone: { zh: '编号或电话', en: 'Number or telephone' },
  look: { zh: '查询', en: 'Look up' },
  handledBy: { zh: '办理单位', en: 'Handled by' },
  dueAt: { zh: '最晚办结', en: 'Due at the latest' },
  reply: { zh: '答复', en: 'Reply' },
  youSaid: { zh: '您说的', en: 'What you said' },
  steps: { zh: '办理过程', en: 'What happened so far' },
  again: { zh: '停留太久，请重新输入编号和查询码。', en: 'You stayed too long; please enter number and code again.' },

  evaluateTitle: { zh: '请您评价', en: 'How did it go?' },
  evaluateLead: { zh: '您的回答直接算作办理单位的成绩。', en: 'What you answer is the unit’s score.' },
  contacted: { zh: '办理单位联系过您吗？', en: 'Did the unit contact you?' },
  solved: { zh: '问题解决了吗？', en: 'Is it solved?' },
  satisfaction: { zh: '您满意吗？', en: 'Are you satisfied?' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  solvedYes: { zh: '解决了', en: 'Yes' },
  solvedPartly: { zh: '解决了一部分', en: 'Partly' },
  solvedNot: { zh: '没解决', en: 'No' },
  very_satisfied: { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  basically_satisfied: { zh: '基本满意', en: 'More or less' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  very_dissatisfied: { zh: '非常不满意', en: 'Very dissatisfied' },
  opinion: { zh: '还有什么想说的', en: 'Anything else' },
  supplementTitle: { zh: '补充情况', en: 'Add to it' },
  supplement: { zh: '要补充的', en: 'What you want to add' },
  add: { zh: '补充', en: 'Add' },
  signOut: { zh: '退出查询', en: 'Sign out' },
  signOutHint: {
    zh: '用完了，或手机借给别人、丢了？退出后，已打开的查询页面全部失效；再看要重新输入查询码。',
    en: 'Finished, or was the telephone lent or lost? After this no page opened before works any more; number and code open it again.',
  },
  signedOut: {
    zh: '已退出。已打开的查询页面不再有效。',
    en: 'You are signed out. Pages opened before do not work any more.',
  },
  withdrawTitle: { zh: '撤回', en: 'Take it back' },
  withdrawHint: { zh: '撤回后不再办理。', en: 'Nothing more is done about it then.' },
  reason: { zh: '为什么', en: 'Why' },
  withdraw: { zh: '撤回这件诉求', en: 'Take it back' },
  files: { zh: '照片、录音和视频', en: 'Photos, voice and video' },

  answersTitle: { zh: '政策问答', en: 'Answers' },
  answersLead: {
    zh: '主管部门发布、定期更新的答复。',
    en: 'Published and kept up to date by the departments in charge.',
  },
  question: { zh: '您想问什么', en: 'What do you want to know' },
  search: { zh: '查找', en: 'Search' },
  noAnswers: { zh: '没有找到。您可以换个说法，或者直接问我们。', en: 'Nothing found. Try other words, or ask us.' },
  basis: { zh: '依据', en: 'Basis' },
  published: { zh: '{unit} {on} 发布', en: 'Published by {unit} on {on}' },
  askInstead: { zh: '没有您要的答案？直接问我们', en: 'Not what you were looking for? Ask us' },

  privacyTitle: { zh: '您的信息怎么用', en: 'What happens to your data' },
  faultTitle: { zh: '没有成功', en: 'That did not work' },
  faultGone: { zh: '没有这个页面。', en: 'There is no such page.' },
  back: { zh: '回到首页', en: 'Back to the start' },
} as const satisfies Record<string, Record<Language, string>>

export type PageWord = keyof typeof pageWords

/** Speaks the pages' words in one language. */
export function say(language: Language): (word: PageWord, params?: Readonly<Record<string, string>>) => string {
  return (word, params = {}) =>
    pageWords[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
}
