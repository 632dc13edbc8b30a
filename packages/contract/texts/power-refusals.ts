import type { Text } from './text.ts'

/** Refusals about the powers of a street: opinions, planning, funds, evaluations, command of enforcement. */
export const powerRefusals = {
  'power.not_a_street': { zh: '“{unit}”不是街道或乡镇。', en: '“{unit}” is no street or township.' },
  'power.own_matter': {
    zh: '这是{street}自己决定的事项，不必征求自己的意见。',
    en: '{street} decides this itself; it asks nobody.',
  },
  'power.has_spoken': { zh: '街道已就“{title}”表明意见。', en: 'The street has spoken on “{title}”.' },
  'power.nothing_to_reply': { zh: '“{title}”没有待答复的意见。', en: 'No opinion on “{title}” waits for a reply.' },
  'power.reason_needed': { zh: '未全部采纳的，须说明理由。', en: 'Say why the opinion is not followed in whole.' },
  'power.project_over': { zh: '“{name}”已结束。', en: '“{name}” is over.' },
  'power.street_not_heard': {
    zh: '街道在{dueAt}前可以提出意见，请等待。',
    en: 'The street may speak until {dueAt}; wait for it.',
  },
  'power.street_disagrees': {
    zh: '街道不同意（{remarks}）；仍要推进须写明理由。',
    en: 'The street disagrees ({remarks}); going on needs a reason.',
  },
  'power.last_stage': { zh: '“{name}”已到验收阶段。', en: '“{name}” is in its last stage, acceptance.' },
  'power.stage_ahead': { zh: '“{name}”尚未到验收阶段。', en: '“{name}” has not reached acceptance.' },
  'power.fund_closed': { zh: '“{name}”已结账。', en: 'The account “{name}” is closed.' },
  'power.fund_short': { zh: '余额{left}元，不足{yuan}元。', en: '{left} yuan are left; {yuan} cannot be used.' },
  'power.fund_day': {
    zh: '使用日期（{onDay}）须在{year}年内且不晚于今天。',
    en: 'The day of use ({onDay}) lies in {year} and not ahead.',
  },
  'power.use_unknown': { zh: '没有编号为“{useId}”的有效使用记录。', en: 'There is no use “{useId}” in force.' },
  'power.not_a_department': {
    zh: '“{unit}”不是可由该街道评价的部门或企业。',
    en: '“{unit}” is no department or enterprise that this street evaluates.',
  },
  'power.appealed': { zh: '已申诉过一次。', en: 'It was appealed already; once is all.' },
  'power.appeal_late': { zh: '申诉期至{appealUntil}，已过。', en: 'An appeal was possible until {appealUntil}.' },
  'power.no_appeal': { zh: '没有待裁定的申诉。', en: 'No appeal waits for a ruling.' },
  'power.not_of_centre': {
    zh: '“{unit}”不在“{centre}”的常驻、值守条线内；需要其到场请吹哨。',
    en: '“{unit}” carries no line of “{centre}”; to bring it, blow the whistle.',
  },
  'power.task_over': { zh: '任务“{name}”已结束。', en: 'The task “{name}” is over.' },
  'power.not_called': {
    zh: '该单位（{unitId}）不在本次任务中。',
    en: 'That unit ({unitId}) was not called to this task.',
  },
  'power.reports_missing': { zh: '尚未反馈：{units}。', en: 'Still to report: {units}.' },
} as const satisfies Record<string, Text>
