import type { replyReasons } from './reply-check.ts'
import type { Text } from '../texts/text.ts'

/** What speaks for and against sending a reply. */
export const replyReasonTexts: Readonly<Record<(typeof replyReasons)[number], Text>> = {
  only_acknowledged: { zh: '只说收到，没有说办理情况', en: 'only says that it was received' },
  too_short: { zh: '太短，说不清办理情况', en: 'too short to say what was done' },
  off_the_matter: { zh: '没有谈到所反映的事情', en: 'does not speak of the matter' },
  no_finding: { zh: '没有写明核查结果', en: 'does not say what was found' },
  no_basis: { zh: '没有引用依据', en: 'cites no rule' },
  evasive: { zh: '空话套话，没有实质内容', en: 'evasive words without substance' },
  question_unanswered: { zh: '所问的没有回答', en: 'leaves the question unanswered' },
  passed_on: { zh: '只是转给别的单位', en: 'only passes it on' },
  hard_to_read: { zh: '句子太长，不好读', en: 'sentences too long to read' },
  no_next_step: { zh: '没有说下一步怎么办、找谁', en: 'names no next step and nobody to turn to' },
  names_finding: { zh: '写明了核查或办理情况', en: 'says what was found or done' },
  cites_basis: { zh: '引用了依据', en: 'cites its basis' },
  gives_date: { zh: '给出了时间', en: 'gives a date' },
  gives_contact: { zh: '留了联系方式或办理地点', en: 'says whom to turn to' },
}
