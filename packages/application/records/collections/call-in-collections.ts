import {
  AnnounceCallInDayInput,
  CallInDayView,
  CancelCallInDayInput,
  EndCallInDayInput,
  OpenCallInDayInput,
  TakeBackLeaderCallInput,
  TakeLeaderCallInput,
} from '@shaoying/contract'
import {
  announceCallInDay,
  callInDayKind,
  cancelCallInDay,
  endCallInDay,
  openCallInDay,
  refuse,
  takeBackLeaderCall,
  takeLeaderCall,
} from '@shaoying/domain'
import { preparedRow, recordRow } from '../record-command-row.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { callInDayView } from '../views/call-in-view.ts'

const anOrder = '01900000-0000-7000-8000-000000000001'

/** Leaders who take calls in the hall (R152), the districts in turn (R153). */
export const callInDays: RecordCollection = collection({
  path: 'call-in-days',
  idName: 'callInDayId',
  tag: 'Leaders’ call-in days 领导接听日',
  noun: 'call-in day 领导接听日',
  kind: callInDayKind,
  read: ['call_in.arrange', 'call_in.take', 'analysis.read'],
  view: CallInDayView,
  viewOf: callInDayView,
  commands: [
    recordRow({
      title: 'Announce a call-in day 安排接听日',
      input: AnnounceCallInDayInput,
      command: announceCallInDay,
      example: {
        heldOn: '2026-03-02',
        leader: { name: '李区长', post: '东湖区区长', contact: '区政府总值班室 010-00000000' },
        seat: '1 号席',
        districtId: '990101',
      },
    }),
    recordRow({
      title: 'Begin the call-in day 开始接听',
      input: OpenCallInDayInput,
      command: openCallInDay,
      example: {},
    }),
    preparedRow({
      title: 'Mark a call as taken by the leader 标记领导接听',
      input: TakeLeaderCallInput,
      command: takeLeaderCall,
      example: { orderId: anOrder },
      prepare: async ({ orderId }, _recordId, _read, readOrders) => {
        const order = (await readOrders([orderId])).get(orderId)
        return order ? { orderId, order } : refuse('order.not_found', { params: { orderId }, field: '/orderId' })
      },
    }),
    recordRow({
      title: 'Take a mark back 取消标记',
      input: TakeBackLeaderCallInput,
      command: takeBackLeaderCall,
      example: { orderId: anOrder, reason: '误标' },
    }),
    recordRow({
      title: 'End the call-in day 结束接听',
      input: EndCallInDayInput,
      command: endCallInDay,
      example: { remarks: '集中反映的供暖问题，三日内逐户回访。' },
    }),
    recordRow({
      title: 'Cancel the call-in day 取消接听日',
      input: CancelCallInDayInput,
      command: cancelCallInDay,
      example: { reason: '汛情值守，改期。' },
    }),
  ],
})
