import type { Text } from './text.ts'

/** The order's middle life: objection, assignment, helpers, extension, ledger, escalation, stalled matters. */
export const handlingRefusals = {
  'dispatch.not_with_district': {
    zh: '此单由{unit}承办，不是派给区政府的，不能区分转。',
    en: 'The order is with {unit}, not with the district government; there is nothing to pass on.',
  },
  'dispatch.outside_district': {
    zh: '“{unitId}”不在{district}，区分转只能转给本区街乡镇和部门。',
    en: '“{unitId}” is not in {district}; a district passes on to its own streets and departments only.',
  },
  'basis.missing': {
    zh: '须写明依据：职责清单条目，或法规、文件条款。',
    en: 'Say on what it rests: a row of a duty list, or a law or document with its article.',
  },
  'basis.duty_unknown': { zh: '职责清单中没有“{dutyId}”。', en: 'No duty list has a row “{dutyId}”.' },
  'objection.designated': {
    zh: '此单为指定办理，不得再提异议。',
    en: 'The order was designated to the unit; it may not object again.',
  },
  'objection.too_late': { zh: '提出异议的时限已于{dueAt}截止。', en: 'Objections were possible until {dueAt}.' },
  'objection.proposes_itself': { zh: '建议承办单位不能是本单位。', en: 'The unit proposed must be another one.' },
  'objection.arbiter_rules': {
    zh: '本市由政务服务部门裁定异议，热线机构可提出审核意见。',
    en: 'In this city the municipal service department rules on objections; the hotline agency may give its opinion.',
  },
  'objection.unit_missing': { zh: '改派须指明承办单位。', en: 'To send it on, name the unit.' },
  'objection.same_unit': {
    zh: '“{unitId}”就是现承办单位；维持原派请选“维持”。',
    en: '“{unitId}” has the order already; to leave it there, rule “stays”.',
  },
  'assign.nobody': { zh: '须指明科室、社区或人员。', en: 'Name a section, a community or a person.' },
  'assign.person_unknown': { zh: '没有编号为“{personId}”的人员。', en: 'There is nobody with the id “{personId}”.' },
  'assign.person_elsewhere': {
    zh: '该人员今日不在“{unit}”任职，不能把工单交给他。',
    en: 'This person does not serve in “{unit}” today and cannot be given the order.',
  },
  'assign.person_involved': {
    zh: '该人员与此事有利害关系，须回避。',
    en: 'This person has an interest in the matter and must withdraw.',
  },
  'assign.not_of_unit': {
    zh: '“{unit}”不是“{lead}”的科室、社区或派驻机构。',
    en: '“{unit}” is no section, community or stationed office of “{lead}”.',
  },
  'assist.own_unit': {
    zh: '“{unit}”属于主办单位内部，请用“交办”。',
    en: '“{unit}” belongs to the lead unit itself; assign it instead.',
  },
  'assist.asked_already': {
    zh: '已请“{unit}”协办，尚未反馈。',
    en: '“{unit}” was asked already and has not answered yet.',
  },
  'assist.due_past': { zh: '协办时限须晚于现在（{now}）。', en: 'The part must be due after now ({now}).' },
  'assist.due_after_lead': {
    zh: '协办时限不得晚于主办时限（{leadDueAt}）。',
    en: 'The part must be due no later than the lead’s own deadline ({leadDueAt}).',
  },
  'assist.not_open': { zh: '“{unitId}”没有未完成的协办。', en: '“{unitId}” owes no part.' },
  'assist.none_open': { zh: '没有未完成的协办。', en: 'No part is open.' },
  'assist.accepted_already': { zh: '协办已接受。', en: 'The part was accepted already.' },
  'assist.too_late_to_decline': {
    zh: '协办时限已于{dueAt}到期，不能再推辞，请说明原因并报阶段情况。',
    en: 'The part was due at {dueAt} and can no longer be declined; explain the delay with a stage report.',
  },
  'assist.explanation_missing': {
    zh: '协办已逾期，须先说明原因并报阶段情况。',
    en: 'The part is late; first explain why, with a stage report.',
  },
  'reply.parts_missing': {
    zh: '{units}的协办尚未反馈；请等待、取消协办，或在反馈中说明。',
    en: 'Parts of {units} are still open; wait, release them, or say so in the reply.',
  },
  'extension.pending': { zh: '已有延期申请待审批。', en: 'A request for an extension is waiting already.' },
  'extension.none_pending': { zh: '没有待审批的延期申请。', en: 'No request for an extension is waiting.' },
  'extension.used_up': { zh: '延期次数已达上限（{maximum}次）。', en: 'Extensions are used up ({maximum}).' },
  'extension.too_long': { zh: '延期最晚至{latestAt}。', en: 'The deadline may be moved to {latestAt} at the latest.' },
  'ledger.once_only': {
    zh: '每单只能挂账一次，此单已于{fromAt}挂账。',
    en: 'An order stands on the ledger once only; this one did from {fromAt}.',
  },
  'ledger.pending': { zh: '已有挂账申请待审批。', en: 'A request for the ledger is waiting already.' },
  'ledger.none_pending': { zh: '没有待审批的挂账申请。', en: 'No request for the ledger is waiting.' },
  'ledger.reviewed_already': { zh: '区级初审已完成。', en: 'The first review was done already.' },
  'ledger.first_review_missing': {
    zh: '须先由区级（{unitId}）初审。',
    en: 'The district ({unitId}) reviews the request first.',
  },
  'ledger.type_unknown': {
    zh: '“{typeId}”不是挂账类型，可选：{types}。',
    en: '“{typeId}” is no reason for the ledger; there are: {types}.',
  },
  'ledger.plan_empty': { zh: '挂账须有分步计划和日期。', en: 'The ledger needs a plan with steps and dates.' },
  'ledger.date_unreadable': { zh: '“{given}”不是有效日期。', en: '“{given}” is not a date.' },
  'ledger.plan_order': {
    zh: '{on}早于前一步的{after}，日期须依次向后。',
    en: '{on} lies before {after} of the step before; the dates must follow each other.',
  },
  'ledger.until_past': {
    zh: '挂账截止日（{untilOn}）已过，今天是{today}。',
    en: 'The last day on the ledger ({untilOn}) is past; today is {today}.',
  },
  'ledger.too_long': { zh: '挂账最晚至{latestOn}。', en: 'The ledger may last until {latestOn} at the latest.' },
  'escalation.to_itself': { zh: '不能提请本单位。', en: 'A unit lays nothing before itself.' },
  'escalation.not_above': {
    zh: '只能提请市、区政府或行业主管部门，“{unit}”不是；需要其配合请用“请求协办”。',
    en: 'Matters are laid before the city, a district or an industry department, and “{unit}” is none; ask it for a part instead.',
  },
  'escalation.open_already': {
    zh: '已提请“{unit}”，尚未答复。',
    en: 'It was laid before “{unit}” already, which has not answered yet.',
  },
  'escalation.none_open': { zh: '没有待本单位答复的提请事项。', en: 'Nothing was laid before this unit.' },
  'stall.declared_already': { zh: '已于{at}登记为受阻。', en: 'The matter was recorded as stalled at {at}.' },
  'stall.not_declared': { zh: '须先登记受阻原因。', en: 'First record why the matter does not move.' },
} as const satisfies Record<string, Text>
