/** Kinds of undertaking unit (承办单位, Reg 11) and of the parts inside one. */
export const unitKinds = [
  'city_government', // 市政府
  'municipal_service_dept', // 市政务服务部门 (Reg 5)
  'hotline_agency', // 市民热线服务工作机构 (Reg 5)
  'district_government', // 区政府
  'district_centre', // 区(分)中心
  'city_department', // 市级部门
  'district_department', // 区级部门
  'dispatched_office', // 派出机构
  'street', // 街道
  'township', // 乡、镇、地区
  'community', // 社区
  'village', // 村
  'section', // 科室
  'enterprise', // 公共服务企业 (Reg 19)
  'authorised_body', // 受委托、授权的组织
] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitLevels = ['city', 'district', 'street', 'community'] as const
export type UnitLevel = (typeof unitLevels)[number]

/** Where a row of the pack comes from; `assumed` where a real city's list is not public. */
export type Source = string

/** Pilots and powers that are switched on unit by unit (R001, R062, R078). */
export type PilotFlag = string

/** One unit of the city: a territory's government or a body on a functional line. */
export interface Unit {
  /** Stable code. Territories carry their administrative division code. */
  readonly id: string
  readonly name: string
  /** Empty where the pack gives none; screens in English then show `name`. */
  readonly nameEn: string
  readonly shortName: string
  /** Other names people use for it: former names, the reorganised place's second name. */
  readonly aliases: readonly string[]
  readonly kind: UnitKind
  readonly level: UnitLevel
  /** The unit it answers to; null only for the city government. */
  readonly parentId: string | null
  /** Functional line it carries; null for a territory. */
  readonly line: string | null
  /** Further lines of a body that carries several (a small district's large department, R029, R159). */
  readonly alsoLines: readonly string[]
  /** Unit id of the territory it serves: a city, district, street or community. Its own id for a territory. */
  readonly territoryId: string
  readonly pilotFlags: readonly PilotFlag[]
  /** Fields in which it may enforce (R007); ids of the pack's enforcement fields. */
  readonly enforcementFields: readonly string[]
  readonly population: number | null
  readonly source: Source
}

const territories: readonly UnitKind[] = [
  'city_government',
  'district_government',
  'street',
  'township',
  'community',
  'village',
]

/** True for a unit that governs a territory of its own, false for a body on a line. */
export function isTerritory(unit: Pick<Unit, 'kind'>): boolean {
  return territories.includes(unit.kind)
}

/** Streets and townships: the units an order reaches directly (直派, Reg 12) and that may blow the whistle. */
export function isStreetLevel(unit: Pick<Unit, 'kind'>): boolean {
  return unit.kind === 'street' || unit.kind === 'township'
}

/** Communities and villages: helpers with lists of their own (Reg 17, SO 32), never a first receiver. */
export function isCommunityLevel(unit: Pick<Unit, 'kind'>): boolean {
  return unit.kind === 'community' || unit.kind === 'village'
}

/** The lines a unit carries, main line first. */
export function linesOf(unit: Pick<Unit, 'line' | 'alsoLines'>): readonly string[] {
  return unit.line === null ? unit.alsoLines : [unit.line, ...unit.alsoLines]
}
