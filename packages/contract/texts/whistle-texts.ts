import type { LegStandingName, WhistleStageName } from '@shaoying/domain'
import type { Language, Text } from './text.ts'

/** Where a whistle stands, and each unit in it. */
export const whistleStageTexts: Readonly<Record<WhistleStageName | 'new', Text>> = {
  new: { zh: '未吹哨', en: 'not begun' },
  requested: { zh: '请求吹哨', en: 'requested' },
  declined: { zh: '不予吹哨', en: 'declined' },
  draft: { zh: '拟哨', en: 'draft' },
  blown: { zh: '已吹哨', en: 'blown' },
  called_off: { zh: '已撤回', en: 'called off' },
  closed: { zh: '已销哨', en: 'closed' },
  assessed: { zh: '已考评', en: 'assessed' },
}

export const legStandingTexts: Readonly<Record<LegStandingName, Text>> = {
  summoned: { zh: '待应哨', en: 'summoned' },
  signed: { zh: '已应哨', en: 'signed' },
  on_the_way: { zh: '在途', en: 'on the way' },
  arrived: { zh: '已到场', en: 'arrived' },
  working: { zh: '处置中', en: 'working' },
  done: { zh: '已完成', en: 'done' },
  released: { zh: '已撤离', en: 'released' },
  refused: { zh: '拒绝报到', en: 'refused' },
  absent: { zh: '未到场', en: 'absent' },
}

/** What buttons and refusals call the commands to a whistle. */
export const whistleCommandTexts: Readonly<Record<string, Text>> = {
  requestWhistle: { zh: '请求吹哨', en: 'Ask the street to whistle' },
  requestForResidents: { zh: '居民集中诉求请求吹哨', en: 'Ask for a whistle on behalf of residents' },
  declineRequest: { zh: '不予吹哨', en: 'Decline the request' },
  draftWhistle: { zh: '拟哨', en: 'Draft a whistle' },
  amendDraft: { zh: '补充拟哨内容', en: 'Fill in the draft' },
  blowWhistle: { zh: '吹哨', en: 'Blow the whistle' },
  blowAtOnce: { zh: '现场吹哨', en: 'Blow on the spot' },
  takeDownWhistle: { zh: '代录吹哨', en: 'Take a whistle down' },
  confirmCall: { zh: '确认代录的吹哨', en: 'Confirm the whistle taken down' },
  recordInformalWhistle: { zh: '补录非正式吹哨', en: 'Enter an informal whistle' },
  blowToSections: { zh: '村居吹哨', en: 'Blow to the sections' },
  askStreets: { zh: '请求街乡协同', en: 'Ask streets' },
  summonUnits: { zh: '再次吹哨', en: 'Summon more units' },
  invitePartner: { zh: '邀请邻区街乡', en: 'Invite another district’s street' },
  joinWhistle: { zh: '联合吹哨', en: 'Join the whistle' },
  signSummons: { zh: '应哨', en: 'Answer the whistle' },
  setOut: { zh: '出发', en: 'Set out' },
  checkIn: { zh: '报到签到', en: 'Check in' },
  judgeCheckIn: { zh: '核实签到', en: 'Confirm or dispute a check-in' },
  explainDelay: { zh: '说明迟到原因', en: 'Explain a delay' },
  refuseSummons: { zh: '拒绝报到', en: 'Refuse to come' },
  recordAbsence: { zh: '记录未到', en: 'Record an absence' },
  beginWork: { zh: '开始处置', en: 'Begin work' },
  setTask: { zh: '交办现场任务', en: 'Set a task' },
  reportTask: { zh: '反馈现场任务', en: 'Report on a task' },
  addEvidence: { zh: '上传照片、文件', en: 'Add a picture or paper' },
  recordFigures: { zh: '填报数据', en: 'Record figures' },
  recordMinutes: { zh: '记录现场会', en: 'Record a meeting' },
  carryProcedure: { zh: '代为报批', en: 'Carry a procedure upward' },
  answerProcedure: { zh: '记录批复', en: 'Record its answer' },
  recordFunds: { zh: '记录经费使用', en: 'Record funds used' },
  reportDone: { zh: '报告完成', en: 'Report done' },
  sendBack: { zh: '退回继续处置', en: 'Send back to work' },
  askToLeave: { zh: '申请撤离', en: 'Ask to leave' },
  denyLeave: { zh: '不同意撤离', en: 'Deny leave' },
  releaseUnit: { zh: '同意撤离', en: 'Release a unit' },
  agreeToEnd: { zh: '同意办结', en: 'Agree to the end' },
  closeWhistle: { zh: '销哨', en: 'Close the whistle' },
  callOff: { zh: '撤回吹哨', en: 'Call off' },
  scoreUnit: { zh: '评价报到单位', en: 'Score a unit' },
  appealScore: { zh: '评价申诉', en: 'Appeal a score' },
  ruleOnScore: { zh: '裁定申诉', en: 'Rule on an appeal' },
  appraiseWhistle: { zh: '双向评议', en: 'Appraise the other side' },
  reportToDistrict: { zh: '报告区政府', en: 'Report to the district' },
  investigateFailure: { zh: '核查', en: 'Investigate' },
  superviseUnit: { zh: '督促整改', en: 'Have it put right' },
  answerForFailure: { zh: '报告整改', en: 'Say what was put right' },
  eraseSiteData: { zh: '清除到期资料', en: 'Erase what is kept no longer' },
  writeTypicalCase: { zh: '编写典型案例', en: 'Write up a typical case' },
}

