import {
  IssueAlarmView,
  IssueRulingView,
  RuleOnIssueInput,
  SettleIssueAlarmInput,
  TakeUpIssueAlarmInput,
  WithdrawIssueRulingInput,
} from '@shaoying/contract'
import {
  issueAlarmKind,
  issueRulingKind,
  refuse,
  ruleOnIssue,
  settleIssueAlarm,
  takeUpIssueAlarm,
  withdrawIssueRuling,
} from '@shaoying/domain'
import { unitNamed } from '../../queries/names.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { preparedRow, recordRow } from '../record-command-row.ts'

const tag = 'Hot issues 热点'
const example = '0190b3a0-0000-7000-8000-00000000000'

/** What people decided about which orders make one issue [Reg 28]. */
export const issueRulings: RecordCollection = collection({
  path: 'issue-rulings',
  idName: 'rulingId',
  tag,
  noun: 'ruling on an issue 热点归并拆分',
  kind: issueRulingKind,
  read: ['analysis.read', 'analysis.report'],
  view: IssueRulingView,
  viewOf: ({ recordId, version, state }) => ({ rulingId: recordId, version, ...state, orderIds: [...state.orderIds] }),
  commands: [
    preparedRow({
      title: 'Put issues together, or take one apart 归并、拆分热点',
      input: RuleOnIssueInput,
      command: ruleOnIssue,
      example: { sort: 'together', orderIds: [`${example}1`, `${example}2`], reason: '同一搅拌站' },
      prepare: async (input, _recordId, _read, readOrders) => {
        const known = await readOrders(input.orderIds)
        const missing = input.orderIds.find((id) => !known.has(id))
        return missing === undefined
          ? input
          : refuse('order.not_found', { params: { orderId: missing }, field: '/orderIds' })
      },
    }),
    recordRow({
      title: 'Withdraw the ruling 撤回',
      input: WithdrawIssueRulingInput,
      command: withdrawIssueRuling,
      example: { reason: '核实为两件事' },
    }),
  ],
})

/** Alarms about hot issues [Reg 28, 29]. The machine raises them. */
export const issueAlarms: RecordCollection = collection({
  path: 'issue-alarms',
  idName: 'alarmId',
  tag,
  noun: 'alarm 热点预警',
  kind: issueAlarmKind,
  read: ['analysis.read', 'analysis.report'],
  view: IssueAlarmView,
  viewOf: ({ recordId, version, state: { issueId: _issue, districtIds, ...alarm } }, { rules }) => ({
    alarmId: recordId,
    version,
    ...alarm,
    districts: districtIds.map((id) => unitNamed(id, rules)),
  }),
  commands: [
    recordRow({
      title: 'See to it 受理预警',
      input: TakeUpIssueAlarmInput,
      command: takeUpIssueAlarm,
      example: { plan: '会同区里现场核查' },
    }),
    recordRow({
      title: 'Settle it 办结预警',
      input: SettleIssueAlarmInput,
      command: settleIssueAlarm,
      example: { outcome: '已停产整改' },
    }),
  ],
})
