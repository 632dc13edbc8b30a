import type { UnitKind } from './unit.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { Satisfaction } from './callback-grades.ts'
import type { AssessedUnits } from './assessed-units.ts'
import type { CountingRule } from './counting-rule.ts'

/** A decimal as the method writes it: `0.9`, `30%`. Never a floating-point number. */
export type DecimalText = string

/** A share or number made of counts by a formula (formula/); measures may use those before them. */
export interface MethodMeasure {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly formula: string
  readonly show: 'percent' | 'number'
}

export const entryKinds = ['score', 'deduction', 'bonus'] as const
/** Something people enter about a unit: a survey, a check on site (as a score), points off, points for acting first. */
export interface EntryItem {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly kind: (typeof entryKinds)[number]
  /** The most one entry may say; of deductions and bonuses also what all of a window come to at most. */
  readonly most: DecimalText
}

/** A weight from a day on: staged weights over years are several of them (R058). */
export interface StagedWeight {
  readonly fromOn: CivilDate
  readonly weight: DecimalText
}

export interface ScorePart {
  readonly measure: string
  readonly weights: readonly StagedWeight[]
}

/** A grade band beside the rank; the first whose condition is met. */
export interface MethodBand {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly when: string
}

/** A class (先进、进步、整改、治理) with its way in, its way out, and what is due of a unit in it (R169). */
export interface MethodClass {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly enter: string
  /** Null: decided anew each window by `enter` alone. */
  readonly leave: string | null
  /** How many windows in a row `leave` has to be met. */
  readonly leaveAfterWindows: number
  readonly measures: readonly { readonly name: string; readonly nameEn: string; readonly dueDays: number }[]
}

export const attributions = [
  'lead',
  'leadStreet',
  'leadDistrict',
  'placeCommunity',
  'placeStreet',
  'placeDistrict',
  'industry',
] as const satisfies readonly (keyof AssessedUnits)[]
export type Attribution = (typeof attributions)[number]

/** One sort of units that are compared with each other: streets, districts, departments, enterprises, communities. */
export interface AssessedObject {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly unitKinds: readonly UnitKind[]
  /** By which part in an order it counts for the unit. */
  readonly attribute: Attribution
  /** Valid callbacks below which a unit is counted and not ranked. */
  readonly minimumValid: number
  /** What a full score is. */
  readonly scale: DecimalText
  /** What the weights in force come to; others are refused. */
  readonly weightsSum: DecimalText
  readonly parts: readonly ScorePart[]
  /** A part that is unknown leaves the score unknown, or its weight is shared out over the others. */
  readonly missing: 'unknown' | 'share_out'
  /** Deductions and bonuses that count here. */
  readonly extras: readonly string[]
  /** Measures that part equal scores, best first; a minus sign before one turns it round. Those equal in all share a rank. */
  readonly ties: readonly string[]
  readonly bands: readonly MethodBand[]
  readonly classes: readonly MethodClass[]
  /** What the year is made of: `mean.score`, `mean.<measure>`, `entry.<item>`; null: no annual result. */
  readonly annual: {
    readonly parts: readonly ScorePart[]
    readonly weightsSum: DecimalText
    readonly missing: AssessedObject['missing']
  } | null
}

/** Where supervisors are told to look; nothing follows by itself. */
export interface AlarmThresholds {
  /** Replied within this many hours before the limit and then reworked or returned; how many such orders, and what share. */
  readonly lastHours: number
  readonly lastHoursOrders: number
  readonly lastHoursShare: DecimalText
  /** Category corrected this many hours or more after registration. */
  readonly lateCategoryHours: number
  readonly lateCategoryOrders: number
  /** Orders whose number was wrong when the petitioner was called back. */
  readonly wrongNumberOrders: number
  /** Share of orders applied for exclusion. */
  readonly exclusionShare: DecimalText
  readonly exclusionOrders: number
  /** Orders that got the very same reply. */
  readonly identicalReplies: number
  /** Of those the unit called solved, the share that the petitioner did not. */
  readonly claimGapShare: DecimalText
  readonly claimGapOrders: number
}

/** How units are assessed (考评办法), dated. Everything in it changes from year to year [Reg 32]; nothing of it stands in code. */
export interface AssessmentMethod {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly basis: string
  readonly source: string
  /** Holds for windows that end on this day or later. */
  readonly effectiveOn: CivilDate
  readonly window: {
    /** 19: from the 19th of one month to the 18th of the next, named after the latter. 1: the calendar month. */
    readonly startsOnDay: number
    /** The method’s first window begins here instead, where the method before it ends its windows on another day. */
    readonly firstFromOn: CivilDate | null
    /** Callbacks until this many days after the window still speak for its orders. */
    readonly hearDays: number
    /** From the window's end: how long units may apply for exclusion, and appeal afterwards. */
    readonly applyDays: number
    readonly appealDays: number
  }
  readonly attribution: 'created' | 'closed'
  readonly counting: CountingRule
  readonly values: {
    readonly partlySolved: DecimalText
    readonly satisfaction: Readonly<Record<Satisfaction, DecimalText>>
  }
  /** Decimals shown; ranks go by the exact score, or by the shown one. */
  readonly decimals: number
  readonly rankBy: 'exact' | 'shown'
  readonly measures: readonly MethodMeasure[]
  readonly entries: readonly EntryItem[]
  readonly objects: readonly AssessedObject[]
  readonly alarms: AlarmThresholds
}
