/** Words of giving an order to somebody of one's own. */
export const assignWords = {
  toWhom: { zh: '交给谁', en: 'To whom' },
  person: { zh: '本单位人员', en: 'A person of our unit' },
  section: { zh: '科室、社区（村）或派驻机构', en: 'A section, community or stationed office' },
  myself: { zh: '交给我自己', en: 'To myself' },
  now: { zh: '现在由 {who} 办理', en: 'Now with {who}' },
  given: { zh: '已交给 {who}。', en: 'Given to {who}.' },
  choosePerson: { zh: '选择人员', en: 'Choose a person' },
} as const
