import type { OrderTie } from './order-tie.ts'

export interface PermissionEntry {
  /** As people read it. */
  readonly name: string
  readonly nameEn: string
  /** Ties by which it may be used on one order; `free` when it concerns no single order. */
  readonly ties: readonly OrderTie[] | 'free'
  /** Article or requirement it rests on. */
  readonly basis: string
}

/**
 * The permission catalogue: everything a person may be allowed to do, under a stable name. Routes,
 * commands and buttons name these and nothing else.
 */
// biome-ignore format: a table, one row a line
export const permissions = {
  // 登记、受理 intake
  'order.register': { name: '登记诉求', nameEn: 'Register an appeal', ties: 'free', basis: 'Reg 10' },
  'order.amend': { name: '修正登记内容', nameEn: 'Correct a registration', ties: ['hotline'], basis: 'Reg 10' },
  'order.answer': { name: '即时答复', nameEn: 'Answer at once', ties: ['hotline'], basis: 'Reg 11' },
  'order.transfer_emergency': { name: '转紧急专线', nameEn: 'Hand over to an emergency line', ties: ['hotline'], basis: 'Reg 11(1)' },
  'order.redirect': { name: '告知其他渠道', nameEn: 'Point to the lawful channel', ties: ['hotline'], basis: 'Reg 11(2)-(6)' },
  'order.review': { name: '派前审核', nameEn: 'Check quality before dispatch', ties: ['hotline'], basis: 'Reg 10' },
  // 派单 dispatch
  'order.dispatch': { name: '派单', nameEn: 'Dispatch', ties: ['hotline'], basis: 'Reg 11, 12, 13' },
  'order.redispatch_district': { name: '区分转', nameEn: 'Pass on inside the district', ties: ['lead', 'district_copy'], basis: 'Reg 12(2)' },
  'order.merge': { name: '并单', nameEn: 'Merge a repeat', ties: ['hotline'], basis: 'Reg 11(3)' },
  'order.withdraw': { name: '按诉求人要求撤回', nameEn: 'Withdraw at the petitioner’s wish', ties: ['hotline'], basis: 'Reg 8' },
  'order.void': { name: '作废', nameEn: 'Void', ties: ['hotline'], basis: 'domain 3.2' },
  'objection.raise': { name: '提出派单异议', nameEn: 'Object to a dispatch', ties: ['lead'], basis: 'Reg 12' },
  'objection.decide': { name: '审核派单异议', nameEn: 'Decide an objection', ties: ['hotline'], basis: 'Reg 12' },
  'objection.arbitrate': { name: '派单异议仲裁', nameEn: 'Arbitrate an objection', ties: ['hotline'], basis: 'Reg 12, 14' },
  // 办理 handling
  'order.read': { name: '查看工单', nameEn: 'Read an order', ties: ['lead', 'assist', 'district_copy', 'section', 'told', 'hotline', 'registered', 'callback', 'supervisor'], basis: 'Reg 12, 14' },
  'order.sign': { name: '签收', nameEn: 'Sign for an order', ties: ['lead'], basis: 'Reg 14' },
  'order.sign_as_head': { name: '主要负责人签批', nameEn: 'Sign as head of the unit', ties: ['lead'], basis: 'R155' },
  'order.assign': { name: '交办科室、社区', nameEn: 'Assign to a section or community', ties: ['lead'], basis: 'Reg 14, 17' },
  'party.invite': { name: '邀请外部单位参与', nameEn: 'Invite an outside party', ties: ['lead'], basis: 'R009, R150; Reg 6' },
  'order.contact': { name: '联系、见面', nameEn: 'Contact and meet the petitioner', ties: ['lead', 'section'], basis: 'Reg 15(1)' },
  'order.handle': { name: '记录办理过程与证据', nameEn: 'Record measures and evidence', ties: ['lead', 'assist', 'section'], basis: 'Reg 15' },
  'assist.sign': { name: '协办签收', nameEn: 'Sign for an assist', ties: ['assist'], basis: 'Reg 14' },
  'assist.request': { name: '请求协办', nameEn: 'Ask another unit for a part', ties: ['lead'], basis: 'Reg 14' },
  'order.assist': { name: '协办反馈', nameEn: 'Return an assist’s result', ties: ['assist'], basis: 'Reg 14' },
  'order.reply': { name: '反馈办理结果', nameEn: 'Reply', ties: ['lead'], basis: 'Reg 15(3)' },
  'order.escalate': { name: '提级办理', nameEn: 'Escalate', ties: ['lead'], basis: 'Reg 20' },
  'escalation.answer': { name: '答复提级事项', nameEn: 'Answer an escalation', ties: ['told'], basis: 'Reg 20' },
  'order.instruct': { name: '领导批示', nameEn: 'Write an instruction', ties: ['lead', 'assist', 'district_copy', 'supervisor'], basis: 'Reg 5' },
  'order.package': { name: '打包办理', nameEn: 'Handle several orders as one', ties: ['lead', 'district_copy'], basis: 'R172' },
  'extension.request': { name: '申请延期', nameEn: 'Ask for an extension', ties: ['lead'], basis: 'Reg 15(2)' },
  'extension.decide': { name: '审批延期', nameEn: 'Decide an extension', ties: ['hotline'], basis: 'Reg 15(2)' },
  'ledger.request': { name: '申请挂账', nameEn: 'Ask for the ledger', ties: ['lead'], basis: 'Reg 15(2)' },
  'ledger.review': { name: '区级初审挂账', nameEn: 'First review of a ledger request', ties: ['district_copy'], basis: 'domain 2' },
  'ledger.decide': { name: '审批挂账', nameEn: 'Decide a ledger request', ties: ['hotline'], basis: 'Reg 15(2)' },
  'exclusion.request': { name: '申请剔除', nameEn: 'Ask for exclusion from assessment', ties: ['lead'], basis: 'Reg 32' },
  'exclusion.review': { name: '区级初审剔除', nameEn: 'First review of an exclusion', ties: ['district_copy'], basis: 'domain 2' },
  'exclusion.decide': { name: '审批剔除', nameEn: 'Decide an exclusion', ties: ['hotline'], basis: 'Reg 32' },
  'reply.review': { name: '审核反馈', nameEn: 'Review a reply', ties: ['hotline', 'district_copy'], basis: 'JN 27' },
  // 回访 callback
  'callback.self_check': { name: '承办单位自查回访', nameEn: 'Unit’s own check call', ties: ['lead'], basis: 'domain 5' },
  'callback.district_check': { name: '区中心回访', nameEn: 'District centre’s check call', ties: ['district_copy'], basis: 'domain 5' },
  'callback.record': { name: '回访', nameEn: 'Record an official callback', ties: ['hotline', 'callback'], basis: 'Reg 23' },
  'callback.decide': { name: '回访后办结或退回重办', nameEn: 'Close or send back after callback', ties: ['hotline'], basis: 'Reg 23' },
  // 督办 supervision
  'supervision.urge': { name: '催办', nameEn: 'Urge', ties: ['hotline', 'district_copy', 'supervisor'], basis: 'Reg 5, 12' },
  'supervision.supervise': { name: '督办', nameEn: 'Supervise', ties: ['supervisor'], basis: 'Reg 5' },
  'supervision.list': { name: '挂牌督办', nameEn: 'Put under listed supervision', ties: ['supervisor'], basis: 'JN 28' },
  'supervision.summon': { name: '约谈', nameEn: 'Summon for a talk', ties: 'free', basis: 'WF 26' },
  'misconduct.record': { name: '记录违规行为', nameEn: 'Record misconduct', ties: 'free', basis: 'Reg 35' },
  'misconduct.answer': { name: '对违规问题作出说明、整改', nameEn: 'Answer a charge of misconduct and put it right', ties: 'free', basis: 'Reg 35' },
  'misconduct.decide': { name: '处理违规行为', nameEn: 'Decide on misconduct', ties: 'free', basis: 'Reg 35' },
  // 领导接听日 leaders' call-in days
  'call_in.arrange': { name: '安排领导接听日', nameEn: 'Arrange leaders’ call-in days', ties: 'free', basis: 'R152, R153' },
  'call_in.take': { name: '标记领导接听件', nameEn: 'Mark calls that a leader took', ties: 'free', basis: 'R152' },
  'tolerance.decide': { name: '容错认定', nameEn: 'Decide on error tolerance', ties: 'free', basis: 'Reg 36' },
  // 吹哨、报到 whistle
  'whistle.request': { name: '社区请求吹哨', nameEn: 'Ask the street to whistle', ties: 'free', basis: 'R039' },
  'whistle.prepare': { name: '拟定吹哨', nameEn: 'Draft a whistle', ties: 'free', basis: 'Reg 16' },
  'whistle.blow': { name: '吹哨', nameEn: 'Blow the whistle', ties: 'free', basis: 'Reg 16; SO 5' },
  'whistle.ask_street': { name: '部门请求街乡协同', nameEn: 'Department asks a street', ties: 'free', basis: 'R077' },
  'whistle.sign': { name: '应哨签收', nameEn: 'Answer a whistle', ties: 'free', basis: 'Reg 16' },
  'whistle.arrive': { name: '报到签到', nameEn: 'Check in on the spot', ties: 'free', basis: 'R090' },
  'whistle.record': { name: '填报处置结果', nameEn: 'Record one’s part', ties: 'free', basis: 'R002' },
  'whistle.confirm': { name: '街乡确认办结', nameEn: 'Confirm that the matter is done', ties: 'free', basis: 'R094' },
  'whistle.evaluate': { name: '评价报到单位', nameEn: 'Evaluate the reporting unit', ties: 'free', basis: 'Reg 33' },
  'whistle.investigate': { name: '核查拒不报到', nameEn: 'Investigate a refusal', ties: 'free', basis: 'SO 44' },
  'whistle.take_down': { name: '代录电话、短信吹哨', nameEn: 'Take down a whistle by phone or SMS', ties: 'free', basis: 'R038' },
  'whistle.appraise': { name: '双向评议', nameEn: 'Appraise who whistled and who came', ties: 'free', basis: 'Reg 33; SO 44' },
  'whistle.rule_on_score': { name: '裁定评价申诉', nameEn: 'Rule on an appeal against a score', ties: 'free', basis: 'Reg 33' },
  'whistle.read': { name: '查看吹哨', nameEn: 'Read whistles', ties: 'free', basis: 'Reg 16' },
  // 街道职权 powers of a street
  'power.opine_major_matters': { name: '重大事项意见建议权', nameEn: 'Opinion on major matters', ties: 'free', basis: 'R079, R158; SO 11' },
  'power.join_planning': { name: '设施规划建设验收参与权', nameEn: 'Part in planning and acceptance of facilities', ties: 'free', basis: 'R158; SO 11' },
  'power.coordinate_and_supervise': { name: '综合性事项统筹协调和考核督办权', nameEn: 'Coordinate and supervise multi-department matters', ties: 'free', basis: 'R079, R158; SO 11' },
  'power.advise_appointments': { name: '派出机构负责人任免奖惩建议权', nameEn: 'Advice on heads of dispatched offices', ties: 'free', basis: 'R079, R158; SO 11' },
  'power.manage_stationed_staff': { name: '下沉人员日常管理考核权', nameEn: 'Daily management of stationed staff', ties: 'free', basis: 'R079; SO 11' },
  'power.allocate_resources': { name: '下沉资金人员统筹管理权', nameEn: 'Disposal of sunk funds and staff', ties: 'free', basis: 'R158; SO 11' },
  'power.command_enforcement': { name: '综合执法指挥调度权', nameEn: 'Command of joint enforcement', ties: 'free', basis: 'R158; SO 11' },
  'power.heed': { name: '征询街道意见并答复', nameEn: 'Ask streets and answer their opinions', ties: 'free', basis: 'R023; SO 11' },
  'power.grant_funds': { name: '拨付街道自主经费', nameEn: 'Grant a street its own funds', ties: 'free', basis: 'R080; SO 11' },
  'power.evaluate_departments': { name: '对部门考核评价权', nameEn: 'Evaluate departments', ties: 'free', basis: 'R183; SO 43' },
  // 考评 assessment
  'assessment.read': { name: '查看考评结果', nameEn: 'Read assessment results', ties: 'free', basis: 'Reg 32' },
  'assessment.configure': { name: '设定考评办法', nameEn: 'Set the assessment method', ties: 'free', basis: 'Reg 32' },
  'assessment.freeze': { name: '封存考核期', nameEn: 'Freeze a period', ties: 'free', basis: 'domain 5' },
  'assessment.publish': { name: '发布考评结果', nameEn: 'Publish results', ties: 'free', basis: 'Reg 32' },
  'assessment.appeal': { name: '考评申诉', nameEn: 'Appeal a result', ties: 'free', basis: 'domain 5' },
  'assessment.decide_appeal': { name: '审理考评申诉', nameEn: 'Decide an appeal', ties: 'free', basis: 'domain 5' },
  'assessment.contribute': { name: '第三方评估', nameEn: 'Contribute a third-party assessment', ties: 'free', basis: 'Reg 32' },
  // 知识库、分析、治理 knowledge, analysis, governance
  'knowledge.read': { name: '查阅知识库', nameEn: 'Read the knowledge base', ties: 'free', basis: 'Reg 31' },
  'knowledge.propose': { name: '更新本单位知识', nameEn: 'Propose knowledge of one’s unit', ties: 'free', basis: 'Reg 31' },
  'knowledge.edit': { name: '编审知识', nameEn: 'Edit and publish knowledge', ties: 'free', basis: 'Reg 31' },
  'analysis.read': { name: '查看统计分析', nameEn: 'Read statistics', ties: 'free', basis: 'Reg 28' },
  'analysis.report': { name: '编制专报、风险报告', nameEn: 'Write reports and risk notices', ties: 'free', basis: 'Reg 28, 29' },
  'analysis.export': { name: '导出数据', nameEn: 'Export data', ties: 'free', basis: 'Reg 28' },
  'governance.propose': { name: '提出主动治理事项', nameEn: 'Propose proactive work', ties: 'free', basis: 'Reg 24, 25' },
  'governance.manage': { name: '管理每月一题与专项清单', nameEn: 'Manage monthly questions and lists', ties: 'free', basis: 'Reg 24' },
  'field.report': { name: '巡查上报', nameEn: 'Report from the field', ties: 'free', basis: 'R067, R103' },
  // 身份信息、留痕 vault and trace
  'vault.reveal': { name: '查看联系方式（须说明理由）', nameEn: 'Reveal contact data, with a reason', ties: ['lead', 'section', 'registered', 'callback'], basis: 'Reg 8' },
  'vault.reveal_reporter': { name: '查看举报人身份（须说明理由）', nameEn: 'Reveal who reported, with a reason', ties: ['registered', 'supervisor'], basis: 'JN 32; XF 30' },
  'trace.read': { name: '查看全程留痕', nameEn: 'Read the trace', ties: ['lead', 'district_copy', 'hotline', 'supervisor'], basis: 'Reg 35' },
  'trace.verify': { name: '校验留痕', nameEn: 'Verify the trace', ties: 'free', basis: 'Reg 35' },
  'access.audit': { name: '查看访问记录', nameEn: 'Read who looked at what', ties: 'free', basis: 'Reg 8, 35' },
  // 组织、城市包、账号 directory, pack, accounts
  'directory.read': { name: '查阅单位与岗位', nameEn: 'Read the directory', ties: 'free', basis: 'Reg 11' },
  'directory.post': { name: '任免本单位岗位', nameEn: 'Appoint people of one’s unit', ties: 'free', basis: 'R019' },
  'directory.edit': { name: '维护单位与职责清单', nameEn: 'Edit units and duty lists', ties: 'free', basis: 'SO 10' },
  'duty.propose': { name: '申请调整职责清单', nameEn: 'Propose a change of a duty list', ties: 'free', basis: 'SO 10; R022' },
  'duty.review': { name: '审核职责清单调整', nameEn: 'Review a change of a duty list', ties: 'free', basis: 'SO 10; R022' },
  'duty.approve': { name: '批准职责清单调整', nameEn: 'Approve a change of a duty list', ties: 'free', basis: 'SO 10; R022' },
  'pack.load': { name: '装载城市包', nameEn: 'Load a city pack', ties: 'free', basis: 'Reg 11, 13' },
  'account.manage': { name: '管理账号', nameEn: 'Manage accounts', ties: 'free', basis: 'Reg 8' },
  'system.operate': { name: '运行维护', nameEn: 'Operate the system', ties: 'free', basis: 'Reg 5' },
  // 诉求人 petitioner
  'petition.submit': { name: '提出诉求', nameEn: 'Submit an appeal', ties: 'free', basis: 'Reg 8' },
  'petition.follow': { name: '查询、补充、评价、撤回本人诉求', nameEn: 'Track, supplement, evaluate, withdraw one’s own', ties: ['petitioner'], basis: 'Reg 8' },
} as const satisfies Record<string, PermissionEntry>

export type Permission = keyof typeof permissions

export const permissionNames = Object.keys(permissions) as readonly Permission[]

/** Whether the permission may be used by someone who stands to the order in that way. */
export function worksByTie(permission: Permission, tie: OrderTie): boolean {
  const { ties }: PermissionEntry = permissions[permission]
  return tie !== 'reported' && (ties === 'free' || ties.includes(tie))
}
