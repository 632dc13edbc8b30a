import type { WhistleEvent } from '@shaoying/domain'
import type { WhistleAudience } from './whistle-view.ts'
import type { Text } from '../texts/text.ts'

/** One step of a whistle in plain words. `for`: who reads it of any unit; a unit always reads what happened to itself. */
export interface WhistleTimelineText {
  readonly text: Text
  readonly for: readonly WhistleAudience[]
}

const everybody: readonly WhistleAudience[] = ['commander', 'overseer', 'unit', 'requester']
const onSite: readonly WhistleAudience[] = ['commander', 'overseer', 'unit']
const command: readonly WhistleAudience[] = ['commander', 'overseer']

const step = (audiences: readonly WhistleAudience[], zh: string, en: string): WhistleTimelineText => ({
  text: { zh, en },
  for: audiences,
})

/** Every fact of a whistle's trace in words. `{name}` is a field of the fact; `{unitId}` the unit whose part it is about. */
export const whistleTimelineTexts: Readonly<Record<WhistleEvent['kind'], WhistleTimelineText>> = {
  whistleRequested: step(everybody, '{unitId}请求吹哨', '{unitId} asks for a whistle'),
  whistleDrafted: step(everybody, '{callerUnitId}拟哨', '{callerUnitId} drafts a whistle'),
  whistleRequestDeclined: step(everybody, '不予吹哨：{reason}', 'Request declined: {reason}'),
  whistleDraftAmended: step(command, '补充拟哨内容', 'Draft filled in'),
  whistleBlown: step(
    everybody,
    '吹哨，集结点位：{pointName}，标准：{standard}，{solveDueAt}前达标',
    'Whistle blown; report in at {pointName}; standard: {standard}, to be met by {solveDueAt}',
  ),
  whistleCallConfirmed: step(command, '确认代录的吹哨', 'The street confirms the whistle taken down'),
  partnerInvited: step(onSite, '邀请{unitId}联合吹哨：{reason}', '{unitId} invited to join: {reason}'),
  partnerJoined: step(everybody, '{unitId}联合吹哨', '{unitId} joins'),
  whistleRaised: step(onSite, '由此再吹一哨', 'A further whistle was raised from here'),
  solutionOverdue: step(onSite, '到期未达标（{dueAt}）', 'Standard not met by {dueAt}'),
  unitSummoned: step(
    everybody,
    '召集{unitId}，{arriveDueAt}前到场：{ask}',
    '{unitId} summoned, to be there by {arriveDueAt}: {ask}',
  ),
  summonsSigned: step(everybody, '{unitId}应哨', '{unitId} answers'),
  unitSetOut: step(onSite, '{unitId}出发，预计{expectedAt}到', '{unitId} sets out, expected at {expectedAt}'),
  unitCheckedIn: step(onSite, '{unitId}签到（{takenAt}）', '{unitId} checks in (taken at {takenAt})'),
  checkInJudged: step(command, '核实{unitId}签到：{verdict}，{reason}', 'Check-in of {unitId} {verdict}: {reason}'),
  delayExplained: step(command, '{unitId}说明迟到：{reason}', '{unitId} explains a delay: {reason}'),
  summonsRefused: step(command, '{unitId}拒绝报到（{ground}）：{reason}', '{unitId} refuses on {ground}: {reason}'),
  absenceRecorded: step(command, '记录{unitId}未到场：{reason}', 'Absence of {unitId} recorded: {reason}'),
  workBegun: step(onSite, '{unitId}开始处置', '{unitId} begins work'),
  partDone: step(everybody, '{unitId}完成：{result}', '{unitId} has done its part: {result}'),
  unitSentBack: step(onSite, '退回{unitId}继续处置：{reason}', '{unitId} sent back to work: {reason}'),
  leaveAsked: step(command, '{unitId}申请撤离：{reason}', '{unitId} asks to leave: {reason}'),
  leaveDenied: step(command, '不同意{unitId}撤离：{reason}', '{unitId} must stay: {reason}'),
  unitReleased: step(onSite, '{unitId}撤离：{reason}', '{unitId} released: {reason}'),
  summonsUnanswered: step(command, '{unitId}到时未应哨（{dueAt}）', '{unitId} has not answered by {dueAt}'),
  onCallRaised: step(command, '{unitId}备勤呼叫第{step}级', 'On-call step {step} of {unitId} raised'),
  arrivalOverdue: step(command, '{unitId}到时未到场（{dueAt}）', '{unitId} not there by {dueAt}'),
  siteTaskSet: step(command, '交办{unitId}：{what}', 'Task for {unitId}: {what}'),
  siteTaskReported: step(command, '{unitId}反馈任务：{text}', '{unitId} reports on a task: {text}'),
  siteEvidenceAdded: step(onSite, '{unitId}上传照片、文件', '{unitId} adds a picture or paper'),
  figuresRecorded: step(onSite, '{unitId}填报数据', '{unitId} records figures'),
  minutesRecorded: step(everybody, '现场会议定：{settled}', 'Meeting on the spot settled: {settled}'),
  procedureCarried: step(everybody, '{unitId}向{to}报批：{what}', '{unitId} carries to {to}: {what}'),
  procedureAnswered: step(everybody, '{unitId}报批结果：{verdict}，{text}', 'Answer to {unitId}: {verdict}, {text}'),
  fundsUsed: step(command, '使用{fund}{yuan}元：{purpose}', '{yuan} yuan of {fund} used: {purpose}'),
  endAgreed: step(onSite, '{unitId}同意办结', '{unitId} agrees to the end'),
  whistleClosed: step(
    everybody,
    '销哨，{standardMetAt}达标：{verification}；{summary}',
    'Closed; standard met at {standardMetAt}: {verification}; {summary}',
  ),
  whistleCalledOff: step(everybody, '撤回吹哨：{reason}', 'Called off: {reason}'),
  unitScored: step(command, '评价{unitId}', '{unitId} scored'),
  scoreAppealed: step(command, '{unitId}申诉：{reason}', '{unitId} appeals: {reason}'),
  scoreRuled: step(command, '裁定{unitId}申诉：{reason}', 'Appeal of {unitId} ruled on: {reason}'),
  whistleAssessed: step(onSite, '考评完毕', 'Assessment complete'),
  whistleAppraised: step(
    command,
    '{fromUnitId}评议{aboutUnitId}：{points}分',
    '{fromUnitId} appraises {aboutUnitId}: {points} points',
  ),
  reportedToDistrict: step(
    command,
    '{unitId}未履责，报告区政府：{account}',
    '{unitId} reported to the district: {account}',
  ),
  failureInvestigated: step(
    command,
    '{unitId}核查结论：{verdict}，{account}',
    'Finding on {unitId}: {verdict}, {account}',
  ),
  unitSupervised: step(
    command,
    '督促{unitId}整改，{answerBy}前报告：{demand}',
    '{unitId} is to put right by {answerBy}: {demand}',
  ),
  failureAnswered: step(command, '{unitId}报告整改：{text}', '{unitId} says what it put right: {text}'),
  typicalCaseWritten: step(onSite, '编入典型案例：{lesson}', 'Written up as a typical case: {lesson}'),
  siteDataErased: step(onSite, '保存期满，{what}已清除', 'Kept as long as the city says: {what} erased'),
}
