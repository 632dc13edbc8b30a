import type { Text } from './text.ts'

/** Refusals of whistles, campaigns and standing teams. Those of the written scope stand in rule-refusals.ts. */
export const whistleRefusals = {
  'whistle.not_now': {
    zh: '吹哨处于“{stage}”时不能“{command}”。',
    en: 'While the whistle is “{stage}”, “{command}” is not possible.',
  },
  'whistle.leg_not_now': {
    zh: '该单位处于“{standing}”时不能“{command}”。',
    en: 'While the unit is “{standing}”, “{command}” is not possible.',
  },
  'whistle.not_summoned': { zh: '“{unitId}”未被此哨召集。', en: '“{unitId}” was not summoned by this whistle.' },
  'whistle.not_commander': { zh: '“{unitId}”不是此哨的指挥单位。', en: '“{unitId}” does not command this whistle.' },
  'whistle.situation_unknown': {
    zh: '吹哨情形清单中没有“{situationId}”。',
    en: 'The list of situations has no “{situationId}”.',
  },
  'whistle.situation_does_not_fit': {
    zh: '此类诉求对应“{listed}”，不是“{situation}”；领导可写明理由后吹哨。',
    en: 'Matters of this kind belong to “{listed}”, not “{situation}”; the leader may say why it should be blown all the same.',
  },
  'whistle.outside_list': {
    zh: '清单以外的事项须由领导写明理由。',
    en: 'For a matter outside the list the leader must say why.',
  },
  'whistle.point_missing': { zh: '须指定集结点位。', en: 'Say where to report in.' },
  'whistle.nothing_upheld': { zh: '对“{unitId}”尚无属实的核查结论。', en: 'Nothing was found against “{unitId}”.' },
  'whistle.supervised_already': { zh: '已于{at}督促整改。', en: 'It was told at {at} what to put right.' },
  'whistle.answer_by_past': { zh: '报告时限须在此刻之后。', en: 'The moment to answer by must lie ahead.' },
  'whistle.not_supervised': { zh: '“{unitId}”没有待报告的整改。', en: '“{unitId}” has nothing to put right.' },
  'whistle.supervision_answered': { zh: '已于{at}报告整改。', en: 'What was put right was said at {at}.' },
  'whistle.text_without_situation': {
    zh: '短信未写明吹哨情形（清单编号或全名）。',
    en: 'The message names no situation of the list, by number or in full.',
  },
  'whistle.text_without_point': {
    zh: '短信在情形“{situation}”之后未写明集结点位。',
    en: 'After the situation “{situation}” the message names no place to report in.',
  },
  'whistle.standard_missing': { zh: '须写明销哨标准。', en: 'Say what must be true for the whistle to close.' },
  'whistle.kind_missing': {
    zh: '清单以外的吹哨须选定哨类。',
    en: 'Outside the list, say which kind of whistle it is.',
  },
  'whistle.order_not_yours': { zh: '工单“{orderId}”不由本单位承办。', en: 'The order “{orderId}” is not yours.' },
  'whistle.order_over': { zh: '工单“{orderId}”已办结。', en: 'The order “{orderId}” is over.' },
  'whistle.nobody_above': {
    zh: '“{unit}”不是街道、乡镇下的社区、村或科室。',
    en: '“{unit}” is no community, village or section of a street.',
  },
  'whistle.nobody_summoned': { zh: '至少召集一个单位。', en: 'Summon at least one unit.' },
  'whistle.summoned_twice': { zh: '“{unitId}”已被召集。', en: '“{unitId}” is summoned already.' },
  'whistle.two_leads': { zh: '只能有一个牵头单位。', en: 'Only one unit leads.' },
  'whistle.arrive_by_past': { zh: '要求到场的时间已过。', en: 'The time by which to arrive is past.' },
  'whistle.cannot_be_summoned': { zh: '“{unit}”不能被召集报到。', en: '“{unit}” cannot be summoned.' },
  'whistle.other_district': {
    zh: '“{unit}”属于{district}，请邀请当地街乡联合吹哨。',
    en: '“{unit}” belongs to {district}; invite a street there to whistle too.',
  },
  'whistle.not_on_any_list': {
    zh: '“{unit}”不在此情形的召集范围，召集须写明理由。',
    en: 'No list names “{unit}” for this; say why it is called.',
  },
  'whistle.not_of_your_street': {
    zh: '“{unit}”不是本街道的科室、派出机构。',
    en: '“{unit}” is no section or office of your street.',
  },
  'whistle.not_a_department': { zh: '“{unit}”不是职能部门。', en: '“{unit}” is no department.' },
  'whistle.nothing_to_confirm': { zh: '没有待确认的代录吹哨。', en: 'There is nothing to confirm.' },
  'whistle.not_confirmed': {
    zh: '代录的吹哨须先由街道确认。',
    en: 'The street must first confirm the whistle that was taken down.',
  },
  'whistle.said_in_future': { zh: '吹哨时间晚于现在（{now}）。', en: 'It was said after now ({now}).' },
  'whistle.came_out_of_time': {
    zh: '到场时间不在吹哨与现在之间。',
    en: 'The arrival lies before the whistle or after now.',
  },
  'whistle.same_district': { zh: '“{unit}”在本区，无需联合吹哨。', en: '“{unit}” is in your own district.' },
  'whistle.invited_already': { zh: '已邀请“{unit}”。', en: '“{unit}” is invited already.' },
  'whistle.not_invited': { zh: '“{unit}”未受邀请。', en: '“{unit}” is not invited.' },
  'whistle.taken_after_sent': {
    zh: '签到时间（{takenAt}）晚于发送时间（{sentAt}）。',
    en: 'The check-in ({takenAt}) is later than its sending ({sentAt}).',
  },
  'whistle.check_in_unknown': { zh: '没有签到“{checkInId}”。', en: 'There is no check-in “{checkInId}”.' },
  'whistle.proof_of_done_part': {
    zh: '该单位已报告完成，请先退回再否定签到。',
    en: 'The unit’s part is done; send it back before disputing its check-in.',
  },
  'whistle.still_in_time': { zh: '尚未到到场时限（{dueAt}）。', en: 'The limit to arrive ({dueAt}) has not passed.' },
  'whistle.task_not_open': {
    zh: '任务“{taskId}”不是本单位未完成的任务。',
    en: 'The task “{taskId}” is not an open one of yours.',
  },
  'whistle.tasks_open': { zh: '任务“{task}”尚未反馈。', en: 'The task “{task}” is not reported on.' },
  'whistle.own_task_open': { zh: '本单位的任务“{task}”尚未反馈。', en: 'Your task “{task}” is not reported on.' },
  'whistle.procedure_not_open': {
    zh: '报批事项“{procedureId}”不是本单位待批复的事项。',
    en: 'The procedure “{procedureId}” is not an open one of yours.',
  },
  'whistle.own_procedure_open': {
    zh: '向{to}的报批“{what}”尚无批复。',
    en: 'The procedure at {to} (“{what}”) has no answer yet.',
  },
  'whistle.figure_not_whole': { zh: '数量须为正整数。', en: 'Figures are whole numbers above zero.' },
  'whistle.held_in_future': { zh: '会议时间晚于现在（{now}）。', en: 'The meeting lies after now ({now}).' },
  'whistle.leave_asked_already': { zh: '已于{at}申请撤离。', en: 'Leave was asked already, at {at}.' },
  'whistle.leave_not_asked': { zh: '该单位未申请撤离。', en: 'The unit did not ask to leave.' },
  'whistle.called_by_another': {
    zh: '该单位由“{unitId}”召集，须由其决定。',
    en: 'The unit was called by “{unitId}”, which decides.',
  },
  'whistle.report_first': {
    zh: '拒不报到或未到的，须先报告区政府。',
    en: 'Who refused or stayed away is reported to the district first.',
  },
  'whistle.legs_open': {
    zh: '事不完、人不撤：{units}尚未完成或同意撤离。',
    en: 'Matter unfinished, people stay: {units} is neither done nor released.',
  },
  'whistle.partner_not_agreed': { zh: '{unit}尚未同意办结。', en: '{unit} has not agreed to the end.' },
  'whistle.agreed_already': { zh: '已同意办结。', en: 'Agreed already.' },
  'whistle.met_out_of_time': {
    zh: '达标时间须在吹哨（{blownAt}）与现在（{now}）之间。',
    en: 'The standard is met between the whistle ({blownAt}) and now ({now}).',
  },
  'whistle.order_without_plan': {
    zh: '工单“{orderId}”未解决，须写明后续计划。',
    en: 'The order “{orderId}” is not resolved; say what will be done, and by when.',
  },
  'whistle.order_not_of_whistle': {
    zh: '计划所列工单不属于此哨。',
    en: 'A plan names an order that is none of this whistle’s.',
  },
  'whistle.plan_past': { zh: '计划完成日早于今天（{today}）。', en: 'A plan’s day is before today ({today}).' },
  'whistle.somebody_came': {
    zh: '已有单位到场，不能撤回，只能办结。',
    en: 'Somebody came already; it cannot be called off, only closed.',
  },
  'whistle.written_up_already': { zh: '已编写典型案例。', en: 'It is written up already.' },
  'whistle.scored_already': { zh: '已于{at}评价。', en: 'Scored already, at {at}.' },
  'whistle.nothing_to_score': {
    zh: '该单位未到场即被告知不需要，不作评价。',
    en: 'The unit was sent home before it came; there is nothing to score.',
  },
  'whistle.score_item_unknown': { zh: '评价项清单中没有“{itemId}”。', en: 'There is no score item “{itemId}”.' },
  'whistle.deduction_not_whole': { zh: '扣分须为正整数。', en: 'Points are taken off in whole numbers above zero.' },
  'whistle.deduction_too_high': {
    zh: '“{item}”扣分超过{points}分。',
    en: 'More than the {points} points of “{item}” are taken off.',
  },
  'whistle.deduction_unproven': {
    zh: '每项扣分须有理由和依据。',
    en: 'Each deduction needs its reason and its evidence.',
  },
  'whistle.not_scored': { zh: '该单位尚未评价。', en: 'The unit is not scored.' },
  'whistle.appealed_already': {
    zh: '已于{at}申诉，只能申诉一次。',
    en: 'Appealed already, at {at}; there is one appeal.',
  },
  'whistle.appeal_too_late': { zh: '申诉期限（{until}）已过。', en: 'The time to appeal ended at {until}.' },
  'whistle.no_appeal': { zh: '没有待裁定的申诉。', en: 'There is no appeal to rule on.' },
  'whistle.ruled_already': { zh: '已于{at}裁定。', en: 'Ruled on already, at {at}.' },
  'whistle.ruling_worse': { zh: '裁定不得加重扣分。', en: 'A ruling never takes off more.' },
  'whistle.unit_appraises_caller': { zh: '报到单位只评议吹哨单位。', en: 'A unit appraises only who called it.' },
  'whistle.appraised_already': { zh: '已评议。', en: 'Appraised already.' },
  'whistle.district_asks': {
    zh: '居民和代表的评议由区分中心录入。',
    en: 'What residents and deputies say is entered by the district’s centre.',
  },
  'whistle.no_part_in_it': { zh: '“{unitId}”未参与此哨。', en: '“{unitId}” had no part in it.' },
  'whistle.did_not_fail': { zh: '该单位未拒绝、未缺席。', en: 'The unit neither refused nor stayed away.' },
  'whistle.reported_already': { zh: '已于{at}报告。', en: 'Reported already, at {at}.' },
  'whistle.not_reported': { zh: '街道尚未报告该单位。', en: 'The street has not reported that unit.' },
  'whistle.investigated_already': { zh: '已于{at}核查。', en: 'Investigated already, at {at}.' },
  'campaign.ended': { zh: '专项行动“{name}”已结束。', en: 'The campaign “{name}” has ended.' },
  'campaign.ends_before_it_begins': { zh: '结束日早于开始日。', en: 'It ends before it begins.' },
  'campaign.not_a_member': { zh: '“{unitId}”不是成员单位。', en: '“{unitId}” is no member.' },
  'campaign.not_stationed': { zh: '“{unitId}”没有派驻人员。', en: '“{unitId}” has nobody stationed.' },
  'team.too_few': { zh: '联合小分队至少两个单位。', en: 'A joint team has at least two units.' },
  'team.dissolved': { zh: '小分队“{name}”已撤销。', en: 'The team “{name}” is dissolved.' },
} as const satisfies Record<string, Text>
