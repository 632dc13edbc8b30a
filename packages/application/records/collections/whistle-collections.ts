import * as wire from '@shaoying/contract'
import * as domain from '@shaoying/domain'
import { isRefusal } from '@shaoying/domain'
import type { Static, TSchema } from 'typebox'
import { endingOrders, knownOrders, orderIdsOf, withInstants, withTeams } from '../prepare-whistle.ts'
import { withSealedContacts } from '../../vault/seal-guest-contacts.ts'
import { whistleView } from '../views/whistle-view.ts'
import { preparedRow, type RecordCommandRow } from '../record-command-row.ts'
import { collection, type RecordCollection } from '../record-collection.ts'

const someone = '00000000-0000-7000-8000-000000000001'
const street = '990101001'
const department = '990101-city-management'
const here = { longitude: 116.4, latitude: 39.9 }
const at = '2026-03-02T09:00:00+08:00'
const reason = '现场需要'
const matter = { title: '一号院暖气不热', account: '多户室温不足十五度，有人私装循环泵。', categoryId: '0201-01' }
const call = {
  ...matter,
  callerUnitId: street,
  point: { name: '一号院五号楼', position: here },
  standard: '室温达到十八度',
  units: [{ unitId: department, ask: '到场查处' }],
}
const ofUnit = { unitId: department }
const deductions = [{ itemId: 'arrival', points: 5, reason: '迟到十分钟', evidence: '签到记录' }]

/** A row whose wire and rule differ only in how moments are written. */
export function row<Schema extends TSchema, State, E extends domain.DomainEvent>(
  title: string,
  input: Schema,
  command: domain.RecordCommand<State, never, E>,
  example: Static<Schema>,
): RecordCommandRow {
  return preparedRow({
    title,
    input,
    command: command as unknown as domain.RecordCommand<State, unknown, E>,
    example,
    prepare: async (given) => withInstants(given),
  })
}

/** A row that calls units: teams become their members, and the orders are looked up. */
function calling<Schema extends TSchema>(
  title: string,
  input: Schema,
  command: domain.WhistleCommand<never>,
  example: Static<Schema>,
): RecordCommandRow {
  return preparedRow({
    title,
    input,
    command: command as domain.WhistleCommand<unknown>,
    example,
    prepare: async (given, recordId, read, readOrders, city) => {
      const called = await withTeams(withInstants(given) as never, read)
      if (isRefusal(called)) return called
      const { orderIds } = called as { readonly orderIds?: readonly string[] }
      return {
        ...(called as object),
        units: await withSealedContacts(called.units, recordId, city),
        orders: await knownOrders(orderIds ?? (await orderIdsOf(recordId, read)), readOrders),
      }
    },
  })
}

