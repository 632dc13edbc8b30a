import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent, RecordedEvent } from '../../kernel/event.ts'
import type { CivilDate, Instant } from '../../kernel/instant.ts'
import type { Deduction, Score } from '../score.ts'
import type { CallFacet } from './call.ts'
import { changedLeg, type ReportInFacet } from './report-in.ts'

/** What is still to happen with an order when the whistle closes. */
export interface OrderPlan {
  readonly orderId: string
  readonly plan: string
  readonly byOn: CivilDate
}

/** How the matter ended. Seconds count from the first unit on the spot to the moment the standard was met (R011). */
export interface WhistleOutcome {
  readonly at: Instant
  readonly byPersonId: string
  readonly standardMetAt: Instant
  readonly verification: string
  readonly secondsOnScene: number | null
  readonly solvedInTime: boolean
  readonly summary: string
  readonly plans: readonly OrderPlan[]
}

/** A word on the other side: units on the street, residents and deputies on both [Reg 33; SO 44]. */
export interface Appraisal {
  readonly voice: 'unit' | 'resident' | 'deputy'
  /** The unit that speaks; for residents and deputies the one that asked them. */
  readonly fromUnitId: string
  readonly aboutUnitId: string
  /** 0 to 100. */
  readonly points: number
  readonly words: string
  readonly at: Instant
}

/** Written up so that others can learn from it (R050). */
export interface TypicalCase {
  readonly at: Instant
  readonly lesson: string
  readonly keywords: readonly string[]
}

/** What of a whistle says who somebody was, and is kept no longer than the city says. */
export type SiteDataSort = 'sitePictures' | 'guestContacts'

export interface EndingFacet {
  readonly outcome: WhistleOutcome | null
  readonly appraisals: readonly Appraisal[]
  readonly typicalCase: TypicalCase | null
  /** Since when it is gone; left out while it is there. */
  readonly erased?: { readonly [Sort in SiteDataSort]?: Instant }
}

export const noEnding: EndingFacet = { outcome: null, appraisals: [], typicalCase: null }

interface OfLeg {
  readonly legId: string
}

export type EndingChange =
  | DomainEvent<'endAgreed', { readonly unitId: string }>
  | DomainEvent<'whistleClosed', Omit<WhistleOutcome, 'at' | 'byPersonId'> & { readonly clocks: readonly Clock[] }>
  | DomainEvent<'whistleCalledOff', { readonly reason: string; readonly clocks: readonly Clock[] }>
  | DomainEvent<'unitScored', OfLeg & Pick<Score, 'items' | 'deductions' | 'appealUntil'>>
  | DomainEvent<'scoreAppealed', OfLeg & { readonly reason: string; readonly evidence: string }>
  | DomainEvent<'scoreRuled', OfLeg & { readonly reason: string; readonly deductions: readonly Deduction[] }>
  | DomainEvent<'whistleAssessed', object>
  | DomainEvent<'whistleAppraised', Omit<Appraisal, 'at'>>
  | DomainEvent<'reportedToDistrict', OfLeg & { readonly account: string }>
  | DomainEvent<'failureInvestigated', OfLeg & { readonly verdict: 'upheld' | 'excused'; readonly account: string }>
  | DomainEvent<'unitSupervised', OfLeg & { readonly demand: string; readonly answerBy: Instant }>
  | DomainEvent<'failureAnswered', OfLeg & { readonly text: string; readonly inTime: boolean }>
  | DomainEvent<'typicalCaseWritten', Omit<TypicalCase, 'at'>>
  | DomainEvent<'siteDataErased', { readonly what: SiteDataSort; readonly because: 'retention_passed' }>

type State = EndingFacet & CallFacet & ReportInFacet
type Evolve<Kind extends EndingChange['kind']> = (
  state: State,
  payload: Extract<EndingChange, { kind: Kind }>['payload'],
  recorded: RecordedEvent,
) => Partial<State>

export const evolveEnding: { readonly [Kind in EndingChange['kind']]: Evolve<Kind> } = {
  endAgreed: ({ commanders }, { unitId }, { at }) => ({
    commanders: commanders.map((commander) =>
      commander.unitId === unitId ? { ...commander, agreedAt: at } : commander,
    ),
  }),
  whistleClosed: (_state, { clocks: _clocks, ...outcome }, { at, actor }) => ({
    situation: { name: 'closed', at },
    outcome: { ...outcome, at, byPersonId: actor.id },
  }),
  whistleCalledOff: (_state, { reason }, { at }) => ({ situation: { name: 'called_off', at, reason } }),
  unitScored: (state, { legId, ...score }, { at, actor }) =>
    changedLeg(state, legId, () => ({
      score: { ...score, at, byPersonId: actor.id, byUnitId: actor.unitId, appeal: null, ruling: null },
    })),
  scoreAppealed: (state, { legId, ...appeal }, { at, actor }) =>
    changedLeg(state, legId, ({ score }) =>
      score ? { score: { ...score, appeal: { ...appeal, at, byPersonId: actor.id } } } : {},
    ),
  scoreRuled: (state, { legId, reason, deductions }, { at, actor }) =>
    changedLeg(state, legId, ({ score }) =>
      score
        ? { score: { ...score, deductions, ruling: { at, byPersonId: actor.id, reason, before: score.deductions } } }
        : {},
    ),
  whistleAssessed: (_state, _payload, { at }) => ({ situation: { name: 'assessed', at } }),
  whistleAppraised: ({ appraisals }, appraisal, { at }) => ({ appraisals: [...appraisals, { ...appraisal, at }] }),
  reportedToDistrict: (state, { legId, account }, { at }) =>
    changedLeg(state, legId, () => ({ reported: { at, account } })),
  failureInvestigated: (state, { legId, verdict, account }, { at }) =>
    changedLeg(state, legId, () => ({ finding: { at, verdict, account } })),
  unitSupervised: (state, { legId, demand, answerBy }, { at }) =>
    changedLeg(state, legId, () => ({ supervision: { at, demand, answerBy, answer: null } })),
  failureAnswered: (state, { legId, text, inTime }, { at }) =>
    changedLeg(state, legId, ({ supervision }) =>
      supervision ? { supervision: { ...supervision, answer: { at, text, inTime } } } : {},
    ),
  typicalCaseWritten: (_state, written, { at }) => ({ typicalCase: { ...written, at } }),
  siteDataErased: ({ erased }, { what }, { at }) => ({ erased: { ...erased, [what]: at } }),
}
