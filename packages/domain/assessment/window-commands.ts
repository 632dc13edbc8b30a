import type { Directory } from '../directory/directory.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand } from '../record/record.ts'
import type { AssessedOrder } from './assessed-order.ts'
import {
  assessmentWindowKind,
  type AssessmentWindow,
  type AssessmentWindowEvent,
  type Computation,
  type CorrectionOrder,
  type Mentions,
} from './assessment-window.ts'
import { methodOfWindow, windowPeriod, type WindowPeriod } from './window-period.ts'

type Command<Input> = RecordCommand<AssessmentWindow, Input, AssessmentWindowEvent>

/** Windows are the whole city's. */
const ofCity: NonNullable<Command<unknown>['unitOf']> = (_window, _input, { rules }) => rules.directory.root.id

/** Periods recorded for the windows before and after it; null where nobody opened one. */
export interface Neighbours {
  readonly before: WindowPeriod | null
  readonly after: WindowPeriod | null
}

/** Opens a window by its month. Refuses with `window.no_method`, `window.not_begun`, `window.seam` (days that its neighbours count too, or that none counts). */
export const openAssessmentWindow: Command<{ readonly windowId: string; readonly neighbours: Neighbours }> = {
  name: 'openAssessmentWindow',
  kind: assessmentWindowKind,
  does: 'begin',
  permission: 'assessment.configure',
  unitOf: ofCity,
  decide(_none, { windowId, neighbours: { before, after } }, { at, rules: { pack, calendar } }) {
    const method = methodOfWindow(pack.assessmentMethods, windowId)
    if (!method) return refuse('window.no_method', { params: { windowId }, field: '/windowId' })
    const period = windowPeriod(windowId, method, calendar)
    if (period.fromAt > at)
      return refuse('window.not_begun', { params: { windowId, fromAt: period.fromAt }, field: '/windowId' })
    const apart =
      before && before.untilAt !== period.fromAt ? before : after && after.fromAt !== period.untilAt ? after : null
    return apart
      ? refuse('window.seam', {
          params: {
            windowId,
            fromOn: period.fromOn,
            lastOn: period.lastOn,
            other: apart.id,
            otherFrom: apart.fromOn,
            otherLast: apart.lastOn,
          },
          field: '/windowId',
        })
      : [{ kind: 'assessmentWindowOpened', payload: { period } }]
  },
}

function sealed({ frozen, period }: AssessmentWindow): Refusal | null {
  return frozen === null ? null : refuse('window.frozen', { params: { windowId: period.id, at: frozen.at } })
}

/** Writes down a reckoning that was made. Refuses with `window.frozen`. */
export const computeAssessment: Command<{ readonly computation: Computation }> = {
  name: 'computeAssessment',
  kind: assessmentWindowKind,
  does: 'change',
  permission: 'assessment.configure',
  unitOf: ofCity,
  decide: (window, { computation }) => sealed(window!) ?? [{ kind: 'assessmentComputed', payload: computation }],
}

export interface CorrectAssessment {
  readonly what: CorrectionOrder
  readonly reason: string
  /** The decision's number. */
  readonly document: string
  /** The order's standing; null when there is no such order. */
  readonly isKnown: boolean
}

/** A recorded decision that changes the reckoning; it must then be made anew. Refuses with `window.frozen`, `order.not_found`, `order.unit_unknown`. */
export const correctAssessment: Command<CorrectAssessment> = {
  name: 'correctAssessment',
  kind: assessmentWindowKind,
  does: 'change',
  permission: 'assessment.decide_appeal',
  unitOf: ofCity,
  decide(window, { what, reason, document, isKnown }, { rules: { directory } }) {
    const refusal = sealed(window!)
    if (refusal) return refusal
    if (!isKnown) return refuse('order.not_found', { params: { orderId: what.orderId }, field: '/what/orderId' })
    if (what.kind === 'count_for' && !directory.findUnit(what.unitId))
      return refuse('order.unit_unknown', { params: { unitId: what.unitId }, field: '/what/unitId' })
    return [{ kind: 'assessmentCorrected', payload: { what, reason, document } }]
  },
}

/** Somebody who did not reckon looks it through. Refuses with `window.frozen`, `window.not_computed`, `window.own_review`. */
export const reviewAssessment: Command<{ readonly finding: string }> = {
  name: 'reviewAssessment',
  kind: assessmentWindowKind,
  does: 'change',
  permission: 'assessment.freeze',
  unitOf: ofCity,
  decide(window, { finding }, { by }) {
    const refusal = sealed(window!)
    if (refusal) return refusal
    if (window!.situation === 'open') return refuse('window.not_computed', { allowed: ['computeAssessment'] })
    return window!.computations.at(-1)?.byPersonId === by.id
      ? refuse('window.own_review')
      : [{ kind: 'assessmentReviewed', payload: { finding } }]
  },
}

