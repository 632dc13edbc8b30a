/** Roles (domain.md §2). The pack says which posts of a real city bring which roles. */
export const roles = {
  call_taker: { name: '话务员', nameEn: 'Call-taker' },
  reviewer: { name: '审核员', nameEn: 'Reviewer' },
  dispatcher: { name: '派单员（班长）', nameEn: 'Dispatcher' },
  callback_agent: { name: '回访员', nameEn: 'Callback agent' },
  supervisor: { name: '督办员', nameEn: 'Supervisor' },
  arbiter: { name: '派单异议仲裁员', nameEn: 'Arbiter of objections' },
  kb_editor: { name: '知识库管理员', nameEn: 'Knowledge editor' },
  analyst: { name: '数据分析员', nameEn: 'Analyst' },
  assessment_admin: { name: '考评管理员', nameEn: 'Assessment administrator' },
  district_centre: { name: '区（分）中心管理员', nameEn: 'District centre' },
  unit_admin: { name: '承办单位管理员', nameEn: 'Unit administrator' },
  handler: { name: '经办人', nameEn: 'Handler' },
  unit_leader: { name: '单位负责人', nameEn: 'Unit leader' },
  whistle_initiator: { name: '街道指挥员（吹哨人）', nameEn: 'Street commander' },
  report_in_officer: { name: '部门报到人', nameEn: 'Report-in officer' },
  community_worker: { name: '社区（村）工作者', nameEn: 'Community worker' },
  grid_worker: { name: '网格员', nameEn: 'Grid worker' },
  street_chief: { name: '街巷长', nameEn: 'Street chief' },
  alley_steward: { name: '小巷管家', nameEn: 'Alley steward' },
  inspector: { name: '监察观察员', nameEn: 'Inspector' },
  administrator: { name: '系统管理员', nameEn: 'System administrator' },
  petitioner: { name: '诉求人', nameEn: 'Petitioner' },
  third_party_assessor: { name: '第三方评估机构', nameEn: 'Third-party assessor' },
} as const satisfies Record<string, { readonly name: string; readonly nameEn: string }>

export type Role = keyof typeof roles

export const roleNames = Object.keys(roles) as readonly Role[]

export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text)
}
