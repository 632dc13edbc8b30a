/** Names of the situations for the filter; a test compares them with the API's own. Taken from there they would bring its shapes along. */
export const situationNames = {
  registering: { zh: '登记', en: 'registering' },
  answered: { zh: '即时答复办结', en: 'answered at once' },
  emergency_transferred: { zh: '已转紧急专线', en: 'handed to an emergency line' },
  redirected: { zh: '已告知其他渠道', en: 'pointed to another channel' },
  consulting: { zh: '派前会商', en: 'units are consulted' },
  pending_dispatch: { zh: '待派', en: 'waiting for dispatch' },
  dispatched: { zh: '待签收', en: 'waiting to be signed for' },
  objected: { zh: '异议审核中', en: 'objection under review' },
  handling: { zh: '办理中', en: 'being handled' },
  ledgered: { zh: '挂账', en: 'on the ledger' },
  replied: { zh: '已反馈', en: 'replied' },
  rework: { zh: '退回重办', en: 'handled again' },
  await_callback: { zh: '待回访', en: 'waiting for callback' },
  called_back: { zh: '已回访', en: 'called back' },
  closed: { zh: '办结', en: 'closed' },
  archived: { zh: '归档', en: 'archived' },
  merged: { zh: '并单', en: 'merged' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  void: { zh: '作废', en: 'void' },
} as const

export type SituationName = keyof typeof situationNames

export const situations = Object.keys(situationNames) as readonly SituationName[]
