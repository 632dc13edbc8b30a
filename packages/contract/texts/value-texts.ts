import type { Text } from './text.ts'

/** Words of the facts that stand as identifiers in the trace, by the name of the field. */
export const valueTexts: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  manner: {
    phone: { zh: '电话', en: 'by telephone' }, sms: { zh: '短信', en: 'by message' }, visit: { zh: '上门', en: 'by a visit' }, relay: { zh: '经热线转达', en: 'through the hotline' },
    sms_link: { zh: '短信链接', en: 'by a link' }, web: { zh: '网上', en: 'online' },
    split_from: { zh: '拆分自', en: 'split from' }, split_into: { zh: '拆分出', en: 'split into' }, repeats: { zh: '重复于', en: 'repeats' }, repeated_by: { zh: '被重复', en: 'repeated by' },
    merged_into: { zh: '并入', en: 'merged into' }, merged_child: { zh: '并入本单', en: 'carries' },
  },
  what: { sitePictures: { zh: '现场照片', en: 'pictures from the spot' }, guestContacts: { zh: '目录外单位联系方式', en: 'contacts of guests' } },
  finding: { true: { zh: '属实', en: 'true' }, partly_true: { zh: '部分属实', en: 'partly true' }, false: { zh: '不属实', en: 'not true' }, not_verifiable: { zh: '无法核实', en: 'cannot be verified' } },
  solved: { solved: { zh: '已解决', en: 'solved' }, partly_solved: { zh: '部分解决', en: 'partly solved' }, not_solved: { zh: '未解决', en: 'not solved' } },
  claimedSolved: { solved: { zh: '已解决', en: 'solved' }, partly_solved: { zh: '部分解决', en: 'partly solved' }, not_solved: { zh: '未解决', en: 'not solved' } },
  satisfaction: {
    very_satisfied: { zh: '非常满意', en: 'very satisfied' }, satisfied: { zh: '满意', en: 'satisfied' }, basically_satisfied: { zh: '基本满意', en: 'basically satisfied' },
    dissatisfied: { zh: '不满意', en: 'dissatisfied' }, very_dissatisfied: { zh: '非常不满意', en: 'very dissatisfied' },
  },
  contacted: { true: { zh: '已联系', en: 'contacted' }, false: { zh: '未联系', en: 'not contacted' } },
  reached: { true: { zh: '已接通', en: 'reached' }, false: { zh: '未接通', en: 'not reached' } },
  granted: { true: { zh: '同意', en: 'agreed' }, false: { zh: '不同意', en: 'not agreed' } },
  late: { true: { zh: '（已逾期）', en: ' (late)' }, false: { zh: '', en: '' } },
  designated: { true: { zh: '（指定办理）', en: ' (designated)' }, false: { zh: '', en: '' } },
  result: { no_answer: { zh: '无人接听', en: 'no answer' }, refused: { zh: '拒绝回访', en: 'refused' }, wrong_number: { zh: '号码有误', en: 'wrong number' }, call_later: { zh: '约定再访', en: 'call later' } },
  how: {
    solved: { zh: '已解决', en: 'solved' }, not_solved_explained: { zh: '未解决，已说明原因', en: 'not solved, explained' }, unreachable: { zh: '多次联系不上', en: 'petitioner could not be reached' }, second_round_done: { zh: '第二轮办理结束', en: 'second round done' }, imported: { zh: '历史数据导入', en: 'taken over from earlier books' },
    resumed: { zh: '恢复办理', en: 'taken up again' }, maximum_reached: { zh: '挂账期满', en: 'longest time reached' },
  },
  standing: { applied: { zh: '已提出', en: 'made' }, granted: { zh: '同意剔除', en: 'granted' }, refused: { zh: '不予剔除', en: 'refused' }, withdrawn: { zh: '已撤回', en: 'withdrawn' } },
  ground: { duty: { zh: '职责', en: 'duty' }, jurisdiction: { zh: '管辖', en: 'jurisdiction' } },
  verdict: { redispatch: { zh: '改派', en: 'another unit' }, stays: { zh: '维持', en: 'it stays' }, more_can_be_done: { zh: '还能继续办理', en: 'more can be done' }, nothing_more_now: { zh: '目前无法再办', en: 'nothing more can be done now' } },
  by: { unit: { zh: '承办单位自查', en: 'the unit' }, district: { zh: '区级', en: 'the district' } },
  treatment: {
    legal_channel: { zh: '法定渠道', en: 'lawful channel' }, repeat_without_new_fact: { zh: '重复诉求，无新事实', en: 'repeat without a new fact' }, secret_or_privacy: { zh: '涉密、涉隐私', en: 'secret or privacy' },
    beyond_duties: { zh: '超出职责范围', en: 'beyond duties' }, against_law_or_order: { zh: '违法或违背公序良俗', en: 'against law or order' }, malicious_or_abusive: { zh: '恶意、骚扰', en: 'malicious or abusive' },
  },
  level: {
    remind: { zh: '提醒', en: 'reminder' }, urge: { zh: '催办', en: 'urging' }, supervise: { zh: '督办', en: 'supervision' }, list: { zh: '挂牌督办', en: 'listed supervision' }, summon: { zh: '约谈', en: 'summons' },
  },
  alert: { low: { zh: '偏低', en: 'low' }, high: { zh: '偏高', en: 'high' } },
  because: { retention_passed: { zh: '保存期满', en: 'retention has passed' }, petitioner_asked: { zh: '诉求人要求', en: 'the petitioner asked' } },
  clock: { handle: { zh: '办理', en: 'handling' }, sign: { zh: '签收', en: 'signing' }, contact: { zh: '联系', en: 'contact' }, objection_decision: { zh: '异议裁定', en: 'ruling on the objection' }, archive: { zh: '归档', en: 'archive' },
    assist: { zh: '协办', en: 'helping' }, escalation: { zh: '提请事项答复', en: 'answering what was laid before the unit' }, ledger_review: { zh: '挂账复查', en: 'the review on the ledger' }, ledger_maximum: { zh: '挂账最长', en: 'the stay on the ledger' },
    supervision: { zh: '督办答复', en: 'answering supervision' }, instruction: { zh: '批示答复', en: 'answering the instruction' }, invitation: { zh: '外部参与方答复', en: 'the outside party' } },
  purpose: { appeal: { zh: '诉求材料', en: 'what the petitioner brought' }, evidence: { zh: '办理证据', en: 'evidence' }, reply: { zh: '答复附件', en: 'goes with the reply' }, objection: { zh: '异议依据', en: 'basis of an objection' }, callback: { zh: '回访录音', en: 'record of a callback' } },
}
