/** Words of deciding on names and of verifying a frozen window. */
export const closingWords = {
  mentions: { zh: '决定通报表扬和批评', en: 'Decide whom the bulletin names' },
  mentionsHint: {
    zh: '下列按名次拟列；可增删、改写事由。不点名的，清空后提交。重新计算后须重新决定。',
    en: 'Proposed by rank; add, take out, write anew. To name nobody, take all out. A new reckoning undoes the decision.',
  },
  decided: { zh: '已决定（{document}）', en: 'Decided ({document})' },
  undecided: { zh: '尚未决定', en: 'Not decided yet' },
  praised: { zh: '通报表扬', en: 'Praised' },
  criticised: { zh: '通报批评', en: 'Criticised' },
  unit: { zh: '单位', en: 'Unit' },
  because: { zh: '事由', en: 'For what' },
  becauseEn: { zh: '事由（英文，可不填）', en: 'For what, in English (may be left out)' },
  add: { zh: '增加一个单位', en: 'Add a unit' },
  remove: { zh: '去掉', en: 'Take out' },
  document: { zh: '依据（会议或文号）', en: 'Decision or meeting' },
  decide: { zh: '决定', en: 'Decide' },
  verify: { zh: '校验封存结果', en: 'Verify the frozen window' },
  verifyHint: {
    zh: '从全程留痕重新计算，与封存时逐件、逐单位比对。',
    en: 'Reckoned again from the trace and compared with what was frozen, order by order and unit by unit.',
  },
  runVerify: { zh: '重新计算并比对', en: 'Reckon again and compare' },
  matches: { zh: '与封存时一致', en: 'As it was frozen' },
  differs: { zh: '与封存时不一致', en: 'Not what was frozen' },
  methodChanged: { zh: '考评办法有变', en: 'The method differs' },
  factsChanged: {
    zh: '录入、吹哨、人口或上期结果有变',
    en: 'Entries, whistles, population or the window before differ',
  },
  ordersChanged: { zh: '有变化的工单', en: 'Orders that differ' },
  unitsChanged: { zh: '有变化的单位：{units}', en: 'Units that differ: {units}' },
} as const
