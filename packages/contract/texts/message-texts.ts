import type { Text } from './text.ts'

/** What a message says. `{name}` is a parameter; units, moments and identifiers among them are put into words first. */
export interface MessageText {
  /** In lists, and over a mail. */
  readonly subject: Text
  readonly body: Text
}

function says(subject: readonly [string, string], body: readonly [string, string]): MessageText {
  return { subject: { zh: subject[0], en: subject[1] }, body: { zh: body[0], en: body[1] } }
}

/** To petitioners. Every one ends with how to follow the matter; the code in the link opens that one order. */
// biome-ignore format: a table, one row a line
const toPetitioners = {
  petitioner_registered: says(['诉求已登记', 'Your appeal is registered'], ['您的诉求已登记，编号{number}，查询码{code}。查询、补充、评价：{link} 【{city}{hotline}】', 'Your appeal is registered: number {number}, code {code}. Follow, add, evaluate: {link} ({hotline} {city})']),
  petitioner_answered: says(['诉求答复', 'Answer to your appeal'], ['您的诉求{number}答复如下：{answer} 【{city}{hotline}】', 'Answer to your appeal {number}: {answer} ({hotline} {city})']),
  petitioner_redirected: says(['请通过其他渠道办理', 'Another channel for your matter'], ['您的诉求{number}请通过“{channel}”办理，原因：{reason}。如有疑问请拨打{hotline}。【{city}】', 'For your appeal {number} please turn to “{channel}”: {reason}. Questions: call {hotline}. ({city})']),
  petitioner_emergency: says(['已转紧急专线', 'Handed over to the emergency line'], ['您的诉求{number}已转{line}处理：{told} 【{city}{hotline}】', 'Your appeal {number} was handed over to {line}: {told} ({hotline} {city})']),
  petitioner_dispatched: says(['诉求已派单', 'Your appeal is in hand'], ['您的诉求{number}已交{unitId}办理，{dueAt}前办结。进展：{link} 【{city}{hotline}】', 'Your appeal {number} was given to {unitId}, to be done by {dueAt}. Progress: {link} ({hotline} {city})']),
  petitioner_merged: says(['诉求已并案办理', 'Your appeal is handled with another'], ['您的诉求{number}与同一事项的其他诉求合并办理，办理情况仍会单独告知并回访您。进展：{link} 【{city}{hotline}】', 'Your appeal {number} is handled together with others about the same matter; you will still be told and asked. Progress: {link} ({hotline} {city})']),
  petitioner_extended: says(['办理时间延长', 'More time is needed'], ['您的诉求{number}需延长办理，延至{dueAt}，原因：{reason} 【{city}{hotline}】', 'Your appeal {number} needs more time, until {dueAt}: {reason} ({hotline} {city})']),
  petitioner_ledgered: says(['事项列入台账推进', 'Your matter stands on the ledger'], ['您的诉求{number}暂不能办结，已列入台账持续推进，{reviewOn}复查，原因：{reason} 【{city}{hotline}】', 'Your appeal {number} cannot be settled yet; it stands on the ledger and is reviewed on {reviewOn}: {reason} ({hotline} {city})']),
  petitioner_replied: says(['承办单位答复', 'The unit’s reply'], ['您的诉求{number}，{unitId}答复：{reply} 详情：{link} 【{city}{hotline}】', 'Your appeal {number}, reply of {unitId}: {reply} More: {link} ({hotline} {city})']),
  petitioner_callback: says(['请您评价', 'Please tell us how it went'], ['您的诉求{number}办理期限已到。是否联系您、是否解决、是否满意？请点击评价：{link} 【{city}{hotline}】', 'The time for your appeal {number} is over. Were you contacted, is it solved, are you satisfied? {link} ({hotline} {city})']),
  petitioner_rework: says(['诉求退回重办', 'Your matter is handled again'], ['根据您的评价，诉求{number}已退回重新办理，{dueAt}前办结。【{city}{hotline}】', 'As you said, your appeal {number} is handled again, until {dueAt}. ({hotline} {city})']),
  petitioner_supplemented: says(['补充已收到', 'Your addition is with us'], ['您对诉求{number}的补充已收到并转办理单位。进展：{link} 【{city}{hotline}】', 'What you added to your appeal {number} has reached us and whoever handles it. Progress: {link} ({hotline} {city})']),
  petitioner_closed: says(['诉求已办结', 'Your appeal is closed'], ['您的诉求{number}已办结。感谢您的反映。全过程可查询：{link} 【{city}{hotline}】', 'Your appeal {number} is closed. Thank you. Every step: {link} ({hotline} {city})']),
} as const

