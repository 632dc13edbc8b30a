import {
  appealFields,
  appealKinds,
  evidenceDemands,
  ownerLevels,
  sizeClasses,
  type CatalogueEntry,
  type EvidenceTemplate,
  type LimitTier,
  type SevenHavesDimension,
} from '@shaoying/domain'
import { listOf, nullable, optional, referenceTo, someOf, type Column } from '../column.ts'
import { code, flag, limit, oneOf, optionalText, text } from '../column-kinds.ts'
import { tableSchema } from '../table-schema.ts'

/** As the file holds it: the leaf's name is the last step of the path. */
export type CatalogueRow = Omit<CatalogueEntry, 'name'>

/** Steps of a path, broadest first, separated by `>`. */
function path(title: string): Column<readonly string[]> {
  return {
    title,
    form: 'steps separated by >',
    optional: false,
    read: (cell) => ({
      value: cell
        .split(/[>\uff1e]/)
        .map((step) => step.trim())
        .filter((step) => step !== ''),
    }),
  }
}

export const catalogue = tableSchema<CatalogueRow>({
  name: 'catalogue',
  purpose: ['派单目录', 'The dispatch catalogue: whose a matter is and how long it may take'],
  required: true,
  columns: {
    id: code('编号'),
    path: path('分类路径'),
    pathEn: optional(path('英文分类路径'), []),
    kindHints: listOf(oneOf('常见诉求类型', appealKinds)),
    field: oneOf('诉求领域', appealFields),
    line: referenceTo('lines', '条线'),
    ownerLevel: oneOf('主办层级', ownerLevels),
    tier: referenceTo('tiers', '时限等级'),
    time: oneOf('计时方式', ['natural', 'working']),
    assistLines: listOf(referenceTo('lines', '协办条线')),
    whistleable: flag('可吹哨'),
    sevenHavesTag: nullable(referenceTo('seven-haves', '七有五性')),
    legalBasis: optionalText('法律依据'),
    sizeClassDefault: oneOf('大小事', sizeClasses),
    evidence: listOf(referenceTo('evidence-templates', '证据模板')),
    keywords: listOf(text('市民用语')),
    source: text('来源'),
  },
})

export const tiers = tableSchema<LimitTier>({
  name: 'tiers',
  purpose: ['办理时限等级', 'Grades of handling limit'],
  required: true,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: text('英文名'),
    limit: limit('时限'),
    matter: text('典型事项'),
    source: text('来源'),
  },
})

export const evidenceTemplates = tableSchema<EvidenceTemplate>({
  name: 'evidence-templates',
  purpose: ['办结须提交的证据', 'What a reply must show'],
  required: false,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: text('英文名'),
    pieces: someOf(text('证据项')),
    per: oneOf('按', ['matter', 'object']),
    demand: optional(oneOf('要求', evidenceDemands), 'asked'),
    source: text('来源'),
  },
})

export const sevenHaves = tableSchema<SevenHavesDimension>({
  name: 'seven-haves',
  purpose: ['七有五性维度', 'Dimensions of the seven haves and five natures'],
  required: true,
  columns: {
    id: code('编号'),
    group: oneOf('组别', ['have', 'nature']),
    name: text('名称'),
    nameEn: text('英文名'),
    source: text('来源'),
  },
})
