import type { QuietHours } from '../calendar/quiet-hours.ts'
import type { Limit } from '../deadline/limit.ts'

/** What a city is called and how it writes things down. */
export interface CitySettings {
  readonly cityId: string
  readonly name: string
  readonly nameEn: string
  /** IANA zone: `Asia/Shanghai`. */
  readonly zone: string
  /** Minutes east of UTC; the domain asks no time-zone database. */
  readonly zoneOffsetMinutes: number
  readonly hotlineNumber: string
  /** `BJ{date}{number:6}`; see formatOrderNumber. */
  readonly orderNumberFormat: string
  readonly languages: readonly string[]
}

/** One span of working hours, `09:00` to `12:00`; half-open. */
export interface WorkingSpan {
  readonly from: string
  readonly to: string
}

/** A day, or days in a row, that differ from the weekday rule. Both ends are included. */
export interface CalendarRow {
  readonly fromOn: string
  readonly toOn: string
  readonly kind: 'holiday' | 'workday'
  readonly name: string
  readonly nameEn: string
  readonly source: string
}

export interface WorkingTimeRule {
  /** 1 Monday … 7 Sunday. */
  readonly restWeekdays: readonly number[]
  readonly spans: readonly WorkingSpan[]
  /** Last day whose holidays are published. */
  readonly knownUntilOn: string
}

export const callbackChannels = ['phone', 'sms', 'web'] as const
export type CallbackChannel = (typeof callbackChannels)[number]

export interface CallbackRule {
  readonly maxAttempts: number
  /** Hours of the day, city time, at which attempts are made; a new attempt takes another hour (domain 3.2). */
  readonly attemptHours: readonly number[]
  readonly channels: readonly CallbackChannel[]
  readonly betweenAttempts: Limit
}

/** How much before a deadline, and to whom, a warning goes. */
export interface WarningRule {
  readonly id: string
  readonly before: Limit
  readonly toRoles: readonly string[]
}

export interface RoutingRule {
  /** An order to an enterprise or city department is shown to the street of the place. */
  readonly tellStreet: boolean
  /** Who takes a report on a unit: the unit above it, or the discipline line at its level. */
  readonly reportedGoesTo: 'superior' | 'discipline_line'
  readonly disciplineLine: string
}

/** Rungs of supervision (催办、督办、挂牌督办、约谈), lowest first [Reg 5; JN 28; WF 26]. */
export const supervisionLevels = ['urge', 'supervise', 'list', 'summon'] as const
export type SupervisionLevel = (typeof supervisionLevels)[number]

/** Rungs that the clock may take by itself. */
export const rungsOfTheClock = ['urge', 'supervise', 'list'] as const satisfies readonly SupervisionLevel[]

/** Limits whose end may urge the unit by itself; `assist` stands for every helper's part. */
export const urgedClocks = ['sign', 'contact', 'assist'] as const

export interface SupervisionRule {
  /** How long the unit has to say what it did, rung by rung. */
  readonly limits: Readonly<Record<SupervisionLevel, Limit>>
  /** Limits that urge by themselves when they pass; empty: people urge. */
  readonly urgeWhenPassed: readonly (typeof urgedClocks)[number][]
  /** What stays unanswered rises by itself up to this rung; `urge`: never. A summons takes a person. */
  readonly risesTo: (typeof rungsOfTheClock)[number]
}

/** How a check-in is believed, when somebody else is called, and between what bounds whistles are normal (domain 4). */
export interface WhistleRules {
  /** For what no listed situation covers: emergencies and enforcement, and key work. */
  readonly limits: Readonly<
    Record<'urgent' | 'ordinary', { readonly sign: Limit; readonly arrive: Limit; readonly solve: Limit }>
  >
  /** Radius of the designated point where the whistle names none. */
  readonly pointRadiusMetres: number
  /** A fix less exact than this does not prove where somebody was. */
  readonly maxAccuracyMetres: number
  /** Nobody travels faster between two check-ins. */
  readonly maxSpeedKmh: number
  /** A phone's clock may be wrong by that much. */
  readonly maxClockSkewSeconds: number
  /** A check-in sent later than this needs the commander's word. */
  readonly offline: Limit
  /** After an unanswered summons: when the next on-call person is to be called. */
  readonly onCall: Limit
  /** How often. */
  readonly onCallTimes: number
  /** How long a unit may appeal its score. */
  readonly appeal: Limit
  /** Whistles per hundred orders below and above which somebody should look (R046). */
  readonly ratioLow: number
  readonly ratioHigh: number
  /** With fewer orders than this a ratio says nothing: nobody is told of it. */
  readonly ratioLeastOrders: number
}

