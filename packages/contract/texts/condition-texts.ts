/**
 * The lifecycle's conditions in Chinese, by their English wording: whoever changes one is told by the test of
 * docs/lifecycle.md to look at the other.
 */
export const conditionTexts: Readonly<Record<string, string>> = {
  'a reason is given': '写明原因',
  'consultation or praise': '限咨询、表扬',
  'a line of 110/119/120/122': '110、119、120、122 之一',
  'one of the special treatments, with told channel and reason': '属特殊情形，告知渠道并说明原因',
  'a question and at least one unit': '写明会商问题和单位',
  'an outcome': '写明会商结论',
  'category known, a lead unit that is not the reported one': '分类已定，主办单位不是被举报单位',
  'dispatched to the district itself; to a street or department inside it; the limit runs on':
    '限派到区政府的工单；转给本区街乡镇或部门；时限接着走',
  'duty or jurisdiction only, with its basis; within the city’s limit from dispatch; not after a designation':
    '限职责、管辖，写明依据；自派单起在本市规定时限内；指定办理的不得再提',
  'the hotline agency’s opinion, with a reason': '热线机构审核意见，写明理由',
  'reason and basis; the last hand-over allowed is a designation; when it stays, the limit was never stopped':
    '写明理由和依据；末次改派即为指定；维持原派的，时限一直在走',
  'only where the city lets its dispatchers rule': '限本市授权派单员裁定的',
  once: '一次',
  'not in the future': '不得晚于现在',
  'a section, community or person of the unit; a community only within its list, and never as main handler where it only assists':
    '本单位科室、社区或人员；社区限清单以内，清单上仅协助的不得主办',
  'petitioner contacted or reasons given; head signed where the pack asks; what is said about parts still open; evidence where the pack demands it':
    '已联系诉求人或写明原因；本市要求签批的已签批；协办未反馈的须说明；须附证据的已附',
  'once a reply; a return names the faults': '每次反馈审核一次；退回须指出问题',
  'what, and by when, not later than the lead’s own deadline; a community only within its list':
    '写明事项和时限，不晚于主办时限；社区限清单以内',
  'a part still open; a reason': '协办未完成；写明原因',
  asked: '已被请求',
  'duty or jurisdiction only, with its basis; before the part is due': '限职责、管辖，写明依据；协办到期前',
  'to the lead; a late one only with reason and stage report': '反馈给首接单位；逾期须先说明原因并报阶段情况',
  'reason and stage report': '说明原因并报阶段情况',
  'names of the objects': '写明对象名称',
  'a file of this order or a note': '本单附件或文字说明',
  'an object named before; a reason': '已列对象；写明原因',
  'a title': '写明材料名称',
  'one of the city’s step methods; never obligatory': '本市工作法之一；不强制',
  'a step not done yet': '尚未完成的步骤',
  'what is asked; never of a confidential report': '写明请求事项；保密举报除外',
  'its own invitation, while it is open': '限本邀请，有效期内',
  'an invitation still open; a reason': '邀请仍有效；写明原因',
  'before expiry, the reason told to the petitioner; within the city’s share of the limit and its number':
    '到期前，已向诉求人说明原因；不超过本市规定的长度和次数',
  'a request is waiting; granted only before expiry': '有申请待审批；同意须在到期前',
  'a reason of the city’s list, a plan with steps and dates, the explanation given to the petitioner; once per order, at most the city’s longest stay':
    '属本市挂账类型，有分步计划和日期，已向诉求人说明；每单一次，不超过本市规定的最长时间',
  'a request is waiting': '有申请待审批',
  'reviewed first by the district that urges; granted only before expiry': '区级先行初审；同意须在到期前',
  'a report on each review date': '到复查日报告进展',
  'a reason; the clock goes on with what was left': '写明原因；时限接着剩余时间走',
  'analysis and proposal; to a government or an industry department; the unit stays the lead':
    '写明分析和建议；提请政府或行业主管部门；本单位仍为主办',
  'the unit that was asked': '限被提请单位',
  'the leader’s name and position': '写明领导姓名、职务',
  'a cause; not stalled already': '写明受阻原因；尚未登记受阻',
  'declared stalled': '已登记受阻',
  'a moment of a clock has come': '时限的某一时点已到',
  'three answers': '三项回答',
  'by link or with code and number': '凭链接，或凭查询码和号码',
  'not solved or not satisfied, first round': '未解决或不满意，限首轮',
  'taken down for the petitioner': '代诉求人登记',
  'same matter, no new fact': '同一事项且无新情况',
  'another order': '另一张工单',
  'same matter as an open order; no children of its own': '与在办工单为同一事项；其下无并入工单',
  'the order it was merged into comes to its callback': '并入的工单进入回访',
  'before the callback; a reason': '回访前；写明原因',
  'at the petitioner’s wish, before the callback; a reason': '按诉求人要求，回访前；写明原因',
  'should never have been an order; a reason': '本不应立单；写明原因',
  'same lead unit': '同一主办单位',
  'a reason': '写明原因',
  'a picture, recording, film or document within the limits': '图片、录音、视频、文件，符合限制',
  'what the petitioner brought, or the recording of the call': '诉求人提供的材料或通话录音',
  'evidence, basis of an objection, or with the reply': '办理证据、异议依据或随反馈附件',
  'the recording of the callback': '回访录音',
  'one’s own; a reason': '限本人上传；写明原因',
  'brought by oneself or one’s unit; a reason': '限本人或本单位上传；写明原因',
  'by the operator’s command: another version of the pack': '由运维命令执行：改用另一版城市包',
  'retention passed': '保存期届满',
  'the petitioner asks': '诉求人要求',
  'one’s own interest; withdraws from the order for good': '本人有利害关系；此后不再参与',
  'in which office, what, and by when': '写明批示职务、内容和答复时间',
  'an instruction on this order; the last answer owed lets a closed order into the archive':
    '本单有批示；办结后最后一项答复完成即归档',
  'whom, what, by when': '写明对象、要求和答复时间',
  'after an urge, or a reason': '先经催办，越级须写明理由',
  'after supervision, or a reason': '先经督办，越级须写明理由',
  'by somebody above the unit; who comes, when, where; after listed supervision, or a reason':
    '由上级约谈；写明约谈对象、时间、地点；先经挂牌督办，越级须写明理由',
  'told under the dispatch in force': '本次派单期间收到的督办',
  'what came of it': '写明结果',
  'in another hour than the attempts before; the last one closes as unreachable':
    '与此前不同时段；末次仍未果即按无法联系办结',
  'a reason; unsolved after the first handling only on a second look that found nothing more to do':
    '写明理由；首轮未解决的，须复核认为目前无法再办',
  'the petitioner says it is not solved': '诉求人表示未解决',
  'never official; not of a confidential report or a petitioner whose contact is secret':
    '不计入考核；保密举报件和要求保密联系方式的除外',
  'never official; not of a confidential report': '不计入考核；保密举报件除外',
  'a whistle was blown for it': '已为此件吹哨',
  'that whistle ended': '该哨已办结或撤回',
  'an application to exclude it was made, decided or appealed': '剔除申请已提出、审定或申诉',
}
