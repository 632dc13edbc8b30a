import type { Text } from './text.ts'

export const triageRefusals = {
  'triage.model_promoted': { zh: '这个模型已在使用。', en: 'The model is in use already.' },
  'triage.model_not_promoted': { zh: '这个模型不在使用，无需回退。', en: 'The model is not in use.' },
  'place_alias.too_short': {
    zh: '“{name}”太短：地名至少 {least} 个字。',
    en: '“{name}” is too short: a name has at least {least} characters.',
  },
  'place_alias.unit_unknown': { zh: '没有代码为 {unit} 的单位。', en: 'There is no unit {unit}.' },
  'place_alias.no_territory': {
    zh: '{unit} 没有属地，不能作为地点：请选区、街道（乡镇）或社区（村）。',
    en: '{unit} has no territory: choose a district, a street or township, a community or village.',
  },
  'place_alias.name_known': {
    zh: '名录里 {unit} 已有名称“{name}”。',
    en: 'The directory has the name “{name}” for {unit} already.',
  },
  'place_alias.own_proposal': {
    zh: '提出人不能自己批准，须由另一人批准。',
    en: 'Whoever proposes a name does not approve it: another person has to.',
  },
  'place_alias.decided': {
    zh: '这个别名已作决定（{situation}）。',
    en: 'This name has been decided on already ({situation}).',
  },
  'place_alias.not_approved': {
    zh: '这个别名没有启用，无需停用（{situation}）。',
    en: 'This name is not in use ({situation}).',
  },
} as const satisfies Record<string, Text>