export interface FreezeAssessment {
  /** Reckoned again at this moment. */
  readonly computation: Computation
  /** Over the hashes of inputs, method and results. */
  readonly hash: string
  /** Applications for exclusion that nobody has decided yet. */
  readonly openExclusions: number
}

/** From when a window may be frozen: callbacks heard, applications and appeals over. */
export function freezableFrom({
  heardBefore,
  appealBefore,
}: Pick<AssessmentWindow['period'], 'heardBefore' | 'appealBefore'>): Instant {
  return heardBefore > appealBefore ? heardBefore : appealBefore
}

/**
 * Seals the reckoning that was reviewed. Refuses with `window.frozen`, `window.not_over`, `window.not_reviewed`,
 * `window.exclusions_open`, `window.changed_since_review` (reckoned again, something differs).
 */
export const freezeAssessment: Command<FreezeAssessment> = {
  name: 'freezeAssessment',
  kind: assessmentWindowKind,
  does: 'change',
  permission: 'assessment.freeze',
  unitOf: ofCity,
  decide(window, { computation, hash, openExclusions }, { at }) {
    const from = freezableFrom(window!.period)
    const reviewed = window!.computations.at(-1)
    const refusal = sealed(window!) ?? (at < from ? refuse('window.not_over', { params: { from } }) : null)
    if (refusal) return refusal
    if (window!.situation !== 'reviewed' || !reviewed)
      return refuse('window.not_reviewed', { allowed: ['reviewAssessment'] })
    if (openExclusions > 0) return refuse('window.exclusions_open', { params: { count: openExclusions } })
    if (reviewed.resultHash !== computation.resultHash || reviewed.inputHash !== computation.inputHash)
      return refuse('window.changed_since_review', { allowed: ['computeAssessment'] })
    return [{ kind: 'assessmentFrozen', payload: { ...computation, hash } }]
  },
}

/**
 * Decides whom the bulletin names. Refuses with `window.published`, `window.not_computed`, `window.mention_unknown` (a
 * unit the city does not have), `window.mention_twice` (praised and criticised, or named twice).
 */
export const decideMentions: Command<Mentions> = {
  name: 'decideMentions',
  kind: assessmentWindowKind,
  does: 'change',
  permission: 'assessment.publish',
  unitOf: ofCity,
  decide(window, mentions, { rules: { directory } }) {
    if (window!.published)
      return refuse('window.published', { params: { windowId: window!.period.id, at: window!.published.at } })
    if (window!.situation === 'open') return refuse('window.not_computed', { allowed: ['computeAssessment'] })
    const named = [...mentions.praised, ...mentions.criticised].map(({ unitId }) => unitId)
    const unknown = named.find((unitId) => !directory.findUnit(unitId))
    if (unknown !== undefined) return refuse('window.mention_unknown', { params: { unitId: unknown } })
    const twice = named.find((unitId, index) => named.indexOf(unitId) < index)
    return twice === undefined
      ? [{ kind: 'assessmentMentionsDecided', payload: mentions }]
      : refuse('window.mention_twice', { params: { unit: directory.findUnit(twice)!.name } })
  },
}

/** Makes the sealed reckoning public (通报). Refuses with `window.not_frozen`, `window.mentions_undecided` (nobody decided yet whom it names, if anybody). */
export const publishAssessment: Command<{ readonly title: string }> = {
  name: 'publishAssessment',
  kind: assessmentWindowKind,
  does: 'change',
  permission: 'assessment.publish',
  unitOf: ofCity,
  decide(window, { title }) {
    if (window!.situation !== 'frozen') return refuse('window.not_frozen', { params: { situation: window!.situation } })
    return window!.mentions
      ? [{ kind: 'assessmentPublished', payload: { title } }]
      : refuse('window.mentions_undecided', { allowed: ['decideMentions'] })
  },
}

/** The order as the corrections want it counted; null when they leave it out. Later corrections hold over earlier ones. */
export function correctedOrder(
  order: AssessedOrder,
  corrections: ReadonlyMap<string, CorrectionOrder>,
  directory: Directory,
): AssessedOrder | null {
  const what = corrections.get(order.orderId)
  if (!what) return order
  if (what.kind === 'leave_out') return null
  const units = {
    ...order.units,
    lead: what.unitId,
    leadStreet: directory.streetOf(what.unitId)?.id ?? null,
    leadDistrict: directory.districtOf(what.unitId)?.id ?? null,
  }
  return { ...order, units }
}

/** The last correction of each order. */
export function correctionsOf({
  corrections,
}: Pick<AssessmentWindow, 'corrections'>): ReadonlyMap<string, CorrectionOrder> {
  return new Map(corrections.map(({ what }) => [what.orderId, what]))
}
