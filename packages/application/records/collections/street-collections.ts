import {
  ApproveDutyChangeInput, ApproveSituationChangeInput, CorrectResourceInput, DutyChangeView, EnforcementCentreView, EvaluatePilotInput, ExtendPilotInput, MakeCentreComprehensiveInput, OpenCentreInput, ProposeDutyChangeInput, ProposeSituationChangeInput, RegisterResourceInput,
  RestaffCentreInput, ReviewDutyChangeInput, RollOutView, SituationChangeView, StartPilotInput, StreetResourceView, WhyInput,
} from '@shaoying/contract'
import {
  approveDutyChange, approveSituationChange, closeCentre, correctResource, dutyChangeKind, enforcementCentreKind, evaluatePilot, extendPilot, makeCentreComprehensive, openCentre, proposeDutyChange, proposeSituationChange, registerResource, rejectDutyChange, rejectSituationChange, restaffCentre,
  reviewDutyChange, rollOutKind, situationChangeKind, startPilot, stopPilot, streetResourceKind, withdrawDutyChange, withdrawResource, withdrawSituationChange,
} from '@shaoying/domain'
import { recordRow } from '../record-command-row.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { dutyChangeView, enforcementCentreView, rollOutView, situationChangeView, streetResourceView } from '../views/street-views.ts'

const why = { why: '按程序办理' }
const needs = { residents: [{ line: 'city_management', least: 1, most: 2 }], onCallLines: ['planning_resources'] }

export const enforcementCentres: RecordCollection = collection({
  path: 'enforcement-centres', idName: 'centreId', tag: 'Enforcement centres 综合执法中心', noun: 'enforcement centre 综合执法中心', kind: enforcementCentreKind, read: ['directory.read'],
  view: EnforcementCentreView, viewOf: enforcementCentreView,
  commands: [
    recordRow({ title: 'Open an enforcement centre 设立综合执法中心', input: OpenCentreInput, command: openCentre, example: { unitId: '990101001', name: '桥头街道综合执法中心', address: '桥头大街1号', openedOn: '2026-03-02', legalBasis: '区编办〔2026〕3号', ...needs } }),
    recordRow({ title: 'Set who is to be there 设定人员配置', input: RestaffCentreInput, command: restaffCentre, example: needs }),
    recordRow({ title: 'From joint to comprehensive enforcement 转为综合执法', input: MakeCentreComprehensiveInput, command: makeCentreComprehensive, example: { on: '2026-07-01', legalBasis: '市政府关于向街道办事处和乡镇人民政府下放部分行政执法职权的决定' } }),
    recordRow({ title: 'Close an enforcement centre 撤销综合执法中心', input: WhyInput, command: closeCentre, example: why }),
  ],
})

export const streetResources: RecordCollection = collection({
  path: 'street-resources', idName: 'resourceId', tag: 'Grassroots resources 基层资源', noun: 'resource of a street 下沉资源', kind: streetResourceKind, read: ['directory.read'], view: StreetResourceView, viewOf: streetResourceView,
  commands: [
    recordRow({ title: 'Register what is moved down 登记下沉资源', input: RegisterResourceInput, command: registerResource, example: { unitId: '990101001', sort: 'fund', title: '街道自主经费', amount: 5000000, fromUnitId: '990101', fromOn: '2026-01-01', toOn: '2026-12-31', basis: '区财政〔2026〕1号' } }),
    recordRow({ title: 'Correct it 更正', input: CorrectResourceInput, command: correctResource, example: { amount: 6000000, why: '追加' } }),
    recordRow({ title: 'Take it back 收回', input: WhyInput, command: withdrawResource, example: why }),
  ],
})

