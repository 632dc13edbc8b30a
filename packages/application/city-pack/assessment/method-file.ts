import {
  appealKinds,
  attributions,
  callbackManners,
  channels,
  entryKinds,
  parseExact,
  unitKinds,
  type AssessedObject,
  type AssessmentMethod,
  type MethodClass,
  type MethodMeasure,
  type ScorePart,
} from '@shaoying/domain'
import { listOf, someOf, type Column } from '../column.ts'
import { civilDate, code, flag, integer, oneOf, optionalText, text } from '../column-kinds.ts'
import { absentAs, many, record, value, type Shape } from '../yaml-shape.ts'

/** A decimal or percentage, kept as it is written: no floating-point number comes near a score. */
function exactNumber(title: string): Column<string> {
  return {
    title,
    form: 'decimal or percentage',
    optional: false,
    read: (cell) =>
      parseExact(cell) ? { value: cell } : { code: 'value.not_decimal', params: { value: cell }, suggestion: '0.5' },
  }
}

const named = { id: value(code('编号')), name: value(text('名称')), nameEn: value(optionalText('英文名')) }
const share = value(exactNumber('数值'))
const condition = value(text('条件'))

const parts: Shape<readonly ScorePart[]> = many(
  record<ScorePart>({
    measure: value(text('指标')),
    weights: many(record({ fromOn: value(civilDate('起始日')), weight: share }), 1),
  }),
  1,
)
const missing = value(oneOf('缺项', ['unknown', 'share_out']))

const classes: Shape<readonly MethodClass[]> = many(
  record<MethodClass>({
    ...named,
    enter: condition,
    leave: absentAs(condition, null),
    leaveAfterWindows: absentAs(value(integer('连续期数', 1, 24)), 1),
    measures: many(
      record({
        name: value(text('措施')),
        nameEn: value(optionalText('英文名')),
        dueDays: value(integer('期限（天）', 0, 366)),
      }),
    ),
  }),
)

const object: Shape<AssessedObject> = record<AssessedObject>({
  ...named,
  unitKinds: value(someOf(oneOf('单位类型', unitKinds))),
  attribute: value(oneOf('归属', attributions)),
  minimumValid: value(integer('最少有效回访', 0, 1_000_000)),
  scale: share,
  weightsSum: share,
  parts,
  missing,
  extras: value(listOf(code('加减分'))),
  ties: value(listOf(text('同分比较'))),
  bands: many(record({ ...named, when: condition })),
  classes,
  annual: absentAs(record({ parts, weightsSum: share, missing }), null),
})

const measure: Shape<MethodMeasure> = record<MethodMeasure>({
  ...named,
  formula: value(text('公式')),
  show: value(oneOf('显示', ['percent', 'number'])),
})

const alarms: Shape<AssessmentMethod['alarms']> = record<AssessmentMethod['alarms']>({
  lastHours: value(integer('临近到期小时', 1, 240)),
  lastHoursOrders: value(integer('件数', 1, 10_000)),
  lastHoursShare: share,
  lateCategoryHours: value(integer('小时', 0, 2400)),
  lateCategoryOrders: value(integer('件数', 1, 10_000)),
  wrongNumberOrders: value(integer('件数', 1, 10_000)),
  exclusionShare: share,
  exclusionOrders: value(integer('件数', 1, 10_000)),
  identicalReplies: value(integer('件数', 2, 10_000)),
  claimGapShare: share,
  claimGapOrders: value(integer('件数', 1, 10_000)),
})

/** assessment/*.yaml: one assessment method each (考评办法), from its day on. */
export const methodFile: Shape<AssessmentMethod> = record<AssessmentMethod>({
  ...named,
  basis: value(text('依据')),
  source: value(text('来源')),
  effectiveOn: value(civilDate('生效日')),
  window: record({
    startsOnDay: value(integer('起始日', 1, 28)),
    firstFromOn: absentAs(value(civilDate('首期起始日')), null),
    hearDays: value(integer('回访截止天数', 0, 60)),
    applyDays: value(integer('申请天数', 0, 60)),
    appealDays: value(integer('申诉天数', 0, 60)),
  }),
  attribution: value(oneOf('归期', ['created', 'closed'])),
  counting: record({
    kinds: value(someOf(oneOf('诉求类型', appealKinds))),
    withoutChannels: value(listOf(oneOf('渠道', channels))),
    manners: value(someOf(oneOf('回访方式', callbackManners))),
    answer: value(oneOf('取哪次回访', ['first', 'last'])),
    repeatsCount: value(flag('重复件计入')),
    mergedCount: value(flag('并单件计入')),
  }),
  values: record({
    partlySolved: share,
    satisfaction: record({
      very_satisfied: share,
      satisfied: share,
      basically_satisfied: share,
      dissatisfied: share,
      very_dissatisfied: share,
    }),
  }),
  decimals: value(integer('小数位', 0, 10)),
  rankBy: value(oneOf('排名依据', ['exact', 'shown'])),
  measures: many(measure, 1),
  entries: many(record({ ...named, kind: value(oneOf('类型', entryKinds)), most: share })),
  objects: many(object, 1),
  alarms,
})