/** Reasons that whistles give. */
export const whistleBasisTexts: Readonly<Record<string, Text>> = {
  'whistle.deductions_are_proven': { zh: '每项扣分有据可查', en: 'each deduction is proven' },
  'whistle.body_invited': {
    zh: '邀请社会力量参与：{body}',
    en: 'a body outside the administration is invited: {body}',
  },
  'whistle.department_asks': { zh: '{unit}请求街乡协同', en: '{unit} asks the streets' },
  'whistle.departments_come': {
    zh: '部门、派出机构、公共服务企业应当报到',
    en: 'departments, offices and public-service enterprises report in',
  },
  'whistle.district_calls_city': { zh: '区政府可向市级部门吹哨', en: 'a district may call city departments' },
  'whistle.leader_decides': { zh: '领导决定：{reason}', en: 'the leader decides: {reason}' },
  'whistle.line_of_entry': { zh: '派单目录“{category}”：{line}', en: 'catalogue “{category}”: {line}' },
  'whistle.line_of_situation': { zh: '吹哨情形“{situation}”：{line}', en: 'situation “{situation}”: {line}' },
  'whistle.one_leads': { zh: '一门主责，其他配合', en: 'one leads, the others help' },
  'whistle.people_are_asked': { zh: '可邀请居民、代表评议', en: 'residents and deputies may be asked' },
  'whistle.people_stay': { zh: '事不完、人不撤', en: 'matter unfinished, people stay' },
  'whistle.refusal_is_reported': { zh: '拒不履行的，街道报告区政府', en: 'a refusal is reported to the district' },
  'whistle.same_direction': { zh: '同一方向的召集：{unit}', en: 'called the same way: {unit}' },
  'whistle.sections_report': { zh: '村居吹哨、科室报到：{unit}', en: 'villagers blow, sections of {unit} report' },
  'whistle.written_scope': { zh: '吹哨须在书面范围内', en: 'whistles keep to a written scope' },
}

/** When a whistle that came by text message may close: its sender could not say more. */
export function whistleByTextStandard(situation: string, situationEn: string, language: Language): string {
  return language === 'en'
    ? `“${situationEn}” is no longer so; the street has seen it on the spot`
    : `“${situation}”已消除，街乡现场核实`
}