/** How the knowledge base is kept right [Reg 31]. */
export interface KnowledgeRule {
  /** After how long an article is looked through again, where its author names no day. */
  readonly reviewEvery: Limit
  /** Within what a unit answers a question that nobody could answer. */
  readonly answerGap: Limit
}

/** How much the city leaves to proposals from residents' words. */
export interface TriageRule {
  /** Below this probability no category is proposed as the one; a person chooses among three. 0–1. */
  readonly abstainBelow: number
  /** How long ago an order may be to count as the same person's or neighbours' same matter. */
  readonly sameMatterDays: number
  /** Months of dispatches, objections and reworks that the risk of a return is reckoned from. */
  readonly experienceMonths: number
}

/** Facts of an issue that heat may be made of. */
export const heatFacts = ['people', 'orders', 'growth', 'mood', 'unsolved'] as const
export type HeatFact = (typeof heatFacts)[number]

/** Which orders make an issue, how hot it is, and when somebody is alarmed (Reg 28, 29). */
export interface HotIssueRule {
  /** Orders of so many days are looked at. */
  readonly lookBackDays: number
  /** Issues are worked out again after so many minutes. */
  readonly everyMinutes: number
  /** Growth compares this many days with as many before. */
  readonly windowDays: number
  /** Fewer make no issue. */
  readonly leastOrders: number
  /** Points: people, orders and growth by the logarithm to base 2 of one more; mood and unsolved by their share. */
  readonly weights: Readonly<Record<HeatFact, number>>
  /** Mean likeness of its orders from which on an issue counts in full; less counts in proportion. */
  readonly oneness: number
  /** Heat from which on an alarm of the level is raised. */
  readonly alarms: Readonly<Record<'yellow' | 'orange' | 'red', number>>
}

/** What the city's figures tell everybody. */
export interface OpenFiguresRule {
  /** Ids of statistics, for the city as a whole. */
  readonly statistics: readonly string[]
  /** Counts above nothing and below this are not published: of a few one could say who they are. */
  readonly leastCount: number
}

/** How long what says who somebody was is kept (PIPL 19, 47). */
export interface RetentionRule {
  /** Natural days after the last fact of an order that is over. */
  readonly personalDataDays: number
  /** Natural days after the end of a whistle: pictures from the spot, and how guests are reached. */
  readonly sitePictureDays: number
  readonly guestContactDays: number
}

/** Every length and count of the mechanism that the city decides (Reg 13). */
export interface PackRules {
  readonly workingTime: WorkingTimeRule
  readonly sign: Limit
  readonly signEmergency: Limit
  readonly contact: Limit
  readonly objection: Limit
  readonly decision: Limit
  readonly rework: Limit
  readonly assist: Limit
  readonly review: Limit
  /** From the close to the archive. */
  readonly archive: Limit
  /** Within what a government or department answers what was laid before it [Reg 20]. */
  readonly escalation: Limit
  /** Times an order may change hands by objection before the hotline designates. */
  readonly maxObjections: number
  /** The hotline's dispatchers may rule on objections themselves; otherwise the municipal service department does (Reg 12). */
  readonly dispatchersRuleObjections: boolean
  readonly maxExtensions: number
  /** Longest extension, as a share of the handling limit: 1 doubles it. */
  readonly extensionShare: number
  readonly ledgerMaximum: Limit
  readonly ledgerReview: Limit
  /** A street head signs before a direct order is worked on (R155). */
  readonly headSigns: boolean
  readonly callback: CallbackRule
  readonly supervision: SupervisionRule
  readonly routing: RoutingRule
  readonly retention: RetentionRule
  /** Natural days for which an outside party's link opens anything. */
  readonly invitationLinkDays: number
  readonly knowledge: KnowledgeRule
  readonly triage: TriageRule
  readonly hotIssues: HotIssueRule
  readonly openFigures: OpenFiguresRule
  /** When petitioners are not written to; absent: they are at any hour. */
  readonly quietHours?: QuietHours
  readonly whistle: WhistleRules
}
