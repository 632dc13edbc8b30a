import type { AssessmentMethod } from './assessment-method.ts'
import type { CatalogueEntry, EvidenceTemplate } from './catalogue.ts'
import type { CityMap } from './city-map.ts'
import type { DutyRow, NegativeDutyRow } from './duty-list.ts'
import type { HotlineRow } from './hotline.ts'
import type { EnforcementField, Line } from './line.ts'
import type { LimitTier } from './limit-tier.ts'
import type {
  DemoPerson,
  ExclusionType,
  IndexItem,
  OrganisationTemplate,
  PostTemplate,
  ReportedItem,
  RoleTemplate,
  SevenHavesDimension,
  SpecialTreatmentRow,
  Statistic,
  WhistleScoreItem,
  WhistleSituation,
  WorkMethod,
} from './pack-lists.ts'
import type { CalendarRow, CitySettings, PackRules, WarningRule } from './settings.ts'
import type { Unit } from './unit.ts'

/** Which state of which city's lists: an order remembers it for as long as it lives. */
export interface PackVersion {
  /** Hash of the content, not of the files: line ends and comments do not make a new version. */
  readonly id: string
  readonly cityId: string
  readonly effectiveOn: string
}

/** Everything a city decides, checked and complete; never changed after it is made. */
export interface CityPack {
  readonly version: PackVersion
  readonly settings: CitySettings
  readonly rules: PackRules
  readonly warnings: readonly WarningRule[]
  readonly units: readonly Unit[]
  readonly lines: readonly Line[]
  readonly enforcementFields: readonly EnforcementField[]
  readonly tiers: readonly LimitTier[]
  readonly catalogue: readonly CatalogueEntry[]
  readonly evidenceTemplates: readonly EvidenceTemplate[]
  readonly duties: readonly DutyRow[]
  readonly negativeDuties: readonly NegativeDutyRow[]
  readonly situations: readonly WhistleSituation[]
  readonly whistleScoreItems: readonly WhistleScoreItem[]
  readonly exclusionTypes: readonly ExclusionType[]
  readonly hotlines: readonly HotlineRow[]
  readonly specialTreatments: readonly SpecialTreatmentRow[]
  readonly roles: readonly RoleTemplate[]
  readonly posts: readonly PostTemplate[]
  readonly calendar: readonly CalendarRow[]
  readonly sevenHaves: readonly SevenHavesDimension[]
  readonly statistics: readonly Statistic[]
  readonly reportedItems: readonly ReportedItem[]
  readonly indexItems: readonly IndexItem[]
  readonly workMethods: readonly WorkMethod[]
  readonly organisationTemplates: readonly OrganisationTemplate[]
  readonly people: readonly DemoPerson[]
  readonly map: CityMap
  /** Oldest first; see `methodOn`. */
  readonly assessmentMethods: readonly AssessmentMethod[]
}
