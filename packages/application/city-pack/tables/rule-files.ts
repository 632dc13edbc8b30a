import {
  callbackChannels,
  rungsOfTheClock,
  urgedClocks,
  type CallbackChannel,
  type CitySettings,
  type Limit,
  type PackRules,
  type QuietHours,
  type SupervisionRule,
  type WorkingSpan,
} from '@shaoying/domain'
import { listOf, nullable, optional, referenceTo, someOf } from '../column.ts'
import {
  civilDate,
  code,
  decimal,
  flag,
  hoursOfDay,
  integer,
  limit,
  oneOf,
  orderNumberFormat,
  text,
  timeZone,
  workingSpan,
} from '../column-kinds.ts'
import type { YamlSchema } from '../yaml-schema.ts'
import { hotIssueColumns, hotIssueRuleFrom, type HotIssueValues } from './hot-issue-rule.ts'

export interface SettingsValues extends CitySettings {
  readonly effectiveOn: string
}

/** pack.yaml: what the city is called and from when this version holds. */
export const settingsFile: YamlSchema<SettingsValues> = {
  cityId: code('城市编号'),
  name: text('名称'),
  nameEn: text('英文名'),
  zone: timeZone('时区'),
  zoneOffsetMinutes: integer('时差（分钟）', -840, 840),
  hotlineNumber: text('热线号码'),
  orderNumberFormat: orderNumberFormat('工单号格式'),
  languages: someOf(oneOf('语言', ['zh', 'en'])),
  effectiveOn: civilDate('生效日'),
}

export interface RuleValues extends HotIssueValues {
  readonly 'workingTime.restWeekdays': readonly number[]
  readonly 'workingTime.spans': readonly WorkingSpan[]
  readonly 'workingTime.knownUntilOn': string
  readonly 'limits.sign': Limit
  readonly 'limits.signEmergency': Limit
  readonly 'limits.contact': Limit
  readonly 'limits.objection': Limit
  readonly 'limits.decision': Limit
  readonly 'limits.rework': Limit
  readonly 'limits.assist': Limit
  readonly 'limits.review': Limit
  readonly 'limits.archive': Limit
  readonly 'limits.escalation': Limit
  readonly 'objection.maximum': number
  readonly 'objection.dispatchersRule': boolean
  readonly 'extension.maximum': number
  readonly 'extension.share': number
  readonly 'ledger.maximum': Limit
  readonly 'ledger.review': Limit
  readonly headSigns: boolean
  readonly 'callback.maxAttempts': number
  readonly 'callback.attemptHours': readonly number[]
  readonly 'callback.channels': readonly CallbackChannel[]
  readonly 'callback.betweenAttempts': Limit
  readonly 'supervision.urge': Limit
  readonly 'supervision.supervise': Limit
  readonly 'supervision.list': Limit
  readonly 'supervision.summon': Limit
  readonly 'supervision.urgeWhenPassed': SupervisionRule['urgeWhenPassed']
  readonly 'supervision.risesTo': SupervisionRule['risesTo']
  readonly 'whistle.urgent.sign': Limit
  readonly 'whistle.urgent.arrive': Limit
  readonly 'whistle.urgent.solve': Limit
  readonly 'whistle.ordinary.sign': Limit
  readonly 'whistle.ordinary.arrive': Limit
  readonly 'whistle.ordinary.solve': Limit
  readonly 'whistle.pointRadiusMetres': number
  readonly 'whistle.maxAccuracyMetres': number
  readonly 'whistle.maxSpeedKmh': number
  readonly 'whistle.maxClockSkewSeconds': number
  readonly 'whistle.offline': Limit
  readonly 'whistle.onCall': Limit
  readonly 'whistle.onCallTimes': number
  readonly 'whistle.appeal': Limit
  readonly 'whistle.ratioLow': number
  readonly 'whistle.ratioHigh': number
  readonly 'whistle.ratioLeastOrders': number
  readonly 'routing.tellStreet': boolean
  readonly 'routing.reportedGoesTo': 'superior' | 'discipline_line'
  readonly 'routing.disciplineLine': string
  readonly 'messages.quietHours': QuietHours | null
  readonly 'retention.personalDataDays': number
  readonly 'retention.sitePictureDays': number
  readonly 'retention.guestContactDays': number
  readonly 'invitation.linkDays': number
  readonly 'knowledge.reviewEvery': Limit
  readonly 'knowledge.answerGap': Limit
  readonly 'triage.abstainBelow': number
  readonly 'triage.sameMatterDays': number
  readonly 'triage.experienceMonths': number
  readonly 'openFigures.statistics': readonly string[]
  readonly 'openFigures.leastCount': number
}

