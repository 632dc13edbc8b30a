/** What people come to an order for, the next step of its life first; the first three on offer get a button each. */
export const firstCommands: readonly string[] = [
  'recordCallback', 'recordCallbackAttempt', 'decideObjection', 'recommendObjection', 'dispatchOrder', 'submitForDispatch', 'answerAtOnce', 'transferEmergency', 'concludeConsultation',
  'signOrder', 'acceptAssist', 'answerAssist', 'decideExtension', 'decideLedger', 'reviewLedgerRequest', 'reviewReply', 'closeOrder', 'sendBackForRework', 'answerEscalation', 'answerSupervision', 'answerInstruction',
  'recordContact', 'replyToOrder', 'signAsHead', 'assignOrder', 'urgeOrder', 'superviseOrder', 'instructOrder', 'reviewLedger',
]

/** Offered beside them and opened when asked for: nothing waits for a reminder. */
export const reminders: ReadonlySet<string> = new Set(['urgeOrder', 'superviseOrder', 'instructOrder', 'reviewLedger'])
