import { CallView, LinkCallInput, NoInput, TextMessageView, TransferCallInput } from '@shaoying/contract'
import { answerCall, callKind, endCall, linkCall, textMessageKind, transferCall } from '@shaoying/domain'
import { collection, type RecordCollection } from '../record-collection.ts'
import { recordRow } from '../record-command-row.ts'
import { callView } from '../views/call-view.ts'
import { textMessageView } from '../views/text-message-view.ts'

/** Calls to the hotline. They begin with the exchange or the simulated line, which have routes of their own. */
export const calls: RecordCollection = collection({
  path: 'calls',
  idName: 'callId',
  tag: 'Calls 来电',
  noun: 'call 来电',
  kind: callKind,
  read: ['order.register'],
  view: CallView,
  viewOf: callView,
  commands: [
    recordRow({ title: 'Answer a call 接听', input: NoInput, command: answerCall, example: {} }),
    recordRow({
      title: 'Hand the caller on 转接',
      input: TransferCallInput,
      command: transferCall,
      example: { to: '专家座席' },
    }),
    recordRow({ title: 'Put down 挂断', input: NoInput, command: endCall, example: {} }),
    recordRow({
      title: 'Note the order that came of it 关联工单',
      input: LinkCallInput,
      command: linkCall,
      example: { orderId: '0190b3a0-0000-7000-8000-000000000001' },
    }),
  ],
})

/** Text messages to the hotline and what became of them. They begin with the gateway, which has a route of its own. */
export const textMessages: RecordCollection = collection({
  path: 'text-messages',
  idName: 'textMessageId',
  tag: 'Calls 来电',
  noun: 'text message 短信',
  kind: textMessageKind,
  read: ['order.register'],
  view: TextMessageView,
  viewOf: textMessageView,
  commands: [],
})