/** rules.yaml: every length and count of the mechanism. */
export const rulesFile: YamlSchema<RuleValues> = {
  'workingTime.restWeekdays': listOf(integer('休息日（1 周一 … 7 周日）', 1, 7)),
  'workingTime.spans': someOf(workingSpan('工作时段')),
  'workingTime.knownUntilOn': civilDate('节假日已公布至'),
  'limits.sign': limit('签收时限'),
  'limits.signEmergency': limit('紧急签收时限'),
  'limits.contact': limit('联系诉求人时限'),
  'limits.objection': limit('提出异议时限'),
  'limits.decision': limit('异议裁定时限'),
  'limits.rework': limit('重办时限'),
  'limits.assist': limit('协办反馈时限'),
  'limits.review': limit('答复审核时限'),
  'limits.archive': optional(limit('归档时限'), { amount: 30, unit: 'day', time: 'natural' }),
  'limits.escalation': optional(limit('提请事项答复时限'), { amount: 3, unit: 'day', time: 'working' }),
  'objection.maximum': integer('异议次数上限', 1, 20),
  'objection.dispatchersRule': optional(flag('派单员可裁定异议'), false),
  'extension.maximum': integer('延期次数上限', 0, 20),
  'extension.share': decimal('延期长度上限（办理时限的倍数）', 0, 10),
  'ledger.maximum': limit('挂账最长'),
  'ledger.review': limit('挂账复查间隔'),
  headSigns: flag('街道负责人签批'),
  'callback.maxAttempts': integer('回访次数上限', 1, 20),
  'callback.attemptHours': someOf(integer('回访时点', 0, 23)),
  'callback.channels': someOf(oneOf('回访渠道', callbackChannels)),
  'callback.betweenAttempts': limit('回访间隔'),
  'supervision.urge': optional(limit('催办答复时限'), { amount: 4, unit: 'hour', time: 'natural' }),
  'supervision.supervise': optional(limit('督办答复时限'), { amount: 1, unit: 'day', time: 'working' }),
  'supervision.list': optional(limit('挂牌督办答复时限'), { amount: 3, unit: 'day', time: 'working' }),
  'supervision.summon': optional(limit('约谈后答复时限'), { amount: 3, unit: 'day', time: 'working' }),
  'supervision.urgeWhenPassed': listOf(oneOf('到期自动催办的时限', urgedClocks)),
  'supervision.risesTo': optional(oneOf('未答复时自动升级至', rungsOfTheClock), 'urge'),
  'whistle.urgent.sign': limit('紧急、执法哨签收时限'),
  'whistle.urgent.arrive': limit('紧急、执法哨到场时限'),
  'whistle.urgent.solve': limit('紧急、执法哨办结时限'),
  'whistle.ordinary.sign': limit('重点工作哨签收时限'),
  'whistle.ordinary.arrive': limit('重点工作哨到场时限'),
  'whistle.ordinary.solve': limit('重点工作哨办结时限'),
  'whistle.pointRadiusMetres': integer('指定点位默认半径（米）', 1, 20_000),
  'whistle.maxAccuracyMetres': integer('定位精度下限（米）', 1, 5000),
  'whistle.maxSpeedKmh': integer('两次签到间最高时速（公里）', 1, 1000),
  'whistle.maxClockSkewSeconds': integer('手机时钟误差上限（秒）', 1, 86_400),
  'whistle.offline': limit('离线签到补传时限'),
  'whistle.onCall': limit('未应哨时呼叫下一备勤人员的间隔'),
  'whistle.onCallTimes': integer('备勤呼叫次数', 0, 10),
  'whistle.appeal': limit('评价申诉时限'),
  'whistle.ratioLow': decimal('吹哨率下限（每百件工单）', 0, 100),
  'whistle.ratioHigh': decimal('吹哨率上限（每百件工单）', 0, 100),
  'whistle.ratioLeastOrders': integer('吹哨率提示所需最少工单数', 1, 1_000_000),
  'routing.tellStreet': flag('告知属地街道'),
  'routing.reportedGoesTo': oneOf('被举报单位的工单转给', ['superior', 'discipline_line']),
  'routing.disciplineLine': referenceTo('lines', '纪检监察条线'),
  'messages.quietHours': nullable(hoursOfDay('免打扰时段')),
  'retention.personalDataDays': optional(integer('办结后个人信息保存天数', 30, 36_500), 1095),
  'retention.sitePictureDays': optional(integer('吹哨结束后现场照片保存天数', 30, 36_500), 1095),
  'retention.guestContactDays': optional(integer('吹哨结束后目录外单位联系方式保存天数', 1, 36_500), 365),
  'invitation.linkDays': optional(integer('外部参与链接有效天数', 1, 3650), 60),
  'knowledge.reviewEvery': optional(limit('知识复核间隔'), { amount: 180, unit: 'day', time: 'natural' }),
  'knowledge.answerGap': optional(limit('知识缺口补充时限'), { amount: 1, unit: 'day', time: 'working' }),
  'triage.abstainBelow': optional(decimal('低于此概率不作推荐，由人选择', 0, 1), 0.4),
  'triage.sameMatterDays': optional(integer('同一事项的回看天数', 1, 3650), 90),
  ...hotIssueColumns,
  'triage.experienceMonths': optional(integer('退单风险统计月数', 1, 120), 12),
  'openFigures.statistics': optional(listOf(referenceTo('statistics', '向社会公开的统计指标')), []),
  'openFigures.leastCount': optional(integer('公开数据的最小件数（更小的不公开）', 1, 100), 5),
}

