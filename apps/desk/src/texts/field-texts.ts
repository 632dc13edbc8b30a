/** Labels of form fields, by the API's own names; a field without one shows its name. */
export const fieldTexts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  kind: { zh: '诉求类型', en: 'Kind' }, channel: { zh: '来源', en: 'Channel' }, title: { zh: '标题', en: 'Title' }, words: { zh: '诉求内容', en: 'Words' },
  petitioner: { zh: '诉求人', en: 'Petitioner' }, sort: { zh: '身份', en: 'Sort' }, name: { zh: '姓名', en: 'Name' }, phone: { zh: '电话', en: 'Phone' },
  callbackPhone: { zh: '回访电话', en: 'Callback phone' }, door: { zh: '门牌', en: 'Door' }, identityNumber: { zh: '证件号', en: 'Identity number' }, email: { zh: '邮箱', en: 'E-mail' },
  contactSecret: { zh: '对承办单位保密联系方式', en: 'Contact hidden from the unit' }, place: { zh: '地点', en: 'Place' }, unitId: { zh: '单位', en: 'Unit' },
  borderUnitIds: { zh: '交界单位', en: 'Border units' }, point: { zh: '点位', en: 'Spot' }, position: { zh: '坐标', en: 'Position' }, longitude: { zh: '经度', en: 'Longitude' }, latitude: { zh: '纬度', en: 'Latitude' },
  categoryId: { zh: '分类', en: 'Category' }, emergency: { zh: '紧急', en: 'Urgent' }, size: { zh: '大小', en: 'Size' }, confidential: { zh: '保密', en: 'Confidential' },
  reportedUnitIds: { zh: '被举报单位', en: 'Reported units' }, reportedPersonIds: { zh: '被举报人', en: 'Reported persons' }, tags: { zh: '标签', en: 'Tags' }, receivedAt: { zh: '来电时间', en: 'Received' },
  leadUnitId: { zh: '主办单位（留空按目录派）', en: 'Lead unit (empty: by the catalogue)' }, copiedUnitIds: { zh: '抄送', en: 'Copies' }, assistUnitIds: { zh: '协办', en: 'Assists' }, toldUnitIds: { zh: '知会', en: 'Told' },
  reason: { zh: '理由', en: 'Reason' }, changes: { zh: '更正', en: 'Changes' }, answer: { zh: '答复', en: 'Answer' }, articleIds: { zh: '知识条目', en: 'Articles' }, line: { zh: '专线', en: 'Line' }, told: { zh: '告知内容', en: 'What was told' },
  treatment: { zh: '处理方式', en: 'Treatment' }, unitIds: { zh: '单位', en: 'Units' }, question: { zh: '会商问题', en: 'Question' }, outcome: { zh: '结论', en: 'Outcome' },
  manner: { zh: '方式', en: 'Manner' }, reached: { zh: '联系上了', en: 'Reached' }, note: { zh: '说明', en: 'Note' }, metAt: { zh: '见面时间', en: 'Met at' },
  toPetitioner: { zh: '给诉求人的答复', en: 'To the petitioner' }, toHotline: { zh: '给热线的反馈', en: 'To the hotline' }, finding: { zh: '是否属实', en: 'Finding' }, claimedSolved: { zh: '是否解决（单位）', en: 'Solved (unit’s claim)' }, legalBasis: { zh: '办理依据', en: 'Legal basis' },
  notContactedBecause: { zh: '未联系原因', en: 'Why not contacted' }, withoutPartsBecause: { zh: '协办未反馈说明', en: 'About open parts' }, withoutEvidenceBecause: { zh: '缺少证据说明', en: 'About missing evidence' },
  verdict: { zh: '审核结论', en: 'Verdict' }, faults: { zh: '问题', en: 'Faults' }, result: { zh: '结果', en: 'Result' }, contacted: { zh: '单位是否联系过您', en: 'Did the unit contact you' }, solved: { zh: '是否解决', en: 'Solved' },
  satisfaction: { zh: '是否满意', en: 'Satisfaction' }, newOpinion: { zh: '其他意见', en: 'New opinion' }, personId: { zh: '人员', en: 'Person' }, proposedUnitId: { zh: '建议单位', en: 'Proposed unit' }, ground: { zh: '异议依据', en: 'Ground' },
}