/** To units and persons, on their screens. They name the order and nothing that somebody brought. */
// biome-ignore format: a table, one row a line
const toStaff = {
  unit_dispatched: says(['新工单', 'New order'], ['工单{number}派给{unitId}主办，{dueAt}到期。', 'Order {number} was dispatched to {unitId}, due {dueAt}.']),
  unit_copied: says(['工单抄送', 'Order copied to you'], ['工单{number}已派{leadUnitId}办理，抄送{unitId}。', 'Order {number} was dispatched to {leadUnitId}, with a copy to {unitId}.']),
  unit_assist_asked: says(['请求协办', 'Asked to help'], ['请{unitId}协办工单{number}。', '{unitId} is asked to help with order {number}.']),
  unit_assist_overdue: says(['协办逾期', 'An assist is late'], ['工单{number}：{unitId}协办逾期（{dueAt}到期）。', 'Order {number}: the part of {unitId} is late (due {dueAt}).']),
  unit_assist_answered: says(['协办已反馈', 'An assist is back'], ['工单{number}：{unitId}已反馈协办结果。', 'Order {number}: {unitId} has returned its part.']),
  unit_assist_declined: says(['协办单位不接受', 'An assist was declined'], ['工单{number}：{unitId}不接受协办，{reason}', 'Order {number}: {unitId} declines its part: {reason}']),
  unit_assigned: says(['交办', 'Assigned to you'], ['工单{number}已交办。{note}', 'Order {number} was assigned to you. {note}']),
  unit_consulted: says(['派前会商', 'Asked before dispatch'], ['工单{number}派前会商：{question}', 'Order {number}, before dispatch: {question}']),
  unit_warned: says(['即将到期', 'Due soon'], ['工单{number}的{clock}时限将于{dueAt}到期。', 'Order {number}: the time for {clock} runs out at {dueAt}.']),
  unit_expired: says(['已到期', 'Overdue'], ['工单{number}的{clock}时限已于{dueAt}到期。', 'Order {number}: the time for {clock} ran out at {dueAt}.']),
  unit_objection_ruled: says(['异议裁定', 'Objection ruled on'], ['工单{number}的派单异议已裁定，由{unitId}办理：{reason}', 'The objection to order {number} was ruled on; {unitId} handles it: {reason}']),
  unit_extension_granted: says(['同意延期', 'Extension granted'], ['工单{number}延期至{dueAt}。', 'Order {number} is extended until {dueAt}.']),
  unit_extension_refused: says(['不同意延期', 'Extension refused'], ['工单{number}的延期申请未获同意：{reason}', 'The extension of order {number} was refused: {reason}']),
  unit_ledger_granted: says(['同意挂账', 'On the ledger'], ['工单{number}已挂账，{reviewOn}复查。', 'Order {number} is on the ledger, review on {reviewOn}.']),
  unit_ledger_refused: says(['不同意挂账', 'Ledger refused'], ['工单{number}的挂账申请未获同意：{reason}', 'The ledger was refused for order {number}: {reason}']),
  unit_reply_returned: says(['反馈被退回', 'Reply returned'], ['工单{number}的反馈被退回：{reason}', 'The reply to order {number} was returned: {reason}']),
  unit_rework: says(['退回重办', 'Sent back'], ['工单{number}经回访退回重办，{dueAt}到期：{reason}', 'After its callback order {number} was sent back, due {dueAt}: {reason}']),
  unit_supplemented: says(['诉求人有补充', 'The petitioner adds something'], ['工单{number}的诉求人作了补充。', 'The petitioner of order {number} added something.']),
  unit_ended: says(['工单终止', 'Order ended'], ['工单{number}已终止：{reason}', 'Order {number} has ended: {reason}']),
  unit_instructed: says(['领导批示', 'A leader’s instruction'], ['{position}对工单{number}作出批示，请办理并报告。', '{position} wrote an instruction on order {number}; act on it and answer.']),
  unit_supervised: says(['督办', 'Supervision'], ['工单{number}被{level}，请于{dueAt}前答复。', 'Order {number}: {level}; answer by {dueAt}.']),
  unit_escalated: says(['提级办理', 'Escalated to you'], ['工单{number}提级至{unitId}。', 'Order {number} was escalated to {unitId}.']),
  unit_party_answered: says(['外部单位反馈', 'An outside party answered'], ['工单{number}的外部参与方已反馈。', 'An outside party answered on order {number}.']),
  hotline_objected: says(['派单异议', 'An objection'], ['{unitId}对工单{number}提出派单异议，待裁定。', '{unitId} objects to order {number}; it waits for a ruling.']),
  hotline_extension_asked: says(['延期申请', 'An extension is asked for'], ['{unitId}申请将工单{number}延期至{newDueAt}。', '{unitId} asks to extend order {number} until {newDueAt}.']),
  hotline_ledger_asked: says(['挂账申请', 'The ledger is asked for'], ['{unitId}申请工单{number}挂账。', '{unitId} asks to put order {number} on the ledger.']),
  article_review_due: says(['知识待更新', 'Knowledge to be looked through'], ['知识“{title}”复核日期{reviewOn}已到，请及时更新。', 'The article “{title}” was to be reviewed on {reviewOn}; look it through.']),
  article_returned: says(['知识被退回', 'Article returned'], ['知识“{title}”被退回修改：{reason}', 'The article “{title}” was returned: {reason}']),
  article_proposed: says(['知识待审核', 'Article to be published'], ['{unitId}提交知识“{title}”，待审核发布。', '{unitId} proposes the article “{title}”.']),
  knowledge_gap_reported: says(['知识缺口', 'A gap in the knowledge base'], ['话务员无法回答：{question} 请{unitId}补充知识。', 'A question nobody could answer: {question} {unitId} is asked for an article.']),
  knowledge_gap_overdue: says(['知识缺口逾期', 'A gap is overdue'], ['问题“{question}”应于{dueAt}前补充知识，请{unitId}尽快处理。', 'The question “{question}” was to be answered by {dueAt}; {unitId}, see to it.']),
  knowledge_gap_answered: says(['知识缺口已补', 'A gap is closed'], ['您提出的问题已有知识可查：{question}', 'Your question now has an answer in the knowledge base: {question}']),
  issue_alarm_raised: says(['热点预警', 'A hot issue'], ['{level}预警：“{title}”，{orders}件、{people}人，热度{heat}。请查看热点并研究处置。', 'Alarm ({level}): “{title}”, {orders} orders by {people} people, heat {heat}. Look at the issue and see to it.']),
  whistle_summoned: says(['吹哨', 'A whistle'], ['{unitId}被吹哨：{title}。集结点位{point}，{arriveDueAt}前到场。{ask}', '{unitId} is summoned by whistle: {title}. Be at {point} by {arriveDueAt}. {ask}']),
  whistle_ring: says(['吹哨，请立即应哨', 'A whistle: answer now'], ['【{city}吹哨】{unitId}：{title}。集结点位{point}，{arriveDueAt}前到场，请立即应哨。', 'Whistle for {unitId}: {title}. Be at {point} by {arriveDueAt}; answer now. ({city})']),
  whistle_supervised: says(['督促整改', 'To put right'], ['“{title}”：请{unitId}整改并于{dueAt}前报告：{demand}', '“{title}”: {unitId}, put right and say so by {dueAt}: {demand}']),
  whistle_supervision_answered: says(['整改报告', 'What was put right'], ['“{title}”：{unitId}报告整改，{text}', '“{title}”: {unitId} says what it put right: {text}']),
  whistle_to_confirm: says(['请确认代录的吹哨', 'Confirm a whistle taken down'], ['“{title}”已按{name}的电话或短信吹出，请确认；并非本单位吹哨的，请撤回。', 'The whistle “{title}” went out on a call or message of {name}; confirm it, or call it off if it was not yours.']),
  whistle_drafted_by_text: says(['短信拟哨', 'A draft by text message'], ['短信“{title}”尚不足以吹哨，已存为拟哨，请补充后吹出。', 'The message “{title}” says too little for a whistle; it waits as a draft to be filled in and blown.']),
  text_whistle_blown: says(['短信吹哨已发出', 'Your whistle is out'], ['【{city}】已按您的短信吹哨并召集有关单位，请尽快在系统内确认。', 'Your message went out as a whistle and the units are called; confirm it in the system soon. ({city})']),
  text_whistle_draft: says(['短信未能吹哨', 'Not blown yet'], ['【{city}】您的短信尚未吹出：{reason} 已存为拟哨。可重发“吹哨 情形编号 集结点位 情况”，或在系统内补充后吹出。', 'Your message was not blown: {reason} It is kept as a draft. Send “whistle, number of the situation, place, what happened”, or fill it in and blow it in the system. ({city})']),
  text_whistle_request: says(['请求吹哨已收到', 'Your request is with the street'], ['【{city}】您的短信已作为请求吹哨报街道，由街道领导决定。', 'Your message is with the street as a request to whistle; its leader decides. ({city})']),
  whistle_ratio: says(['吹哨比例提示', 'Ratio of whistles to orders'], ['{unitId}{month}吹哨{whistles}次、工单{orders}件，哨单比{alert}，请研判。', '{unitId} in {month}: {whistles} whistles on {orders} orders; the ratio is {alert}. Please look into it.']),
  whistle_requested: says(['请求吹哨', 'A whistle is asked for'], ['{unitId}请求吹哨：{title}。', '{unitId} asks for a whistle: {title}.']),
  whistle_declined: says(['不予吹哨', 'Request declined'], ['“{title}”不予吹哨：{reason}', '“{title}” is not whistled for: {reason}']),
  whistle_blown_as_asked: says(['已按请求吹哨', 'The whistle was blown'], ['“{title}”已吹哨，标准：{standard}。', 'The whistle was blown for “{title}”; standard: {standard}.']),
  whistle_invited: says(['邀请联合吹哨', 'Invited to whistle together'], ['{unitId}邀请联合吹哨“{title}”：{reason}', '{unitId} invites you to whistle together for “{title}”: {reason}']),
  whistle_arrival_overdue: says(['到时未到场', 'Not there in time'], ['“{title}”：{unitId}未在{dueAt}前到场。', '“{title}”: {unitId} was not there by {dueAt}.']),
  whistle_solution_overdue: says(['到期未达标', 'Standard not met in time'], ['“{title}”未在{dueAt}前达标。', 'The standard of “{title}” was not met by {dueAt}.']),
  whistle_check_in_disputed: says(['签到存疑', 'A check-in is disputed'], ['“{title}”：{unitId}的签到未予认可，{reason}', '“{title}”: a check-in of {unitId} does not count: {reason}']),
  whistle_refused: says(['拒绝报到', 'A unit refuses to come'], ['“{title}”：{unitId}拒绝报到，{reason}', '“{title}”: {unitId} refuses to come: {reason}']),
  whistle_task_set: says(['现场任务', 'A task on the spot'], ['“{title}”：{what}', '“{title}”: {what}']),
  whistle_part_done: says(['处置完成', 'A part is done'], ['“{title}”：{unitId}报告完成，{text}', '“{title}”: {unitId} reports its part done: {text}']),
  whistle_sent_back: says(['退回继续处置', 'Back to work'], ['“{title}”：请{unitId}继续处置，{reason}', '“{title}”: {unitId}, go on working: {reason}']),
  whistle_leave_asked: says(['申请撤离', 'A unit asks to leave'], ['“{title}”：{unitId}申请撤离，{reason}', '“{title}”: {unitId} asks to leave: {reason}']),
  whistle_leave_denied: says(['不同意撤离', 'You must stay'], ['“{title}”：事不完、人不撤，{reason}', '“{title}”: matter unfinished, people stay: {reason}']),
  whistle_released: says(['可以撤离', 'You may go'], ['“{title}”：{unitId}可以撤离，{reason}', '“{title}”: {unitId} may go: {reason}']),
  whistle_reported: says(['未履责报告', 'A unit is reported'], ['“{title}”：{unitId}未履责，请核查。{account}', '“{title}”: {unitId} did not do its duty; please investigate. {account}']),
  whistle_investigated: says(['核查结论', 'What the district found'], ['“{title}”：{account}', '“{title}”: {account}']),
  whistle_scored: says(['吹哨评价', 'Your score'], ['“{title}”：{unitId}得{points}分，{appealUntilAt}前可申诉。', '“{title}”: {unitId} has {points} points; appeal until {appealUntilAt}.']),
  whistle_score_appealed: says(['评价申诉', 'A score is appealed'], ['“{title}”：{unitId}申诉，{reason}', '“{title}”: {unitId} appeals: {reason}']),
  whistle_score_ruled: says(['申诉裁定', 'The appeal is ruled on'], ['“{title}”：{reason}', '“{title}”: {reason}']),
  whistle_unanswered: says(['应哨逾期', 'A whistle was not answered'], ['“{title}”：{unitId}未在{dueAt}前应哨。', '“{title}”: {unitId} did not answer by {dueAt}.']),
  opinion_asked: says(['征求意见', 'Your opinion is asked'], ['请于{dueAt}前就干部事项提出意见：{question}', 'Your opinion on a matter of staff is asked by {dueAt}: {question}']),
  line_order_registered: says(['本专线来电已立单', 'A call on your line became an order'], ['{line}来电已登记为工单{number}，由本热线一张工单办到底。', 'A call on {line} became order {number}; it stays one order to the end.']),
  line_order_closed: says(['本专线来电已办结', 'An order of your line is closed'], ['{line}来电的工单{number}已办结。', 'Order {number}, which came over {line}, is closed.']),
  account_password: says(['密码已修改', 'Your password was changed'], ['您的账号密码已修改。如非本人操作，请立即联系管理员。', 'Your password was changed. If that was not you, tell an administrator at once.']),
  account_second_factor_on: says(['动态验证码已启用', 'Second factor switched on'], ['您的账号已启用动态验证码。如非本人操作，请立即联系管理员。', 'A second factor was switched on for your account. If that was not you, tell an administrator at once.']),
  account_second_factor_off: says(['动态验证码已停用', 'Second factor switched off'], ['您的账号已停用动态验证码。如非本人操作，请立即联系管理员。', 'The second factor of your account was switched off. If that was not you, tell an administrator at once.']),
  account_password_reset: says(['密码已由管理员重置', 'Your password was reset'], ['管理员已重置您的账号密码，原因：{why}。如非您所请，请立即报告。', 'An administrator reset your password: {why}. If you did not ask for it, report it at once.']),
  account_second_factor_reset: says(['动态验证码已由管理员取消', 'Your second factor was taken away'], ['管理员已取消您的动态验证码，原因：{why}。如非您所请，请立即报告。', 'An administrator took the second factor from your account: {why}. If you did not ask for it, report it at once.']),
  major_matter_asked: says(['征求重大事项意见', 'Your opinion on a major matter'], ['请于{dueAt}前就“{title}”提出意见。', 'Your opinion on “{title}” is asked by {dueAt}.']),
  major_matter_opined: says(['街道提出意见', 'A street’s opinion'], ['街道就“{title}”提出意见，请于{dueAt}前答复采纳情况。', 'The street has spoken on “{title}”; reply by {dueAt}.']),
  major_matter_replied: says(['意见已答复', 'Your opinion was answered'], ['“{title}”的意见已答复。{text}', 'Your opinion on “{title}” was answered. {text}']),
  major_matter_overdue: says(['意见逾期未答复', 'A reply is overdue'], ['“{title}”的街道意见未在{dueAt}前答复。', 'No reply to the street’s opinion on “{title}” came by {dueAt}.']),
  facility_stage: says(['设施项目征求意见', 'Your word on a facility'], ['请于{dueAt}前就“{name}”本阶段提出意见：{plan}', 'Your word on this stage of “{name}” is asked by {dueAt}: {plan}']),
  facility_judged: says(['街道意见', 'The street’s word'], ['街道已就“{name}”表明意见。{remarks}', 'The street has spoken on “{name}”. {remarks}']),
  department_evaluated: says(['街道评价', 'A street’s evaluation'], ['街道对贵单位作出{period}评价，{dueAt}前可申诉。', 'A street evaluated you for {period}; appeal until {dueAt}.']),
  enforcement_ordered: says(['执法任务', 'An enforcement task'], ['“{name}”：{startsAt}在{place}集合。', '“{name}”: meet at {startsAt}, {place}.']),
} as const

export const messageTexts: Readonly<Record<MessageTemplate, MessageText>> = { ...toPetitioners, ...toStaff }

export type PetitionerTemplate = keyof typeof toPetitioners
export type StaffTemplate = keyof typeof toStaff
export type MessageTemplate = PetitionerTemplate | StaffTemplate
