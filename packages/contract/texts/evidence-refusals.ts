import type { Text } from './text.ts'

export const evidenceRefusals = {
  'evidence.empty': { zh: '证据须有附件或文字记录。', en: 'Evidence needs a file or a note.' },
  'evidence.object_unknown': {
    zh: '没有名为“{object}”的对象，或已剔出。',
    en: 'There is no object “{object}”, or it was struck.',
  },
  'evidence.object_struck': { zh: '“{object}”已剔出：{reason}', en: '“{object}” was struck: {reason}' },
  'evidence.attachment_unknown': {
    zh: '附件“{attachmentId}”不在本工单的办理材料中。',
    en: 'The file “{attachmentId}” is not among this order’s evidence.',
  },
  'reply.evidence_missing': {
    zh: '反馈已解决须附证据，还缺{count}项：{missing}',
    en: 'Whoever reports it solved shows it; {count} missing: {missing}',
  },
  'work_method.unknown': { zh: '没有“{methodId}”这种工作法。', en: 'There is no step method “{methodId}”.' },
  'work_method.adopted_already': { zh: '本单已采用“{method}”。', en: 'The order is worked by “{method}” already.' },
  'work_method.none': { zh: '本单尚未采用工作法。', en: 'No step method was chosen for this order.' },
  'work_method.step_unknown': {
    zh: '没有第{step}步，共{steps}步。',
    en: 'There is no step {step}; there are {steps}.',
  },
  'work_method.step_done': { zh: '“{step}”已于{at}完成。', en: '“{step}” was done at {at}.' },
} as const satisfies Record<string, Text>