/** Words of closed lists; one without a text shows itself. */
export const choiceTexts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  consultation: { zh: '咨询', en: 'Consultation' }, help_request: { zh: '求助', en: 'Help' }, complaint: { zh: '投诉', en: 'Complaint' }, report: { zh: '举报', en: 'Report' }, suggestion: { zh: '建议', en: 'Suggestion' }, praise: { zh: '表扬', en: 'Praise' },
  phone: { zh: '电话', en: 'Phone' }, sms: { zh: '短信', en: 'SMS' }, web: { zh: '网站', en: 'Web' }, app: { zh: '客户端', en: 'App' }, wechat: { zh: '微信', en: 'WeChat' }, mailbox: { zh: '信箱', en: 'Mailbox' }, visit: { zh: '上门', en: 'Visit' }, relay: { zh: '中转', en: 'Relay' }, sms_link: { zh: '短信链接', en: 'SMS link' },
  person: { zh: '个人', en: 'Person' }, legal_person: { zh: '法人', en: 'Legal person' }, organisation: { zh: '组织', en: 'Organisation' }, anonymous: { zh: '匿名', en: 'Anonymous' },
  small: { zh: '小事', en: 'Small' }, annoying: { zh: '烦心事', en: 'Annoying' }, large: { zh: '大事', en: 'Large' },
  true: { zh: '属实', en: 'True' }, partly_true: { zh: '部分属实', en: 'Partly true' }, false: { zh: '不属实', en: 'False' }, not_verifiable: { zh: '无法核实', en: 'Not verifiable' },
  solved: { zh: '已解决', en: 'Solved' }, partly_solved: { zh: '部分解决', en: 'Partly' }, not_solved: { zh: '未解决', en: 'Not solved' },
  accepted: { zh: '通过', en: 'Accepted' }, returned: { zh: '退回', en: 'Returned' },
  very_satisfied: { zh: '非常满意', en: 'Very satisfied' }, satisfied: { zh: '满意', en: 'Satisfied' }, basically_satisfied: { zh: '基本满意', en: 'Basically satisfied' }, dissatisfied: { zh: '不满意', en: 'Dissatisfied' }, very_dissatisfied: { zh: '非常不满意', en: 'Very dissatisfied' },
  no_answer: { zh: '无人接听', en: 'No answer' }, refused: { zh: '拒绝', en: 'Refused' }, wrong_number: { zh: '号码有误', en: 'Wrong number' }, call_later: { zh: '稍后再打', en: 'Call later' },
  legal_channel: { zh: '告知法定途径', en: 'Legal channel' }, repeat_without_new_fact: { zh: '重复且无新事实', en: 'Repeat, no new fact' }, secret_or_privacy: { zh: '涉密或隐私', en: 'Secret or privacy' }, beyond_duties: { zh: '超出职责', en: 'Beyond duties' }, against_law_or_order: { zh: '违法违序', en: 'Against law or order' }, malicious_or_abusive: { zh: '恶意滥用', en: 'Malicious or abusive' },
  evasive: { zh: '敷衍', en: 'Evasive' }, no_basis: { zh: '无依据', en: 'No basis' }, not_matching: { zh: '答非所问', en: 'Does not match' }, not_contacted: { zh: '未联系', en: 'Not contacted' }, unclear: { zh: '不清楚', en: 'Unclear' }, no_evidence: { zh: '无证据', en: 'No evidence' },
  duty: { zh: '职责', en: 'Duty' }, jurisdiction: { zh: '管辖', en: 'Jurisdiction' }, stays: { zh: '维持', en: 'Stays' }, redispatch: { zh: '改派', en: 'Redispatch' },
}
