import type { AlarmKind } from '@shaoying/domain'
import type { Text } from './text.ts'

/** Patterns worth a look, in words. They accuse nobody. */
export const alarmTexts: Readonly<Record<AlarmKind | 'note', Text>> = {
  note: {
    zh: '仅供核查，不作认定，不自动处理。',
    en: 'For looking into only: nothing is found by it and nothing follows by itself.',
  },
  last_hours: {
    zh: '{count} 件在到期前数小时内反馈，随后被退回或退回重办，占 {share}%（共 {of} 件）',
    en: '{count} of {of} orders ({share}%) were replied to in the last hours of their limit and then returned or reworked',
  },
  late_category: {
    zh: '{count} 件在登记很久之后改了类别（共 {of} 件）',
    en: 'The category of {count} of {of} orders was changed long after registration',
  },
  wrong_numbers: {
    zh: '{count} 件回访时号码有误（已回访 {of} 件）',
    en: 'The number was wrong when {count} of {of} petitioners were called back',
  },
  exclusion_share: {
    zh: '{count} 件申请剔除，占 {share}%（共 {of} 件）',
    en: 'Exclusion was applied for in {count} of {of} orders ({share}%)',
  },
  identical_replies: {
    zh: '{count} 件的答复一字不差（共 {of} 件）',
    en: '{count} of {of} orders got the very same reply',
  },
  claim_gap: {
    zh: '单位称已解决的 {of} 件中，{count} 件诉求人说未解决，占 {share}%',
    en: 'Of {of} orders the unit called solved, petitioners called {count} ({share}%) unsolved',
  },
}
