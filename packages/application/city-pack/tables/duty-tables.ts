import { unitKinds, type DutyRow, type NegativeDutyRow } from '@shaoying/domain'
import { listOf, nullable, referenceTo } from '../column.ts'
import { code, oneOf, optionalText, text } from '../column-kinds.ts'
import { tableSchema } from '../table-schema.ts'

export const duties = tableSchema<DutyRow>({
  name: 'duties',
  purpose: ['职责清单（街道、乡镇、部门、社区）', 'Duty lists of streets, townships, departments and communities'],
  required: true,
  columns: {
    id: code('编号'),
    unitKinds: listOf(oneOf('单位类型', unitKinds)),
    unitId: nullable(referenceTo('units', '单位编号')),
    area: text('领域'),
    duty: text('职责'),
    part: oneOf('主责或协助', ['main', 'assist']),
    legalBasis: optionalText('法律依据'),
    line: nullable(referenceTo('lines', '条线')),
    categories: listOf(referenceTo('catalogue', '对应分类', 'prefix')),
    source: text('来源'),
  },
})

export const negativeDuties = tableSchema<NegativeDutyRow>({
  name: 'negative-duties',
  purpose: ['负面清单', 'Duties that may not be given'],
  required: true,
  columns: {
    id: code('编号'),
    unitKinds: listOf(oneOf('单位类型', unitKinds)),
    matter: text('事项'),
    keywords: listOf(text('关键词')),
    categories: listOf(referenceTo('catalogue', '对应分类', 'prefix')),
    reason: text('理由'),
    legalBasis: optionalText('法律依据'),
    source: text('来源'),
  },
})
