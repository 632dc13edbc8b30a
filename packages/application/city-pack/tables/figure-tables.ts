import {
  indexDirections,
  indexScorings,
  reportedAdds,
  statisticShows,
  type IndexItem,
  type ReportedItem,
  type Statistic,
} from '@shaoying/domain'
import { referenceTo } from '../column.ts'
import { code, decimal, oneOf, text } from '../column-kinds.ts'
import { tableSchema } from '../table-schema.ts'

export const statistics = tableSchema<Statistic>({
  name: 'statistics',
  purpose: ['统计指标（由计数按公式得出）', 'Statistics, made of counts by formulas'],
  required: false,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: text('英文名'),
    group: text('组别'),
    formula: text('公式'),
    show: oneOf('显示', statisticShows),
    source: text('来源'),
  },
})

export const reportedItems = tableSchema<ReportedItem>({
  name: 'reported-items',
  purpose: [
    '填报数据项（话务、信访、调查、公共服务）',
    'Numbers that are reported: calls, visits, surveys, public services',
  ],
  required: false,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: text('英文名'),
    group: text('组别'),
    measure: text('单位'),
    adds: oneOf('汇总', reportedAdds),
    source: text('来源'),
  },
})

const most = 1_000_000_000

export const indexItems = tableSchema<IndexItem>({
  name: 'index-items',
  purpose: ['“七有五性”监测评价指标', 'Items of the index of seven haves and five natures'],
  required: false,
  columns: {
    id: code('编号'),
    dimension: referenceTo('seven-haves', '维度'),
    category: text('类别'),
    categoryEn: text('英文类别'),
    name: text('指标'),
    nameEn: text('英文名'),
    measure: text('单位'),
    formula: text('取值'),
    direction: oneOf('方向', indexDirections),
    scoring: oneOf('计分', indexScorings),
    base: decimal('基准', -most, most),
    target: decimal('目标', -most, most),
    weight: decimal('权重', 0, most),
    source: text('来源'),
  },
})
