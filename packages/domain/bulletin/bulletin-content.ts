import type { Attribution } from '../directory/assessment-method.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'

/** A name or a sentence in both languages of the bulletin. */
export interface BulletinText {
  readonly zh: string
  readonly en: string
}

export interface BulletinUnit {
  readonly id: string
  readonly name: BulletinText
}

/** A measure of the method, such as one of the three rates. */
export interface BulletinMeasure {
  readonly id: string
  readonly name: BulletinText
  /** A percentage, or a plain number. */
  readonly show: 'percent' | 'number'
}

/** Measures by id and the score: rounded as the method says, null where there was nothing to divide by, never 0 then. */
export interface BulletinValues {
  readonly values: Readonly<Record<string, number | null>>
  readonly score: number | null
}

/** Figures of one unit or of the city. */
export interface BulletinFigures extends BulletinValues {
  /** Appeals that count. */
  readonly volume: number
  /** Callbacks in which the petitioner was reached and answered. */
  readonly valid: number
  readonly contacted: number
  readonly solved: number
  readonly satisfied: number
}

export interface BulletinRow {
  readonly unit: BulletinUnit
  /** Where a street lies; null where that says nothing. */
  readonly district: BulletinUnit | null
  /** Null for a unit that is shown and not ranked; then `unrankedBecause` says why. */
  readonly rank: number | null
  readonly previousRank: number | null
  readonly unrankedBecause: BulletinText | null
  readonly figures: BulletinFigures
  /** The score had no order been left out. */
  readonly scoreWithExcluded: number | null
  /** Points off and for, of all entries of the window. */
  readonly deductions: number
  readonly bonuses: number
  /** Grade band beside the rank. */
  readonly band: BulletinText | null
  readonly perTenThousand: number | null
}

/** One ranking: streets, districts, departments, enterprises. Rows stand by rank, the unranked at the end. */
export interface BulletinRanking {
  readonly object: string
  /** By what part a unit has in an order it answers for it: running figures are asked for by it. */
  readonly attribute: Attribution
  readonly name: BulletinText
  /** Which measures its table shows, by id. */
  readonly measures: readonly string[]
  readonly rows: readonly BulletinRow[]
}

/** One of the classes of streets with what follows from being in it (R169). */
export interface BulletinClass {
  readonly id: string
  readonly name: BulletinText
  /** By what a unit enters it and by what it leaves, in words. */
  readonly meaning: BulletinText
  readonly units: readonly BulletinUnit[]
  readonly measures: readonly { readonly text: BulletinText; readonly dueOn: CivilDate | null }[]
}

/** Who is praised or criticised by name, and for what (R173). */
export interface BulletinMention {
  readonly unit: BulletinUnit
  readonly because: BulletinText
}

export interface BulletinTopic {
  readonly categoryId: string
  readonly name: BulletinText
  readonly count: number
  /** In the window before; null where there was none. */
  readonly previousCount: number | null
}

/** A window of the past for the charts, oldest first; the last is the window itself. */
export interface BulletinPast extends BulletinFigures {
  readonly name: BulletinText
}

export interface BulletinExclusions {
  readonly applied: number
  readonly granted: number
  readonly appealed: number
  readonly grantedOnAppeal: number
  readonly byType: readonly { readonly name: BulletinText; readonly granted: number }[]
  /** The city's figures had no order been left out. */
  readonly withExcluded: BulletinFigures
}

/** Everything a bulletin (通报) says, as data: the same for paper, page, sheet and program. */
export interface BulletinContent {
  readonly city: BulletinText
  /** Who publishes. */
  readonly issuer: BulletinText
  readonly year: number
  /** Number of the bulletin in its year. */
  readonly issue: number
  readonly window: {
    readonly id: string
    readonly name: BulletinText
    readonly fromOn: CivilDate
    /** The last day that counts. */
    readonly toOn: CivilDate
    readonly attribution: 'created' | 'closed'
  }
  /** Null for a draft: then every page says so. */
  readonly publishedOn: CivilDate | null
  readonly method: {
    readonly id: string
    readonly name: BulletinText
    readonly fromOn: CivilDate
    readonly inWords: readonly BulletinText[]
  }
  readonly measures: readonly BulletinMeasure[]
  /** Decimal places of rates and scores. */
  readonly digits: number
  readonly total: BulletinFigures
  readonly previousTotal: BulletinFigures | null
  readonly rankings: readonly BulletinRanking[]
  readonly classes: readonly BulletinClass[]
  /** Proposed: nobody decided yet, the ranking's first and last stand here. */
  readonly mentions: 'decided' | 'proposed'
  readonly praised: readonly BulletinMention[]
  readonly criticised: readonly BulletinMention[]
  readonly topics: readonly BulletinTopic[]
  readonly past: readonly BulletinPast[]
  readonly exclusions: BulletinExclusions
  /** Of the city's clock, east of Greenwich. */
  readonly zoneOffsetMinutes: number
  /** Hash over inputs and method; null while the window is not frozen. */
  readonly freeze: { readonly hash: string; readonly at: Instant } | null
}
