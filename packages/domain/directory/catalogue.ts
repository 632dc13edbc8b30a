import type { Limit } from '../deadline/limit.ts'
import type { AppealKind } from './appeal-kind.ts'
import type { LimitTier } from './limit-tier.ts'
import type { Source } from './unit.ts'

export const ownerLevels = ['street', 'district', 'city', 'enterprise'] as const
export type OwnerLevel = (typeof ownerLevels)[number]

/** Small matters of the doorstep and large ones are told apart from the first minute (R076). */
export const sizeClasses = ['small', 'large'] as const
export type SizeClass = (typeof sizeClasses)[number]

/** The five fields of Reg 2 (R123). */
export const appealFields = ['economy', 'city_building', 'social_management', 'public_service', 'livelihood'] as const
export type AppealField = (typeof appealFields)[number]

/** One leaf of the dispatch catalogue (派单目录, Reg 11): what it is, whose it is, how long it may take. */
export interface CatalogueEntry {
  /** `0203-05`: first level 02, second level 03, leaf 05. */
  readonly id: string
  /** From the broadest class to the leaf itself; at least three levels. */
  readonly path: readonly string[]
  /** The same path in English, step by step; empty where the pack gives none. */
  readonly pathEn: readonly string[]
  /** The leaf's name, the last step of `path`. */
  readonly name: string
  /** Kinds of appeal it usually is; a hint, not a limit. */
  readonly kindHints: readonly AppealKind[]
  readonly field: AppealField
  readonly line: string
  readonly ownerLevel: OwnerLevel
  /** Id of a limit tier. */
  readonly tier: string
  /** Overrides the tier's own kind of time where statute counts otherwise. */
  readonly time: 'natural' | 'working'
  /** Lines asked to help from the start (主办、协办). */
  readonly assistLines: readonly string[]
  /** May a street whistle for it at all (R087)? */
  readonly whistleable: boolean
  /** Dimension of 七有五性, or null where none fits. */
  readonly sevenHavesTag: string | null
  readonly legalBasis: string
  readonly sizeClassDefault: SizeClass
  /** Evidence templates whose pieces a reply must bring (R044). */
  readonly evidence: readonly string[]
  /** Words citizens use for it; a triage without training starts from them. */
  readonly keywords: readonly string[]
  readonly source: Source
}

/** The handling limit of an entry: its tier's length, counted in the entry's kind of time. */
export function limitOfEntry(entry: Pick<CatalogueEntry, 'time'>, tier: LimitTier): Limit {
  return { ...tier.limit, time: entry.time }
}

/** How firmly a template asks: shown to the unit, needed unless a reason is given, needed. */
export const evidenceDemands = ['asked', 'reason', 'required'] as const
export type EvidenceDemand = (typeof evidenceDemands)[number]

/** What a reply on such a matter must show (R044). */
export interface EvidenceTemplate {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** Pieces asked for: `before_photo`, `after_photo`, `site_time`, … in the pack's words. */
  readonly pieces: readonly string[]
  /** One set for the whole matter or one for each object (tree by tree, lamp by lamp). */
  readonly per: 'matter' | 'object'
  readonly demand: EvidenceDemand
  readonly source: Source
}
