import * as wire from '@shaoying/contract'
import * as domain from '@shaoying/domain'
import { isRefusal, refuse } from '@shaoying/domain'
import { instantOf } from '../../commands/appeal-input.ts'
import { needed } from '../give-record-command.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { preparedRow, recordRow } from '../record-command-row.ts'
import {
  departmentEvaluationView,
  enforcementTaskView,
  facilityProjectView,
  majorMatterView,
  streetFundView,
} from '../views/power-views.ts'

const tag = 'Powers of a street 街道职权'
const street = '990101001'
const department = '990101-city-management'
const deductions = [{ itemId: 'arrival', points: 5, reason: '一季度两次迟到', evidence: '哨单 2026-0012、2026-0031' }]

/** Opinions on major matters, with the reply that is owed (R023, R079). */
export const majorMatters: RecordCollection = collection({
  path: 'major-matters',
  idName: 'matterId',
  tag,
  noun: 'major matter 重大事项意见',
  kind: domain.majorMatterKind,
  read: ['power.opine_major_matters', 'power.heed'],
  view: wire.MajorMatterView,
  viewOf: majorMatterView,
  commands: [
    recordRow({
      title: 'Ask a street on a major matter 征求街道意见',
      input: wire.AskOnMajorMatterInput,
      command: domain.askOnMajorMatter,
      example: { streetId: street, unitId: department, title: '桥头大街断头路', matter: '拟先通后建' },
    }),
    recordRow({
      title: 'Raise a major matter 街道提出意见',
      input: wire.RaiseMajorMatterInput,
      command: domain.raiseMajorMatter,
      example: {
        streetId: street,
        unitId: department,
        title: '桥头菜市场外迁',
        matter: '拟外迁至城东',
        opinion: '居民买菜不便，建议保留',
      },
    }),
    recordRow({
      title: 'Give the street’s opinion 街道答复',
      input: wire.GiveMajorMatterOpinionInput,
      command: domain.giveMajorMatterOpinion,
      example: { opinion: '同意，建议错峰施工' },
    }),
    recordRow({
      title: 'Reply to the opinion 答复采纳情况',
      input: wire.ReplyOnMajorMatterInput,
      command: domain.replyOnMajorMatter,
      example: { verdict: 'partly_adopted', text: '保留早市，其余外迁' },
    }),
  ],
})

/** Part in planning, building and acceptance of facilities (R158). */
export const facilityProjects: RecordCollection = collection({
  path: 'facility-projects',
  idName: 'projectId',
  tag,
  noun: 'facility project 设施项目',
  kind: domain.facilityProjectKind,
  read: ['power.join_planning', 'power.heed'],
  view: wire.FacilityProjectView,
  viewOf: facilityProjectView,
  commands: [
    recordRow({
      title: 'Open a project 告知项目规划',
      input: wire.OpenFacilityProjectInput,
      command: domain.openFacilityProject,
      example: {
        unitId: department,
        streetId: street,
        name: '桥头公厕改建',
        place: '桥头大街12号',
        plan: '拆旧建新，设无障碍间',
      },
    }),
    recordRow({
      title: 'Judge the stage 街道意见',
      input: wire.JudgeFacilityStageInput,
      command: domain.judgeFacilityStage,
      example: { verdict: 'agree_with_remarks', remarks: '请避开居民窗口' },
    }),
    recordRow({
      title: 'On to the next stage 进入下一阶段',
      input: wire.OpenNextStageInput,
      command: domain.openNextStage,
      example: { plan: '四月开工，六月完工' },
    }),
    recordRow({
      title: 'Accept the facility 通过验收',
      input: wire.AcceptFacilityInput,
      command: domain.acceptFacility,
      example: {},
    }),
    recordRow({
      title: 'Give the project up 终止项目',
      input: wire.WhyInput,
      command: domain.dropFacilityProject,
      example: { why: '选址调整' },
    }),
  ],
})

