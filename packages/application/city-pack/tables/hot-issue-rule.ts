import type { HotIssueRule } from '@shaoying/domain'
import { optional } from '../column.ts'
import { decimal, integer } from '../column-kinds.ts'
import type { YamlSchema } from '../yaml-schema.ts'

export interface HotIssueValues {
  readonly 'hotIssues.lookBackDays': number
  readonly 'hotIssues.everyMinutes': number
  readonly 'hotIssues.windowDays': number
  readonly 'hotIssues.leastOrders': number
  readonly 'hotIssues.weights.people': number
  readonly 'hotIssues.weights.orders': number
  readonly 'hotIssues.weights.growth': number
  readonly 'hotIssues.weights.mood': number
  readonly 'hotIssues.weights.unsolved': number
  readonly 'hotIssues.oneness': number
  readonly 'hotIssues.alarms.yellow': number
  readonly 'hotIssues.alarms.orange': number
  readonly 'hotIssues.alarms.red': number
}

/** The part of rules.yaml about hot issues: the heat's formula and its alarms. */
export const hotIssueColumns: YamlSchema<HotIssueValues> = {
  'hotIssues.lookBackDays': optional(integer('热点回看天数', 1, 366), 30),
  'hotIssues.everyMinutes': optional(integer('热点计算间隔（分钟）', 1, 1440), 15),
  'hotIssues.windowDays': optional(integer('增长比较天数', 1, 183), 7),
  'hotIssues.leastOrders': optional(integer('成为热点的最少件数', 2, 10_000), 3),
  'hotIssues.weights.people': optional(decimal('人数权重', 0, 1000), 10),
  'hotIssues.weights.orders': optional(decimal('件数权重', 0, 1000), 2),
  'hotIssues.weights.growth': optional(decimal('增长权重', 0, 1000), 3),
  'hotIssues.weights.mood': optional(decimal('情绪权重', 0, 1000), 5),
  'hotIssues.weights.unsolved': optional(decimal('未解决权重', 0, 1000), 5),
  'hotIssues.oneness': optional(decimal('同一性基准', 0.01, 1), 0.2),
  'hotIssues.alarms.yellow': optional(decimal('黄色预警热度', 0, 100_000), 30),
  'hotIssues.alarms.orange': optional(decimal('橙色预警热度', 0, 100_000), 45),
  'hotIssues.alarms.red': optional(decimal('红色预警热度', 0, 100_000), 60),
}

/** The rule of hot issues as the domain holds it. */
export function hotIssueRuleFrom(values: HotIssueValues): HotIssueRule {
  return {
    lookBackDays: values['hotIssues.lookBackDays'],
    everyMinutes: values['hotIssues.everyMinutes'],
    windowDays: values['hotIssues.windowDays'],
    leastOrders: values['hotIssues.leastOrders'],
    weights: {
      people: values['hotIssues.weights.people'],
      orders: values['hotIssues.weights.orders'],
      growth: values['hotIssues.weights.growth'],
      mood: values['hotIssues.weights.mood'],
      unsolved: values['hotIssues.weights.unsolved'],
    },
    oneness: values['hotIssues.oneness'],
    alarms: {
      yellow: values['hotIssues.alarms.yellow'],
      orange: values['hotIssues.alarms.orange'],
      red: values['hotIssues.alarms.red'],
    },
  }
}