const calls: readonly RecordCommandRow[] = [
  row('Ask the street to whistle 请求吹哨', wire.RequestWhistleInput, domain.requestWhistle, {
    unitId: '990101001001',
    ...matter,
  }),
  row('Decline a request 不予吹哨', wire.DeclineRequestInput, domain.declineRequest, { reason: '社区可自行协商解决' }),
  row('Draft a whistle 拟哨', wire.DraftWhistleInput, domain.draftWhistle, { callerUnitId: street, ...matter }),
  row('Fill in a draft 补充拟哨内容', wire.AmendDraftInput, domain.amendDraft, { matter: { categoryId: '0201-01' } }),
  calling('Blow a drafted whistle 吹哨', wire.BlowWhistleInput, domain.blowWhistle, {
    point: call.point,
    standard: call.standard,
    units: call.units,
  }),
  calling('Blow on the spot 现场吹哨', wire.BlowAtOnceInput, domain.blowAtOnce, call),
  calling('Take a whistle down 代录电话、短信吹哨', wire.TakeDownWhistleInput, domain.takeDownWhistle, {
    ...call,
    by: 'phone',
    callerName: '郭书记',
  }),
  row('Confirm a whistle taken down 确认代录的吹哨', wire.AsCommanderInput, domain.confirmCall, {}),
  calling('Enter an informal whistle 补录非正式吹哨', wire.RecordInformalWhistleInput, domain.recordInformalWhistle, {
    ...call,
    saidAt: at,
    evidence: '微信截图',
    units: [{ ...call.units[0]!, cameAt: at }],
  }),
  calling('Blow to the street’s sections 村居吹哨', wire.BlowAtOnceInput, domain.blowToSections, {
    ...call,
    callerUnitId: '990101001001',
    kind: 'key_work',
    units: [{ unitId: '990101001-city', ask: '到场处置' }],
  }),
  calling('Ask streets, as a department 部门请求街乡协同', wire.BlowAtOnceInput, domain.askStreets, {
    ...call,
    callerUnitId: department,
    units: [{ unitId: street, ask: '排查' }],
  }),
  calling('Summon more units 再次吹哨', wire.SummonUnitsInput, domain.summonUnits, {
    units: [{ unitId: '990101-police', ask: '控制人员', reason }],
  }),
  row('Invite another district’s street 邀请邻区街乡', wire.InvitePartnerInput, domain.invitePartner, {
    partnerUnitId: '990102001',
    reason: '违建跨区界',
  }),
  row('Join as invited 联合吹哨', wire.JoinWhistleInput, domain.joinWhistle, { partnerUnitId: '990102001' }),
]

const reportIn: readonly RecordCommandRow[] = [
  row('Answer the whistle 应哨', wire.OfUnitInput, domain.signSummons, ofUnit),
  row('Set out 出发', wire.SetOutInput, domain.setOut, { ...ofUnit, expectedAt: at }),
  row('Check in on the spot 报到签到', wire.CheckInInput, domain.checkIn, {
    ...ofUnit,
    checkInId: 'phone-1',
    position: here,
    accuracyMetres: 10,
    takenAt: at,
    sentAt: at,
    offline: false,
  }),
  row('Confirm or dispute a check-in 核实签到', wire.JudgeCheckInInput, domain.judgeCheckIn, {
    ...ofUnit,
    checkInId: 'phone-1',
    verdict: 'confirmed',
    reason: '本人在场',
  }),
  row('Explain a delay 说明迟到原因', wire.ExplainDelayInput, domain.explainDelay, { ...ofUnit, reason: '道路封闭' }),
  row('Refuse to come 拒绝报到', wire.RefuseSummonsInput, domain.refuseSummons, {
    ...ofUnit,
    ground: 'duty',
    reason: '不属本单位职责',
  }),
  row('Record an absence 记录未到', wire.RecordAbsenceInput, domain.recordAbsence, ofUnit),
  row('Begin work 开始处置', wire.OfUnitInput, domain.beginWork, ofUnit),
  row('Set a task 交办现场任务', wire.SetTaskInput, domain.setTask, { ...ofUnit, what: '拆除循环泵' }),
  row('Report on a task 反馈现场任务', wire.ReportTaskInput, domain.reportTask, {
    ...ofUnit,
    taskId: '1',
    text: '已拆除',
    done: true,
  }),
  row('Add a picture or paper 上传照片、文件', wire.AddSiteEvidenceInput, domain.addEvidence, {
    ...ofUnit,
    attachmentId: someone,
    sort: 'before',
  }),
  row('Record figures 填报数据', wire.RecordFiguresInput, domain.recordFigures, {
    ...ofUnit,
    figures: [{ kind: 'premises', amount: 3 }],
  }),
  row('Record a meeting on the spot 现场会纪要', wire.RecordMinutesInput, domain.recordMinutes, {
    heldAt: at,
    present: ['城管委'],
    settled: '三日内恢复',
    responsible: [],
  }),
  row('Carry a procedure upward 代街乡向上报批', wire.CarryProcedureInput, domain.carryProcedure, {
    ...ofUnit,
    to: '市城市管理委',
    what: '批准临时停热',
  }),
  row('Record its answer 记录批复', wire.AnswerProcedureInput, domain.answerProcedure, {
    ...ofUnit,
    procedureId: '1',
    verdict: 'approved',
    text: '同意',
  }),
  row('Record funds used 记录经费使用', wire.RecordFundsInput, domain.recordFunds, {
    fund: '街道自主经费',
    yuan: 20_000,
    purpose: '更换阀门',
  }),
]