/** The rules as the domain holds them. */
export function rulesFrom(values: RuleValues): PackRules {
  return {
    workingTime: {
      restWeekdays: values['workingTime.restWeekdays'],
      spans: values['workingTime.spans'],
      knownUntilOn: values['workingTime.knownUntilOn'],
    },
    sign: values['limits.sign'],
    signEmergency: values['limits.signEmergency'],
    contact: values['limits.contact'],
    objection: values['limits.objection'],
    decision: values['limits.decision'],
    rework: values['limits.rework'],
    assist: values['limits.assist'],
    review: values['limits.review'],
    archive: values['limits.archive'],
    escalation: values['limits.escalation'],
    maxObjections: values['objection.maximum'],
    dispatchersRuleObjections: values['objection.dispatchersRule'],
    maxExtensions: values['extension.maximum'],
    extensionShare: values['extension.share'],
    ledgerMaximum: values['ledger.maximum'],
    ledgerReview: values['ledger.review'],
    headSigns: values.headSigns,
    callback: {
      maxAttempts: values['callback.maxAttempts'],
      attemptHours: values['callback.attemptHours'],
      channels: values['callback.channels'],
      betweenAttempts: values['callback.betweenAttempts'],
    },
    supervision: {
      limits: {
        urge: values['supervision.urge'],
        supervise: values['supervision.supervise'],
        list: values['supervision.list'],
        summon: values['supervision.summon'],
      },
      urgeWhenPassed: values['supervision.urgeWhenPassed'],
      risesTo: values['supervision.risesTo'],
    },
    whistle: {
      limits: {
        urgent: {
          sign: values['whistle.urgent.sign'],
          arrive: values['whistle.urgent.arrive'],
          solve: values['whistle.urgent.solve'],
        },
        ordinary: {
          sign: values['whistle.ordinary.sign'],
          arrive: values['whistle.ordinary.arrive'],
          solve: values['whistle.ordinary.solve'],
        },
      },
      pointRadiusMetres: values['whistle.pointRadiusMetres'],
      maxAccuracyMetres: values['whistle.maxAccuracyMetres'],
      maxSpeedKmh: values['whistle.maxSpeedKmh'],
      maxClockSkewSeconds: values['whistle.maxClockSkewSeconds'],
      offline: values['whistle.offline'],
      onCall: values['whistle.onCall'],
      onCallTimes: values['whistle.onCallTimes'],
      appeal: values['whistle.appeal'],
      ratioLow: values['whistle.ratioLow'],
      ratioHigh: values['whistle.ratioHigh'],
      ratioLeastOrders: values['whistle.ratioLeastOrders'],
    },
    routing: {
      tellStreet: values['routing.tellStreet'],
      reportedGoesTo: values['routing.reportedGoesTo'],
      disciplineLine: values['routing.disciplineLine'],
    },
    ...(values['messages.quietHours'] === null ? {} : { quietHours: values['messages.quietHours'] }),
    invitationLinkDays: values['invitation.linkDays'],
    retention: {
      personalDataDays: values['retention.personalDataDays'],
      sitePictureDays: values['retention.sitePictureDays'],
      guestContactDays: values['retention.guestContactDays'],
    },
    knowledge: { reviewEvery: values['knowledge.reviewEvery'], answerGap: values['knowledge.answerGap'] },
    triage: {
      abstainBelow: values['triage.abstainBelow'],
      sameMatterDays: values['triage.sameMatterDays'],
      experienceMonths: values['triage.experienceMonths'],
    },
    hotIssues: hotIssueRuleFrom(values),
    openFigures: { statistics: values['openFigures.statistics'], leastCount: values['openFigures.leastCount'] },
  }
}
