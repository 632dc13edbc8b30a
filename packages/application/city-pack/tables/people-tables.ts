import { roleNames, unitKinds, type DemoPerson, type PostTemplate, type RoleTemplate } from '@shaoying/domain'
import { listOf, nullable, referenceTo } from '../column.ts'
import { code, oneOf, text } from '../column-kinds.ts'
import { tableSchema } from '../table-schema.ts'

export const roles = tableSchema<RoleTemplate>({
  name: 'roles',
  purpose: ['角色', 'Roles'],
  required: true,
  columns: {
    id: oneOf('编号', roleNames),
    name: text('名称'),
    nameEn: text('英文名'),
    unitKinds: listOf(oneOf('单位类型', unitKinds)),
    duty: text('职责'),
    source: text('来源'),
  },
})

export const posts = tableSchema<PostTemplate>({
  name: 'posts',
  purpose: ['岗位及其角色', 'Posts and the roles they bring'],
  required: true,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: text('英文名'),
    unitKinds: listOf(oneOf('单位类型', unitKinds)),
    roles: listOf(referenceTo('roles', '角色')),
    source: text('来源'),
  },
})

export const people = tableSchema<DemoPerson>({
  name: 'people',
  purpose: ['演示人员', 'Demonstration people'],
  required: false,
  columns: {
    id: code('编号'),
    login: code('登录名'),
    name: text('姓名'),
    nameEn: text('英文名'),
    unitId: referenceTo('units', '单位编号'),
    post: referenceTo('posts', '岗位'),
    roles: listOf(referenceTo('roles', '角色')),
  },
})

/** One row for each step of a method. */
export interface WorkMethodStepRow {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly step: string
  readonly stepEn: string
  readonly source: string
}

export const workMethods = tableSchema<WorkMethodStepRow>({
  name: 'work-methods',
  purpose: ['工作法（每步一行）', 'Work methods, one row for each step'],
  required: false,
  sharesIds: true,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: text('英文名'),
    step: text('步骤'),
    stepEn: text('英文步骤'),
    source: text('来源'),
  },
})

/** One row for each part of an organisation template. */
export interface OrganisationPartRow {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly unitKinds: PostTemplate['unitKinds']
  readonly group: string
  readonly part: string
  readonly partEn: string
  readonly line: string | null
  readonly source: string
}

export const organisationTemplates = tableSchema<OrganisationPartRow>({
  name: 'organisation-templates',
  purpose: ['内设机构模板（每个机构一行）', 'Shapes of organisation, one row for each part'],
  required: false,
  sharesIds: true,
  columns: {
    id: code('编号'),
    name: text('名称'),
    nameEn: text('英文名'),
    unitKinds: listOf(oneOf('单位类型', unitKinds)),
    group: text('组'),
    part: text('机构'),
    partEn: text('英文机构名'),
    line: nullable(referenceTo('lines', '条线')),
    source: text('来源'),
  },
})