const endings: readonly RecordCommandRow[] = [
  row('Report a part done 报告处置完成', wire.ReportDoneInput, domain.reportDone, {
    ...ofUnit,
    result: '循环泵已拆除，室温十九度',
  }),
  row('Send a unit back to work 退回继续处置', wire.LegReasonInput, domain.sendBack, {
    ...ofUnit,
    reason: '三单元仍不热',
  }),
  row('Ask to leave 申请撤离', wire.AskToLeaveInput, domain.askToLeave, { ...ofUnit, reason: '另有抢修' }),
  row('Deny leave 不同意撤离', wire.LegReasonInput, domain.denyLeave, { ...ofUnit, reason: '尚未达标' }),
  row('Release a unit 同意撤离', wire.LegReasonInput, domain.releaseUnit, { ...ofUnit, reason: '已不需要' }),
  row('Agree to the end 同意办结', wire.AsCommanderInput, domain.agreeToEnd, {}),
  preparedRow({
    title: 'Close: the standard is met 销哨',
    input: wire.CloseWhistleInput,
    command: domain.closeWhistle,
    example: { standardMetAt: at, verification: '入户测温十九度', summary: '已达标', plans: [] },
    prepare: async (input, whistleId, read, readOrders) => ({
      ...withInstants(input),
      orders: await endingOrders(whistleId, read, readOrders),
    }),
  }),
  row('Call off 撤回吹哨', wire.CallOffInput, domain.callOff, { reason: '误报' }),
  row('Score a unit 评价报到单位', wire.ScoreUnitInput, domain.scoreUnit, { ...ofUnit, deductions }),
  row('Appeal a score 评价申诉', wire.AppealScoreInput, domain.appealScore, {
    ...ofUnit,
    reason: '准时到场',
    evidence: '行车记录',
  }),
  row('Rule on an appeal 裁定申诉', wire.RuleOnScoreInput, domain.ruleOnScore, {
    ...ofUnit,
    deductions: [],
    reason: '证据成立',
  }),
  row('Appraise the other side 双向评议', wire.AppraiseWhistleInput, domain.appraiseWhistle, {
    voice: 'unit',
    fromUnitId: department,
    aboutUnitId: street,
    points: 90,
    words: '指挥清楚',
  }),
  row('Report a failure to the district 报告区政府', wire.ReportToDistrictInput, domain.reportToDistrict, {
    ...ofUnit,
    account: '签收后未到，无理由',
  }),
  row('Investigate a failure 核查', wire.InvestigateFailureInput, domain.investigateFailure, {
    ...ofUnit,
    verdict: 'upheld',
    account: '情况属实',
  }),
  row('Have a failure put right 督促整改', wire.SuperviseUnitInput, domain.superviseUnit, {
    ...ofUnit,
    demand: '整顿值班制度',
    answerBy: '2026-03-09T18:00:00+08:00',
  }),
  row('Say what was put right 报告整改', wire.AnswerForFailureInput, domain.answerForFailure, {
    ...ofUnit,
    text: '已整顿，双人值班',
  }),
  row('Write up a typical case 编写典型案例', wire.WriteTypicalCaseInput, domain.writeTypicalCase, {
    lesson: '先入户测温再查处',
    keywords: ['供热'],
  }),
]

export const whistles: RecordCollection = collection({
  path: 'whistles',
  idName: 'whistleId',
  tag: 'Whistles 吹哨报到',
  noun: 'whistle 吹哨',
  kind: domain.whistleKind,
  read: ['whistle.read'],
  view: wire.WhistleView,
  viewOf: whistleView,
  commands: [...calls, ...reportIn, ...endings],
})