/** A street's own money and every use of it (R080). */
export const streetFunds: RecordCollection = collection({
  path: 'street-funds',
  idName: 'fundId',
  tag,
  noun: 'fund of a street 街道自主经费',
  kind: domain.streetFundKind,
  read: ['power.allocate_resources', 'power.grant_funds', 'power.heed'],
  view: wire.StreetFundView,
  viewOf: streetFundView,
  commands: [
    recordRow({
      title: 'Open a fund 拨付经费',
      input: wire.OpenStreetFundInput,
      command: domain.openStreetFund,
      example: { unitId: street, year: 2026, name: '自主经费', yuan: 5_000_000, document: '区财政〔2026〕1号' },
    }),
    recordRow({
      title: 'Grant more 追加经费',
      input: wire.RaiseStreetFundInput,
      command: domain.raiseStreetFund,
      example: { yuan: 500_000, document: '区财政〔2026〕9号' },
    }),
    preparedRow({
      title: 'Use some of it 使用经费',
      input: wire.UseStreetFundInput,
      command: domain.useStreetFund,
      example: { yuan: 20_000, purpose: '更换东院路灯', onDay: '2026-03-02', orderIds: [] },
      prepare: async (input, _recordId, _read, readOrders) => {
        const known = await readOrders(input.orderIds)
        const missing = input.orderIds.find((id) => !known.has(id))
        return missing === undefined
          ? input
          : refuse('order.not_found', { params: { orderId: missing }, field: '/orderIds' })
      },
    }),
    recordRow({
      title: 'Take a use back 撤销使用',
      input: wire.CancelFundUseInput,
      command: domain.cancelFundUse,
      example: { useId: '1', why: '改由产权单位承担' },
    }),
    recordRow({
      title: 'Close the account 年度结账',
      input: wire.CloseStreetFundInput,
      command: domain.closeStreetFund,
      example: { summary: '办成居民提出的十二件事' },
    }),
  ],
})

/** The street evaluates departments for a period (R183). */
export const departmentEvaluations: RecordCollection = collection({
  path: 'department-evaluations',
  idName: 'evaluationId',
  tag,
  noun: 'evaluation of a department 对部门的评价',
  kind: domain.departmentEvaluationKind,
  read: ['power.evaluate_departments', 'power.heed', 'whistle.rule_on_score'],
  view: wire.DepartmentEvaluationView,
  viewOf: departmentEvaluationView,
  commands: [
    recordRow({
      title: 'Evaluate a department 评价部门',
      input: wire.EvaluateDepartmentInput,
      command: domain.evaluateDepartment,
      example: { streetId: street, unitId: department, period: '2026-Q1', deductions, text: '报到及时率较上季度下降' },
    }),
    recordRow({
      title: 'Appeal 申诉',
      input: wire.AppealEvaluationInput,
      command: domain.appealEvaluation,
      example: { reason: '一次迟到因道路封闭', evidence: '交管通告' },
    }),
    recordRow({
      title: 'Rule on the appeal 裁定申诉',
      input: wire.RuleOnEvaluationInput,
      command: domain.ruleOnEvaluation,
      example: { deductions: [], reason: '证据成立' },
    }),
  ],
})

/** Tasks for the people of the street's enforcement centre (R158). */
export const enforcementTasks: RecordCollection = collection({
  path: 'enforcement-tasks',
  idName: 'taskId',
  tag,
  noun: 'enforcement task 执法任务',
  kind: domain.enforcementTaskKind,
  read: ['power.command_enforcement', 'whistle.record', 'power.heed'],
  view: wire.EnforcementTaskView,
  viewOf: enforcementTaskView,
  commands: [
    preparedRow({
      title: 'Order a task 下达执法任务',
      input: wire.OrderEnforcementInput,
      command: domain.orderEnforcement,
      example: {
        centreId: '00000000-0000-7000-8000-000000000001',
        name: '夜市占道整治',
        place: '桥头大街南口',
        startsAt: '2026-03-02T19:00:00+08:00',
        legalBasis: '街道办事处条例 11',
        unitIds: [department],
      },
      prepare: async (input, _recordId, read) => {
        const centre = await needed(read, domain.enforcementCentreKind, input.centreId, '/centreId')
        return isRefusal(centre) ? centre : { ...input, startsAt: instantOf(input.startsAt), centre }
      },
    }),
    recordRow({
      title: 'Report what was done 反馈执法情况',
      input: wire.ReportEnforcementInput,
      command: domain.reportEnforcement,
      example: { unitId: department, text: '劝离流动摊贩六处', cases: 2 },
    }),
    recordRow({
      title: 'End the task 结束任务',
      input: wire.EndEnforcementInput,
      command: domain.endEnforcement,
      example: { summary: '夜市恢复秩序' },
    }),
    recordRow({
      title: 'Call it off 取消任务',
      input: wire.WhyInput,
      command: domain.callOffEnforcement,
      example: { why: '暴雨' },
    }),
  ],
})
