import {
  exclusionPurposes,
  hotlineMergings,
  treatments,
  type CalendarRow,
  type ExclusionType,
  type HotlineRow,
  type SpecialTreatmentRow,
  type WarningRule,
  type WhistleScoreItem,
  type WhistleSituation,
} from '@shaoying/domain'
import { listOf, nullable, referenceTo, someOf } from '../column.ts'
import { civilDate, code, integer, limit, oneOf, optionalText, text } from '../column-kinds.ts'
import { tableSchema } from '../table-schema.ts'

export const situations = tableSchema<WhistleSituation>({
  name: 'situations',
  purpose: ['吹哨情形', 'Situations for the whistle'],
  required: true,
  columns: {
    id: code('编号'),
    name: text('情形'),
    nameEn: text('英文名'),
    kind: oneOf('哨类', ['enforcement', 'key_work', 'emergency']),
    everydayKind: oneOf('日常分类', ['daily', 'tackling', 'emergency']),
    lines: someOf(referenceTo('lines', '召集条线')),
    condition: optionalText('吹哨条件'),
    sign: limit('签收时限'),
    arrive: limit('到场时限'),
    solve: limit('办结时限'),
    categories: listOf(referenceTo('catalogue', '对应分类', 'prefix')),
    legalBasis: optionalText('法律依据'),
    source: text('来源'),
  },
})

export const whistleScoreItems = tableSchema<WhistleScoreItem>({
  name: 'whistle-score-items',
  purpose: ['吹哨评价项及分值', 'What a street scores a department by after a whistle'],
  required: true,
  columns: {
    id: code('编号'),
    name: text('评价项'),
    nameEn: text('英文名'),
    points: integer('分值', 1, 1000),
    source: text('来源'),
  },
})

export const exclusionTypes = tableSchema<ExclusionType>({
  name: 'exclusion-types',
  purpose: ['剔除、挂账、不计入的类型', 'Reasons for exclusion, ledger and not counting'],
  required: true,
  columns: {
    id: code('编号'),
    purpose: oneOf('用途', exclusionPurposes),
    name: text('名称'),
    nameEn: text('英文名'),
    evidence: text('所需证明'),
    legalBasis: optionalText('依据'),
    source: text('来源'),
  },
})

export const specialTreatments = tableSchema<SpecialTreatmentRow>({
  name: 'special-treatments',
  purpose: [
    '不予派单的情形、告知渠道和答复口径',
    'Requests that are not dispatched: channel told and sentence read out',
  ],
  required: true,
  columns: {
    id: code('编号'),
    treatment: oneOf('处理方式', treatments),
    name: text('情形'),
    nameEn: text('英文名'),
    channel: text('告知渠道'),
    channelEn: text('英文渠道'),
    text: text('答复口径'),
    textEn: text('英文口径'),
    keywords: listOf(text('关键词')),
    legalBasis: optionalText('法律依据'),
    source: text('来源'),
  },
})

export const hotlines = tableSchema<HotlineRow>({
  name: 'hotlines',
  purpose: [
    '并入、并行和保留的热线号码，协同城市热线',
    'Numbers merged into the hotline, kept beside it, or of neighbouring cities',
  ],
  required: true,
  columns: {
    id: code('编号'),
    number: text('号码'),
    name: text('名称'),
    nameEn: text('英文名'),
    unitId: nullable(referenceTo('units', '归口单位')),
    merging: oneOf('归并方式', hotlineMergings),
    fromOn: civilDate('起始日期'),
    toOn: nullable(civilDate('终止日期')),
    text: text('告知口径'),
    textEn: text('英文口径'),
    source: text('来源'),
  },
})

export const warnings = tableSchema<WarningRule>({
  name: 'warnings',
  purpose: ['到期前提醒', 'Warnings before a deadline'],
  required: true,
  columns: { id: code('编号'), before: limit('提前'), toRoles: listOf(referenceTo('roles', '提醒角色')) },
})

/** Rows have no id: a day is known by its date. */
export const calendar = tableSchema<CalendarRow>({
  name: 'calendar',
  purpose: ['节假日与调休', 'Holidays and make-up days'],
  required: true,
  columns: {
    fromOn: civilDate('开始日'),
    toOn: civilDate('结束日'),
    kind: oneOf('类型', ['holiday', 'workday']),
    name: text('名称'),
    nameEn: text('英文名'),
    source: text('来源'),
  },
})
