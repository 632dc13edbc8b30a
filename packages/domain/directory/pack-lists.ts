import type { Limit } from '../deadline/limit.ts'
import type { Source, UnitKind } from './unit.ts'

export const exclusionPurposes = ['exclude', 'ledger', 'not_counted'] as const

/** A typed reason for leaving an order out of assessment, on the ledger, or out of the volume (剔除、挂账、不计入). */
export interface ExclusionType {
  readonly id: string
  readonly purpose: (typeof exclusionPurposes)[number]
  readonly name: string
  readonly nameEn: string
  readonly evidence: string
  readonly legalBasis: string
  readonly source: Source
}

/** The hand-over of emergencies and the six treatments that stand in place of a dispatch (domain 3.4). */
export const treatments = [
  'emergency',
  'legal_channel',
  'repeat_without_new_fact',
  'secret_or_privacy',
  'beyond_duties',
  'against_law_or_order',
  'malicious_or_abusive',
] as const

/** One of the requests that are not dispatched normally (Reg 9, 11) and what the caller hears. Nothing is refused in silence. */
export interface SpecialTreatmentRow {
  readonly id: string
  readonly treatment: (typeof treatments)[number]
  readonly name: string
  readonly nameEn: string
  /** Where the caller is told to turn, or who takes over. */
  readonly channel: string
  readonly channelEn: string
  /** The sentence read out. */
  readonly text: string
  readonly textEn: string
  readonly keywords: readonly string[]
  readonly legalBasis: string
  readonly source: Source
}

/** A situation in which a street may whistle (R026, R049): who comes, and by when. */
export interface WhistleSituation {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** The three official kinds (R086). */
  readonly kind: 'enforcement' | 'key_work' | 'emergency'
  /** The second naming: 日常哨、攻坚哨、应急哨. */
  readonly everydayKind: 'daily' | 'tackling' | 'emergency'
  /** Lines summoned; the first leads. */
  readonly lines: readonly string[]
  readonly condition: string
  readonly sign: Limit
  readonly arrive: Limit
  readonly solve: Limit
  readonly categories: readonly string[]
  readonly legalBasis: string
  readonly source: Source
}

/** What a unit that reported in is scored by (一哨一考); the points of all items make the whole. */
export interface WhistleScoreItem {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly points: number
  readonly source: Source
}

export interface RoleTemplate {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** Kinds of unit in which a person may hold it; empty for outsiders. */
  readonly unitKinds: readonly UnitKind[]
  readonly duty: string
  readonly source: Source
}

/** A post (岗位) as units of a kind have it, with the roles it brings. */
export interface PostTemplate {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly unitKinds: readonly UnitKind[]
  readonly roles: readonly string[]
  readonly source: Source
}

/** One of the twelve dimensions of 七有五性 (SO 7, R176). */
export interface SevenHavesDimension {
  readonly id: string
  readonly group: 'have' | 'nature'
  readonly name: string
  readonly nameEn: string
  readonly source: Source
}

export const statisticShows = ['percent', 'number', 'hours'] as const

/** A statistic made of counts by a formula (R008, R033, R035, R175, R180…); shown beside the counts. */
export interface Statistic {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly group: string
  /** Over the counts of `figureCountNames` and `reported.<item>`; assessment/formula. */
  readonly formula: string
  readonly show: (typeof statisticShows)[number]
  readonly source: Source
}

export const reportedAdds = ['sum', 'mean', 'last'] as const

/** A number that comes from outside and is reported: calls, visits, surveys, places in nurseries. */
export interface ReportedItem {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly group: string
  /** In what it is measured. */
  readonly measure: string
  /** What several reports of one span come to. */
  readonly adds: (typeof reportedAdds)[number]
  readonly source: Source
}

export const indexScorings = ['range', 'target'] as const
export const indexDirections = ['more', 'less'] as const

/** One item of the index of seven haves and five natures (R176): what is measured, and when it is good. */
export interface IndexItem {
  readonly id: string
  /** One of the twelve dimensions. */
  readonly dimension: string
  /** The class between dimension and item. */
  readonly category: string
  readonly categoryEn: string
  readonly name: string
  readonly nameEn: string
  readonly measure: string
  /** Over counts, `reported.<item>` and `population`. */
  readonly formula: string
  readonly direction: (typeof indexDirections)[number]
  /** `range`: 0 at the base, 100 at the target, straight between. `target`: how much of the target is reached. */
  readonly scoring: (typeof indexScorings)[number]
  readonly base: number
  readonly target: number
  readonly weight: number
  readonly source: Source
}

/** A named step method a street may choose (R054). */
export interface WorkMethod {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly steps: readonly { readonly name: string; readonly nameEn: string }[]
  readonly source: Source
}

/** A shape of organisation inside a unit (R029 8+4, R159 6+1+3), so that a unit can be set up from it. */
export interface OrganisationTemplate {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly unitKinds: readonly UnitKind[]
  readonly parts: readonly {
    readonly name: string
    readonly nameEn: string
    readonly group: string
    readonly line: string | null
  }[]
  readonly source: Source
}

/** A demonstration account: one for each role. Never loaded where real people work. */
export interface DemoPerson {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly nameEn: string
  readonly unitId: string
  readonly post: string
  readonly roles: readonly string[]
}
