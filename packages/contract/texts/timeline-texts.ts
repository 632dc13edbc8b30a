import type { OrderEvent } from '@shaoying/domain'
import type { OrderAudience } from '../orders/order-audiences.ts'
import type { Text } from './text.ts'

/** One step of an order in plain words, for whom it is, and what the petitioner is told of it, if anything. */
export interface TimelineText {
  readonly text: Text
  readonly for: readonly OrderAudience[]
  readonly petitioner: Text | null
}

const everybody: readonly OrderAudience[] = ['hotline', 'lead', 'assist', 'overseer', 'told']
const handling: readonly OrderAudience[] = ['hotline', 'lead', 'assist', 'overseer']
const inside: readonly OrderAudience[] = ['hotline', 'lead', 'overseer']
const hotline: readonly OrderAudience[] = ['hotline']

function step(
  audiences: readonly OrderAudience[],
  zh: string,
  en: string,
  petitioner: readonly [string, string] | null = null,
): TimelineText {
  return { text: { zh, en }, for: audiences, petitioner: petitioner && { zh: petitioner[0], en: petitioner[1] } }
}

/** Every fact of an order's trace in words. `{name}` is a field of the fact; units, moments and identifiers are put into words first. */
export const timelineTexts: Readonly<Record<OrderEvent['kind'], TimelineText>> = {
  orderRegistered: step(everybody, '登记诉求，编号{number}', 'Appeal registered under {number}', [
    '您的诉求已登记，编号{number}',
    'Your appeal is registered under {number}',
  ]),
  appealAmended: step(handling, '修正登记内容：{reason}', 'Registration corrected: {reason}'),
  answeredAtOnce: step(everybody, '即时答复：{answer}', 'Answered at once: {answer}', [
    '答复：{answer}',
    'Answer: {answer}',
  ]),
  emergencyTransferred: step(everybody, '转{line}：{told}', 'Handed over to {line}: {told}', [
    '已转{line}紧急处理',
    'Handed over to {line}',
  ]),
  orderRedirected: step(
    everybody,
    '{treatment}，告知渠道：{channel}；{reason}',
    '{treatment}; pointed to {channel}: {reason}',
    ['此事请通过{channel}办理：{reason}', 'For this matter please turn to {channel}: {reason}'],
  ),
  unitsConsulted: step(everybody, '派前会商{unitIds}：{question}', 'Consulted {unitIds}: {question}'),
  consultationConcluded: step(everybody, '会商结论：{outcome}', 'Consultation concluded: {outcome}'),
  submittedForDispatch: step(handling, '提交派单', 'Handed to the dispatchers'),
  orderDispatched: step(
    everybody,
    '派{leadUnitId}主办{designated}，{dueAt}到期；抄送{copiedUnitIds}，协办{assistUnitIds}',
    'Dispatched to {leadUnitId}{designated}, due {dueAt}; copies: {copiedUnitIds}; helpers: {assistUnitIds}',
    ['已交{leadUnitId}办理，{dueAt}前办结', 'Given to {leadUnitId}, to be done by {dueAt}'],
  ),
  dispatchObjected: step(inside, '{unitId}以{ground}为由提出异议：{reason}', '{unitId} objects on {ground}: {reason}'),
  objectionOpined: step(inside, '异议审核意见：{verdict}；{reason}', 'Opinion on the objection: {verdict}; {reason}'),
  objectionRuled: step(
    inside,
    '异议裁定：{verdict}，由{unitId}办理；{reason}',
    'Ruling on the objection: {verdict}, {unitId} handles it; {reason}',
  ),
  orderSigned: step(everybody, '{unitId}签收', '{unitId} signed for it', [
    '{unitId}已接收，正在办理',
    '{unitId} has taken it in hand',
  ]),
  headSigned: step(inside, '{unitId}主要负责人签批', 'The head of {unitId} signed'),
  petitionerContacted: step(inside, '联系诉求人（{manner}）：{reached}', 'Petitioner contacted {manner}: {reached}', [
    '承办单位联系您（{manner}）：{reached}',
    'The unit contacted you {manner}: {reached}',
  ]),
  petitionerMet: step(inside, '与诉求人见面', 'Met the petitioner', ['承办单位与您见面', 'The unit met you']),
  orderAssigned: step(inside, '交办{unitId}', 'Given to {unitId}'),
  assistRequested: step(handling, '请{unitId}协办：{task}', '{unitId} asked to help: {task}'),
  assistAccepted: step(handling, '{unitId}接受协办', '{unitId} accepts its part'),
  assistDeclined: step(
    handling,
    '{unitId}以{ground}为由不接受协办：{reason}',
    '{unitId} declines its part on {ground}: {reason}',
  ),
  assistAnswered: step(handling, '{unitId}反馈协办结果{late}：{result}', '{unitId} returns its part{late}: {result}'),
  assistDelayExplained: step(
    handling,
    '{unitId}说明协办延误：{reason}；阶段情况：{stageReport}',
    '{unitId} explains its delay: {reason}; so far: {stageReport}',
  ),
  assistReleased: step(handling, '{unitId}不再协办：{reason}', '{unitId} is released: {reason}'),
  assistOverdue: step(handling, '{unitId}协办逾期', '{unitId} is late with its part'),
  partyInvited: step(inside, '邀请{name}参与：{asked}', '{name} invited: {asked}'),
  partyContributed: step(inside, '外部单位反馈：{text}', 'Outside party answered: {text}'),
  invitationClosed: step(inside, '结束外部单位参与：{reason}', 'Invitation closed: {reason}'),
  extensionRequested: step(inside, '申请延期至{newDueAt}：{reason}', 'Asks for time until {newDueAt}: {reason}', [
    '承办单位说明延期原因：{toPetitioner}',
    'The unit explains why it needs longer: {toPetitioner}',
  ]),
  extensionGranted: step(everybody, '同意延期至{dueAt}：{reason}', 'Extended to {dueAt}: {reason}', [
    '办理时限延至{dueAt}',
    'The limit is now {dueAt}',
  ]),
  extensionRefused: step(inside, '不同意延期：{reason}', 'Extension refused: {reason}'),
  ledgerRequested: step(inside, '申请挂账至{untilOn}：{reason}', 'Asks for the ledger until {untilOn}: {reason}', [
    '承办单位说明暂不能办的原因：{toPetitioner}',
    'The unit explains why it cannot be done now: {toPetitioner}',
  ]),
  ledgerFirstReviewed: step(inside, '区级初审挂账：{granted}；{reason}', 'District’s review: {granted}; {reason}'),
  ledgerGranted: step(
    everybody,
    '同意挂账，{reviewOn}复查：{reason}',
    'Put on the ledger, review on {reviewOn}: {reason}',
    ['此事列入台账持续推进，{reviewOn}复查', 'The matter stands on the ledger and is reviewed on {reviewOn}'],
  ),
  ledgerRefused: step(inside, '不同意挂账：{reason}', 'Ledger refused: {reason}'),
  ledgerReviewed: step(inside, '挂账复查：{report}', 'Ledger reviewed: {report}', [
    '台账事项进展：{report}',
    'How it stands: {report}',
  ]),
  ledgerLeft: step(everybody, '销账，{how}：{reason}', 'Left the ledger, {how}: {reason}', [
    '此事已恢复办理',
    'The matter is being handled again',
  ]),
  orderEscalated: step(everybody, '提级至{toUnitId}：{analysis}', 'Escalated to {toUnitId}: {analysis}'),
  escalationAnswered: step(
    everybody,
    '{unitId}答复提级事项：{measures}',
    '{unitId} answers the escalation: {measures}',
  ),
  leaderTookUp: step(inside, '{position}{name}提级办理：{reason}', '{name}, {position}, takes it in hand: {reason}'),
  stallDeclared: step(inside, '说明停滞原因：{note}', 'Why it does not move: {note}'),
  substituteProcedureAdopted: step(inside, '采取替代程序：{procedure}', 'Substitute procedure: {procedure}'),
  evidenceObjectsListed: step(handling, '列出证据对象', 'Objects listed'),
  evidenceRecorded: step(handling, '上传证据：{note}', 'Evidence recorded: {note}'),
  evidenceObjectStruck: step(handling, '删去对象{name}：{reason}', 'Object {name} struck: {reason}'),
  documentListed: step(handling, '登记文书：{title}', 'Document: {title}'),
  workMethodAdopted: step(inside, '采用工作法：{name}', 'Method adopted: {nameEn}'),
  workStepCompleted: step(inside, '完成第{step}步：{note}', 'Step {step} done: {note}'),
  orderInstructed: step(inside, '{position}批示：{text}', 'Instruction by {position}: {text}'),
  instructionAnswered: step(inside, '落实批示：{text}', 'Instruction answered: {text}'),
  supervisionStepTaken: step(
    handling,
    '{level}：{reason}；要求：{demand}，{dueAt}前反馈',
    '{level}: {reason}; demanded: {demand} by {dueAt}',
  ),
  supervisionRoseByItself: step(
    handling,
    '逾期未落实，自动{level}，{dueAt}前反馈',
    'Overdue: {level} by itself, answer by {dueAt}',
  ),
  supervisionAnswered: step(handling, '反馈督办：{text}', 'Supervision answered: {text}'),
  supervisionConcluded: step(handling, '督办办结：{text}', 'Supervision concluded: {text}'),
  replySent: step(
    inside,
    '反馈办理结果（{finding}，{claimedSolved}）：{toPetitioner}',
    'Replied ({finding}, {claimedSolved}): {toPetitioner}',
    ['办理结果：{toPetitioner}', 'Result: {toPetitioner}'],
  ),
  replyAccepted: step(inside, '反馈审核通过：{reason}', 'Reply accepted: {reason}'),
  replyReturned: step(inside, '反馈退回：{reason}', 'Reply returned: {reason}'),
  handlingLimitExpired: step(everybody, '办理时限到期', 'The handling limit ran out', [
    '办理时限已到，我们将回访您',
    'The time is over; we shall call you back',
  ]),
  clockWarned: step(handling, '{clock}时限将到（{dueAt}）', 'The limit for {clock} comes near ({dueAt})'),
  clockExpired: step(handling, '{clock}时限已过（{dueAt}）', 'The limit for {clock} has passed ({dueAt})'),
  callbackOpened: step(everybody, '进入回访', 'Waiting for callback'),
  callbackOpenedAfterMerge: step(
    everybody,
    '并单主单进入回访，本单同时回访',
    'The order it was merged into is called back; so is this one',
    ['办理时限已到，我们将回访您', 'The time is over; we shall call you back'],
  ),
  callbackAttempted: step(hotline, '回访未果（{manner}）：{result}', 'Callback {manner} without answer: {result}'),
  callbackAnswered: step(
    inside,
    '回访：{contacted}，{solved}，{satisfaction}',
    'Called back: {contacted}, {solved}, {satisfaction}',
    ['您的评价：{contacted}，{solved}，{satisfaction}', 'You said: {contacted}, {solved}, {satisfaction}'],
  ),
  callbackReviewed: step(inside, '复核：{verdict}；{finding}', 'Looked at again: {verdict}; {finding}'),
  checkCallMade: step(inside, '{by}回访（不计入考核）：{note}', 'Check call by {by}, not official: {note}'),
  sentBackForRework: step(
    everybody,
    '退回重办，{dueAt}到期：{reason}',
    'Sent back for a second handling, due {dueAt}: {reason}',
    ['已退回承办单位重新办理，{dueAt}前办结', 'Sent back to be handled again by {dueAt}'],
  ),
  orderClosed: step(everybody, '办结：{how}', 'Closed: {how}', ['办结：{how}', 'Closed: {how}']),
  orderArchived: step(handling, '归档', 'Archived'),
  appealSupplemented: step(handling, '诉求人补充', 'The petitioner added something', [
    '您补充了内容',
    'You added something',
  ]),
  progressTold: step(inside, '告知进展：{told}', 'Told how it stands: {told}', [
    '告知您进展：{told}',
    'You were told: {told}',
  ]),
  orderLinked: step(inside, '关联工单：{manner}', 'Linked: {manner}'),
  orderMerged: step(everybody, '并单：{reason}', 'Merged: {reason}', [
    '与同一事项合并办理，结果同样回访您',
    'Handled together with the same matter; you will be called back all the same',
  ]),
  orderWithdrawn: step(everybody, '撤回：{reason}', 'Withdrawn: {reason}', ['您撤回了诉求', 'You withdrew the appeal']),
  orderVoided: step(everybody, '作废：{reason}', 'Void: {reason}'),
  orderWhistled: step(handling, '为此件吹哨，召集部门到场', 'A whistle was blown for it; departments are called', [
    '街道已召集有关部门到场办理',
    'The street has called the departments to the spot',
  ]),
  orderWhistleEnded: step(handling, '吹哨办结或撤回{plan}', 'The whistle ended{plan}'),
  exclusionFlagged: step(
    inside,
    '剔除申请：{standing}。{reason}',
    'Application to leave it out of assessment: {standing}. {reason}',
  ),
  historyImported: step(everybody, '由历史数据导入，编号{number}', 'Taken over from earlier books under {number}'),
  orderPacked: step(inside, '列入打包办理', 'Put into a package'),
  orderUnpacked: step(inside, '移出打包：{reason}', 'Taken out of its package: {reason}'),
  packMigrated: step(hotline, '改按新版规则办理', 'Moved to newer rules'),
  attachmentAdded: step(handling, '上传附件：{purpose}', 'File added: {purpose}'),
  attachmentWithdrawn: step(handling, '撤下附件：{reason}', 'File taken back: {reason}'),
  personalDataErased: step(everybody, '个人信息已清除：{because}', 'Personal data erased: {because}', [
    '您的个人信息已清除',
    'Your personal data were erased',
  ]),
  interestDeclared: step(hotline, '工作人员回避', 'A member of staff withdrew'),
}