export const rollOuts: RecordCollection = collection({
  path: 'roll-outs', idName: 'rollOutId', tag: 'Pilots 试点', noun: 'roll-out 试点推广', kind: rollOutKind, read: ['directory.read'], view: RollOutView, viewOf: rollOutView,
  commands: [
    recordRow({ title: 'Start a pilot 启动试点', input: StartPilotInput, command: startPilot, example: { flag: 'night_market', title: '夜市共治', aim: '减少噪声投诉', unitKinds: ['street', 'township'], unitIds: ['990101001'], fromOn: '2026-03-02' } }),
    recordRow({ title: 'Enter the evaluation report 提交评估报告', input: EvaluatePilotInput, command: evaluatePilot, example: { verdict: 'extend', findings: '投诉减少一半', figures: [{ name: '噪声投诉', measure: '件/月', before: 80, after: 38 }] } }),
    recordRow({ title: 'Extend it 推广', input: ExtendPilotInput, command: extendPilot, example: { unitIds: ['990101002'], fromOn: '2026-04-01' } }),
    recordRow({ title: 'Stop it 停止', input: WhyInput, command: stopPilot, example: why }),
  ],
})

export const dutyChanges: RecordCollection = collection({
  path: 'duty-changes', idName: 'dutyChangeId', tag: 'Duty lists 职责清单', noun: 'change of a duty list 职责清单调整', kind: dutyChangeKind, read: ['directory.read'], view: DutyChangeView, viewOf: dutyChangeView,
  commands: [
    recordRow({
      title: 'Propose a change of a duty list 申请调整职责清单', input: ProposeDutyChangeInput, command: proposeDutyChange,
      example: { unitId: '990101001', action: 'add', row: { id: 'community/20', unitKinds: ['community', 'village'], unitId: null, area: '交通', duty: '协助劝导非机动车停放', part: 'assist', legalBasis: '街道办事处条例 32', line: null, categories: ['0502'] }, why: '居民反映停放乱' },
    }),
    recordRow({ title: 'Review it 审核', input: ReviewDutyChangeInput, command: reviewDutyChange, example: { supported: true, remarks: '' } }),
    recordRow({ title: 'Approve it 批准', input: ApproveDutyChangeInput, command: approveDutyChange, example: { effectiveOn: '2026-04-01', document: '云编办〔2026〕1号' } }),
    recordRow({ title: 'Reject it 不予批准', input: WhyInput, command: rejectDutyChange, example: why }),
    recordRow({ title: 'Withdraw it 撤回', input: WhyInput, command: withdrawDutyChange, example: why }),
  ],
})

export const situationChanges: RecordCollection = collection({
  path: 'situation-changes', idName: 'situationChangeId', tag: 'Whistles 吹哨报到', noun: 'change of the whistle situations 吹哨情形调整', kind: situationChangeKind, read: ['directory.read'], view: SituationChangeView, viewOf: situationChangeView,
  commands: [
    recordRow({
      title: 'Propose a change of the situations 申请调整吹哨情形', input: ProposeSituationChangeInput, command: proposeSituationChange,
      example: {
        unitId: '990101001', action: 'add', why: '电动自行车进楼充电多发',
        row: {
          id: 'S90', name: '电动自行车进楼充电', nameEn: 'E-bikes charged inside', kind: 'enforcement', everydayKind: 'daily', lines: ['urban_enforcement'], condition: '街道无权处罚', categories: ['0102'], legalBasis: '消防条例',
          sign: { amount: 1, unit: 'hour', time: 'natural' }, arrive: { amount: 1, unit: 'day', time: 'working' }, solve: { amount: 7, unit: 'day', time: 'natural' },
        },
      },
    }),
    recordRow({ title: 'Approve it 批准', input: ApproveSituationChangeInput, command: approveSituationChange, example: { effectiveOn: '2026-04-01', document: '云政办〔2026〕2号' } }),
    recordRow({ title: 'Reject it 不予批准', input: WhyInput, command: rejectSituationChange, example: why }),
    recordRow({ title: 'Withdraw it 撤回', input: WhyInput, command: withdrawSituationChange, example: why }),
  ],
})
