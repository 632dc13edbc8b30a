import type { Text } from './text.ts'

export const assessmentRefusals = {
  'exclusion.not_dispatched': {
    zh: '尚未派单的诉求不列入考评，无须申请剔除。',
    en: 'An appeal that was dispatched to nobody is not assessed; there is nothing to exclude it from.',
  },
  'exclusion.type_unknown': {
    zh: '剔除类型“{typeId}”不在本市规定之内。',
    en: 'The city has no exclusion type “{typeId}”.',
  },
  'exclusion.evidence_missing': { zh: '请附证明材料：{wanted}。', en: 'Add what proves it: {wanted}.' },
  'exclusion.file_unknown': { zh: '本单没有附件 {attachmentId}。', en: 'The order has no file {attachmentId}.' },
  'exclusion.applied_already': { zh: '此件已申请过剔除。', en: 'Exclusion of this order was applied for already.' },
  'exclusion.interest': { zh: '已申请回避的人员不得参与。', en: 'Whoever declared an interest takes no part.' },
  'exclusion.not_yet': {
    zh: '此件尚未办结，还不属于任何考核期。',
    en: 'The order is not closed and belongs to no window yet.',
  },
  'exclusion.too_late': {
    zh: '{windowId} 期的受理已于{until}截止。',
    en: 'The window {windowId} took these until {until}.',
  },
  'exclusion.no_method': { zh: '本市尚无生效的考评办法。', en: 'The city has no assessment method in force.' },
  'exclusion.not_now': { zh: '申请当前状态下不能这样做。', en: 'As the application stands, this cannot be done.' },
  'exclusion.own_unit': { zh: '不得审理本单位的申请。', en: 'Nobody decides an application of their own unit.' },
  'exclusion.own_case': { zh: '同一人不得在同一申请中先后提出、初审、审定。', en: 'Nobody acts twice in one case.' },
  'exclusion.check_missing': { zh: '须先经区级初审。', en: 'The district checks first.' },
  'exclusion.appealed_already': { zh: '只能申诉一次。', en: 'There is one appeal.' },
  'window.no_method': {
    zh: '{windowId} 期没有生效的考评办法。',
    en: 'No assessment method holds for the window {windowId}.',
  },
  'window.not_begun': { zh: '{windowId} 期自{fromAt}起，尚未开始。', en: 'The window {windowId} begins at {fromAt}.' },
  'window.frozen': { zh: '{windowId} 期已于{at}封存。', en: 'The window {windowId} was frozen at {at}.' },
  'window.frozen_entries': {
    zh: '{windowId} 期已封存，不能再录入或撤回。',
    en: 'The window {windowId} is frozen; nothing is entered or taken back any more.',
  },
  'window.not_computed': { zh: '须先计算。', en: 'It has to be computed first.' },
  'window.own_review': { zh: '计算人不得复核自己的计算。', en: 'Whoever computed does not review.' },
  'window.not_over': {
    zh: '回访、申请和申诉于{from}截止，此前不能封存。',
    en: 'Callbacks, applications and appeals end at {from}; it cannot be frozen before.',
  },
  'window.not_reviewed': { zh: '须先复核最近一次计算。', en: 'The last computation has to be reviewed first.' },
  'window.exclusions_open': {
    zh: '还有 {count} 件剔除申请未审定。',
    en: '{count} applications for exclusion are still undecided.',
  },
  'window.changed_since_review': {
    zh: '复核之后数据有变，请重新计算并复核。',
    en: 'Something changed since the review; compute and review again.',
  },
  'window.not_frozen': { zh: '封存之后才能发布。', en: 'It is published once it is frozen.' },
  'window.seam': {
    zh: '{windowId} 期为 {fromOn} 至 {lastOn}，与 {other} 期（{otherFrom} 至 {otherLast}）不相衔接：有的日子漏计或重计。',
    en: 'The window {windowId} is {fromOn} to {lastOn} and does not meet {other} ({otherFrom} to {otherLast}): days would be left out or counted twice.',
  },
  'window.period_moved': {
    zh: '{windowId} 期开立时为 {fromOn} 至 {lastOn}，现行考评办法为 {nowFrom} 至 {nowLast}。',
    en: 'The window {windowId} was opened as {fromOn} to {lastOn}; the method now makes it {nowFrom} to {nowLast}.',
  },
  'window.published': { zh: '{windowId} 期已于{at}发布。', en: 'The window {windowId} was published at {at}.' },
  'window.mention_unknown': {
    zh: '单位“{unitId}”不在本市目录中。',
    en: 'The unit “{unitId}” is not in the city’s directory.',
  },
  'window.mention_twice': { zh: '{unit}被点名两次。', en: '{unit} is named twice.' },
  'window.mentions_undecided': {
    zh: '须先决定通报表扬和批评哪些单位（可以没有）。',
    en: 'Decide first whom the bulletin praises and criticises by name; it may be nobody.',
  },
  'meeting.none': { zh: '本期还没有召集点评会。', en: 'No review meeting was called for this window.' },
  'meeting.over': { zh: '点评会已经结束。', en: 'The review meeting is over.' },
  'meeting.drawn': { zh: '已经抽签，不能重抽。', en: 'Lots were drawn already; they are not drawn again.' },
  'meeting.nothing_to_draw': {
    zh: '本期没有承办单位称已解决的工单可抽。',
    en: 'No order of the window is called solved by its unit; there is nothing to draw.',
  },
  'meeting.not_drawn': { zh: '这件没有抽中。', en: 'This order was not drawn.' },
  'meeting.tests_open': { zh: '还有 {count} 件没有测试结果。', en: '{count} drawn orders have no finding yet.' },
  'window.unpublished': { zh: '{windowId} 期尚未发布。', en: 'The window {windowId} is not published.' },
  'window.not_found': { zh: '没有 {windowId} 期。', en: 'There is no window {windowId}.' },
  'window.object_unknown': { zh: '考评办法中没有对象“{objectId}”。', en: 'The method has no object “{objectId}”.' },
  'window.unit_unranked': { zh: '该单位本期没有得分。', en: 'The unit has no score in this window.' },
  'window.method_unknown': { zh: '没有考评办法“{methodId}”。', en: 'There is no method “{methodId}”.' },
  'window.method_faults': {
    zh: '改动后的办法自相矛盾：{path}（{code}）。',
    en: 'The changed method contradicts itself: {path} ({code}).',
  },
  'entry.unit_unknown': {
    zh: '单位“{unitId}”不在本市目录中。',
    en: 'The unit “{unitId}” is not in the city’s directory.',
  },
  'entry.item_unknown': { zh: '考评办法中没有录入项“{itemId}”。', en: 'The method has no entry item “{itemId}”.' },
  'entry.amount': { zh: '数值应在 0 到 {most} 之间。', en: 'The number must lie between 0 and {most}.' },
  'entry.own_unit': { zh: '不得为本单位录入。', en: 'Nobody enters marks for their own unit.' },
  'entry.withdrawn': { zh: '已撤回。', en: 'It was taken back already.' },
} as const satisfies Record<string, Text>
