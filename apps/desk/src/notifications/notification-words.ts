/** Words of what one is told. */
export const notificationWords = {
  title: { zh: '消息', en: 'Messages' },
  unread: { zh: '未读', en: 'Unread' },
  all: { zh: '近三十天', en: 'Last thirty days' },
  which: { zh: '显示哪些消息', en: 'Which messages' },
  bell: { zh: '消息，{count} 条未读', en: 'Messages, {count} unread' },
  markAll: { zh: '全部标为已读', en: 'Mark all as read' },
  markOne: { zh: '标为已读', en: 'Mark as read' },
  noneUnread: {
    zh: '都看过了。有新消息时，上方的铃铛会显示条数。',
    en: 'Nothing unread. The bell above counts what comes.',
  },
  none: {
    zh: '近三十天没有消息。派单、时限提醒、吹哨召集都会出现在这里。',
    en: 'Nothing in the last thirty days. Dispatches, warnings of limits and summons appear here.',
  },
} as const
