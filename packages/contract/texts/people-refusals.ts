import type { Text } from './text.ts'

/** Refusals about people, rosters, streets' centres and resources, roll-outs and duty lists. */
export const peopleRefusals = {
  'person.login_form': {
    zh: '登录名“{login}”不合规：以小写字母开头，可含小写字母、数字、点、下划线、连字符。',
    en: '“{login}” is no login: it begins with a small letter and has small letters, digits, dots, hyphens.',
  },
  'person.unit_unknown': {
    zh: '单位“{unit}”不在本市目录中。',
    en: 'The unit “{unit}” is not in the city’s directory.',
  },
  'person.post_not_of_unit': {
    zh: '{unit}没有岗位“{post}”，可用：{posts}。',
    en: '{unit} has no post “{post}”; it has {posts}.',
  },
  'person.ends_before_it_begins': {
    zh: '结束日期（{toOn}）早于开始日期（{fromOn}）。',
    en: 'It ends ({toOn}) before it begins ({fromOn}).',
  },
  'person.posted_already': {
    zh: '同一岗位已有任职（自{fromOn}起）。',
    en: 'They hold that post already, from {fromOn}.',
  },
  'person.sort_not_for_unit': { zh: '{unit}没有“{sort}”这种人员。', en: '{unit} has nobody of the sort “{sort}”.' },
  'person.nobody_sends': { zh: '“{sort}”没有派出单位。', en: 'Nobody sends people of the sort “{sort}”.' },
  'person.sender_needed': {
    zh: '“{sort}”须写明合适的派出单位（现为“{unit}”）。',
    en: 'People of the sort “{sort}” are sent by a unit that may send them (now: “{unit}”).',
  },
  'person.street_not_asked': { zh: '须先就此听取{street}的意见。', en: '{street} must be asked about it first.' },
  'person.street_may_answer': {
    zh: '{street}在{dueAt}前可以答复，请等待。',
    en: '{street} may answer until {dueAt}; wait for it.',
  },
  'person.street_disagrees': {
    zh: '{street}不同意（{remarks}）；仍要任用须写明理由。',
    en: '{street} disagrees ({remarks}); posting them all the same needs a reason.',
  },
  'person.head_from_above': { zh: '单位负责人由上级单位任命。', en: 'The head of a unit is appointed from above.' },
  'person.has_left': { zh: '{name}已离职。', en: '{name} has left the service.' },
  'person.serves': { zh: '{name}在职。', en: '{name} is in service.' },
  'person.own_posting': { zh: '不能任免自己。', en: 'Nobody posts themselves.' },
  'person.posting_unknown': { zh: '没有编号为“{posting}”的任职。', en: 'There is no posting “{posting}”.' },
  'person.posting_over': { zh: '此任职已于{toOn}结束。', en: 'That posting ended on {toOn}.' },
  'person.departure_ahead': {
    zh: '离职日期（{on}）尚未到；请到日再记，或先结束任职。',
    en: 'The last day ({on}) is still ahead; record it then, or end the postings.',
  },
  'opinion.not_a_street': { zh: '“{unit}”不是街道或乡镇。', en: '“{unit}” is no street or township.' },
  'opinion.given_already': { zh: '已答复（{verdict}）。', en: 'It was answered already ({verdict}).' },
  'opinion.remarks_needed': { zh: '除“同意”外须写明意见。', en: 'Say why, unless you simply agree.' },
  'appraisal.ahead': { zh: '日期（{on}）尚未到。', en: 'That day ({on}) is still ahead.' },
  'appraisal.not_with_street': {
    zh: '{name}不在{street}派驻或派出机构任职。',
    en: '{name} is not stationed with {street} or in an office dispatched there.',
  },
  'appraisal.grade_needed': { zh: '民主评议须有等次。', en: 'A democratic appraisal has a grade.' },
  'roster.closed': { zh: '值班表“{name}”已停用。', en: 'The roster “{name}” is closed.' },
  'roster.ends_before_it_begins': {
    zh: '班次结束时间（{toAt}）不晚于开始时间（{fromAt}）。',
    en: 'The turn ends ({toAt}) no later than it begins ({fromAt}).',
  },
  'roster.person_unknown': { zh: '没有在职人员“{person}”。', en: 'Nobody in service has the id “{person}”.' },
  'roster.person_not_of_unit': { zh: '{name}在{on}不在{unit}任职。', en: '{name} does not serve in {unit} on {on}.' },
  'roster.overlaps': {
    zh: '{name}在{fromAt}至{toAt}已有班次。',
    en: '{name} has a turn from {fromAt} to {toAt} already.',
  },
  'roster.shift_unknown': { zh: '没有编号为“{shift}”的班次。', en: 'There is no turn “{shift}”.' },
  'roster.steps_out_of_order': { zh: '各级呼叫的时间须递增。', en: 'Each step comes later than the one before.' },
  'centre.not_a_street': {
    zh: '“{unit}”不是街道或乡镇，不设综合执法中心。',
    en: '“{unit}” is no street or township; it has no enforcement centre.',
  },
  'centre.line_unknown': { zh: '没有条线“{line}”。', en: 'The city has no line “{line}”.' },
  'centre.needs_reversed': {
    zh: '“{line}”的最多人数少于最少人数。',
    en: 'For “{line}” the most is less than the least.',
  },
  'centre.is_comprehensive': { zh: '已于{on}转为综合执法。', en: 'It has been comprehensive since {on}.' },
  'centre.closed': { zh: '“{name}”已撤销。', en: '“{name}” is closed.' },
  'resource.amount_wrong': {
    zh: '数量（{amount}）须为不小于零的整数。',
    en: 'The amount ({amount}) must be a whole number, zero or more.',
  },
  'resource.withdrawn': { zh: '“{title}”已收回。', en: '“{title}” was withdrawn.' },
  'roll_out.unit_not_eligible': {
    zh: '{unit}不在适用范围内，或重复列出。',
    en: '{unit} is not one of the units it is meant for, or stands there twice.',
  },
  'roll_out.not_a_part': {
    zh: '试点应为部分单位（列了{units}个，共{eligible}个）。',
    en: 'A pilot is a part: {units} units of {eligible} were named.',
  },
  'roll_out.figures_needed': {
    zh: '建议推广须有试点前后的数据。',
    en: 'The verdict “extend” needs figures from before and after.',
  },
  'roll_out.not_evaluated': {
    zh: '“{title}”尚无建议推广的评估。',
    en: '“{title}” has no evaluation that says to extend it.',
  },
  'roll_out.joined_already': { zh: '{unit}已于{fromOn}加入。', en: '{unit} joined on {fromOn}.' },
  'roll_out.over': { zh: '“{title}”已停止。', en: '“{title}” was stopped.' },
  'situation_change.row_exists': {
    zh: '吹哨情形清单中已有“{row}”。',
    en: 'The list of situations has “{row}” already.',
  },
  'situation_change.row_unknown': { zh: '吹哨情形清单中没有“{row}”。', en: 'The list of situations has no “{row}”.' },
  'situation_change.basis_needed': { zh: '须写明法律依据。', en: 'A legal basis is needed.' },
  'situation_change.nobody_called': { zh: '至少写明一个召集条线。', en: 'Name at least one line to call.' },
  'situation_change.line_unknown': { zh: '没有条线“{line}”。', en: 'There is no line “{line}”.' },
  'situation_change.category_unknown': { zh: '派单目录中没有“{category}”。', en: 'The catalogue has no “{category}”.' },
  'situation_change.not_whistled_for': {
    zh: '派单目录规定“{category}”不得吹哨，须先调整目录。',
    en: 'The catalogue keeps “{category}” out of whistles; that is changed first.',
  },
  'situation_change.limits_crossed': {
    zh: '应哨时限不长于到场时限，到场时限不长于解决时限。',
    en: 'Answering takes no longer than arriving, arriving no longer than solving.',
  },
  'situation_change.decided': { zh: '此项调整已办结。', en: 'The change is decided already.' },
  'situation_change.own_proposal': {
    zh: '提出人、提出单位不能批准自己的调整。',
    en: 'Nobody approves their own proposal, or their unit’s.',
  },
  'situation_change.backdated': {
    zh: '生效日期（{effectiveOn}）早于今天（{today}）。',
    en: 'It would be in force ({effectiveOn}) before today ({today}).',
  },
  'duty_change.row_exists': { zh: '“{row}”已在清单中：{duty}。', en: '“{row}” is on the list already: {duty}.' },
  'duty_change.row_unknown': { zh: '清单中没有“{row}”。', en: 'The list has no row “{row}”.' },
  'duty_change.basis_needed': { zh: '须写明法律依据。', en: 'A legal basis is needed.' },
  'duty_change.binds_nobody': { zh: '须写明适用的单位或单位类型。', en: 'Say which unit or kinds of unit it binds.' },
  'duty_change.unit_unknown': {
    zh: '单位“{unit}”不在本市目录中。',
    en: 'The unit “{unit}” is not in the city’s directory.',
  },
  'duty_change.on_negative_list': {
    zh: '此事在负面清单上（{row} {matter}）：{reason}。',
    en: 'The matter is on the negative list ({row} {matter}): {reason}.',
  },
  'duty_change.decided': { zh: '此项调整已办结（{situation}）。', en: 'The change is decided already ({situation}).' },
  'duty_change.own_proposal': {
    zh: '本单位提出的调整不能由本单位审核、批准。',
    en: 'A unit neither reviews nor approves its own proposal.',
  },
  'duty_change.not_reviewed': { zh: '尚无支持的审核意见。', en: 'No review supports it yet.' },
  'duty_change.backdated': {
    zh: '生效日期（{effectiveOn}）早于今天（{today}）。',
    en: 'It would be in force ({effectiveOn}) before today ({today}).',
  },
} as const satisfies Record<string, Text>
