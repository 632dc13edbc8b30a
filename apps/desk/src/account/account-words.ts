/** Words of one's own account. */
export const accountWords = {
  title: { zh: '我的账号', en: 'My account' },
  mustChange: {
    zh: '这是一次性密码。请先设置自己的密码，再开始工作。',
    en: 'This password was for one use. Choose your own before you go on.',
  },
  password: { zh: '修改密码', en: 'Change the password' },
  current: { zh: '现在的密码', en: 'Password as it is now' },
  next: { zh: '新密码', en: 'New password' },
  nextHint: {
    zh: '至少十个字符，不要用容易猜到的。一句话就很好。',
    en: 'Ten characters or more, nothing easily guessed. A sentence does well.',
  },
  repeat: { zh: '再输一遍', en: 'Once more' },
  differ: { zh: '两次输入不一样。', en: 'The two differ.' },
  changed: { zh: '密码已修改，其他登录已退出。', en: 'Changed; your other sessions have ended.' },
  factor: { zh: '动态验证码', en: 'Second factor' },
  factorOn: { zh: '已启用。', en: 'It is on.' },
  factorOff: {
    zh: '未启用。启用后，登录时还要输入手机上验证器的六位数字。',
    en: 'It is off. With it, signing in also asks for six digits from an authenticator on your phone.',
  },
  enrol: { zh: '启用', en: 'Turn on' },
  scan: { zh: '用验证器扫码，或手工输入：', en: 'Scan it with an authenticator, or type in:' },
  code: { zh: '验证器上的六位数字', en: 'Six digits from the authenticator' },
  confirm: { zh: '确认', en: 'Confirm' },
  remove: { zh: '停用', en: 'Turn off' },
  sessions: { zh: '登录在哪里', en: 'Where I am signed in' },
  thisOne: { zh: '就是这里', en: 'this one' },
  lastUsed: { zh: '最近使用 {at}', en: 'last used {at}' },
  end: { zh: '退出它', en: 'Sign it out' },
  postings: { zh: '任职', en: 'Postings' },
} as const
