import { unitKinds, unitLevels, type EnforcementField, type Line, type Unit } from '@shaoying/domain'
import { listOf, nullable, referenceTo, someOf } from '../column.ts'
import { code, integer, oneOf, optionalText, text } from '../column-kinds.ts'
import { tableSchema } from '../table-schema.ts'

export const units = tableSchema<Unit>({
  name: 'units',
  purpose: ['单位与辖区', 'Units: territories and the bodies that serve them'],
  required: true,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: optionalText('英文名'),
    shortName: text('简称'),
    aliases: listOf(text('别名')),
    kind: oneOf('单位类型', unitKinds),
    level: oneOf('层级', unitLevels),
    parentId: nullable(referenceTo('units', '上级编号')),
    line: nullable(referenceTo('lines', '条线')),
    alsoLines: listOf(referenceTo('lines', '兼管条线')),
    territoryId: referenceTo('units', '辖区编号'),
    pilotFlags: listOf(code('试点标志')),
    enforcementFields: listOf(referenceTo('enforcement-fields', '执法领域')),
    population: nullable(integer('人口', 0, 100_000_000)),
    source: text('来源'),
  },
})

export const lines = tableSchema<Line>({
  name: 'lines',
  purpose: ['条线及承担它的单位类型', 'Functional lines, and which kinds of unit carry them'],
  required: true,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: text('英文名'),
    carriedBy: someOf(oneOf('承担单位类型', unitKinds)),
    source: text('来源'),
  },
})

export const enforcementFields = tableSchema<EnforcementField>({
  name: 'enforcement-fields',
  purpose: ['执法领域', 'Fields of enforcement'],
  required: true,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: text('英文名'),
    legalBasis: optionalText('法律依据'),
    source: text('来源'),
  },
})
