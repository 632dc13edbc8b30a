import { dueAtOf } from '../../deadline/compute-deadline.ts'
import type { Decision } from '../../kernel/decider.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import { legOf } from '../check-step.ts'
import type { Appraisal } from '../facets/ending.ts'
import { legScene } from '../facets/report-in.ts'
import { isScorable, type Leg } from '../leg.ts'
import { deductionsWrong, totalOf, type Deduction, type Score } from '../score.ts'
import type { Whistle, WhistleEvent } from '../whistle.ts'
import {
  commandingUnit,
  overseeing,
  reporting,
  type AsCommander,
  type OfUnit,
  type WhistleCommand,
} from '../whistle-command.ts'

export interface ScoreUnit extends AsCommander, OfUnit {
  readonly deductions: readonly Deduction[]
}

/**
 * One whistle, one assessment: the street that called the unit scores it by the pack's items (R091, R188). With the
 * last score the whistle is assessed. Codes: `whistle.called_by_another`, `whistle.scored_already`, `whistle.nothing_to_score`, those of `deductionsWrong`.
 */
export const scoreUnit = commandingUnit<ScoreUnit>(
  'scoreUnit',
  (whistle, leg, { deductions }, { at, rules, asUnitId }): Decision<WhistleEvent> => {
    if (leg.summonedByUnitId !== asUnitId)
      return refuse('whistle.called_by_another', { params: { unitId: leg.summonedByUnitId } })
    if (leg.score) return refuse('whistle.scored_already', { params: { at: leg.score.at } })
    const scene = legScene(whistle)
    if (!isScorable(leg, scene)) return refuse('whistle.nothing_to_score')
    const items = rules.pack.whistleScoreItems.map(({ id, name, points }) => ({ itemId: id, name, points }))
    const wrong = deductionsWrong({ items, deductions })
    if (wrong) return wrong
    const scored: WhistleEvent = {
      kind: 'unitScored',
      payload: {
        legId: leg.id,
        items,
        deductions,
        appealUntil: dueAtOf(at, rules.pack.rules.whistle.appeal, rules.calendar),
      },
    }
    const last =
      whistle.situation.name === 'closed' &&
      whistle.legs.every((other) => other.id === leg.id || other.score !== null || !isScorable(other, scene))
    return last ? [scored, { kind: 'whistleAssessed', payload: {} }] : [scored]
  },
)

export interface AppealScore extends OfUnit {
  readonly reason: string
  readonly evidence: string
}

/** The unit's one appeal. Codes: `whistle.not_scored`, `whistle.appealed_already`, `whistle.appeal_too_late`. */
export const appealScore = reporting<AppealScore>(
  'appealScore',
  (_whistle, { id, score }, { reason, evidence }, { at }) => {
    if (!score) return refuse('whistle.not_scored')
    if (score.appeal) return refuse('whistle.appealed_already', { params: { at: score.appeal.at } })
    return at < score.appealUntil
      ? [{ kind: 'scoreAppealed', payload: { legId: id, reason, evidence } }]
      : refuse('whistle.appeal_too_late', { params: { until: score.appealUntil } })
  },
)

export interface RuleOnScore extends OfUnit {
  /** As they are to count from now. */
  readonly deductions: readonly Deduction[]
  readonly reason: string
}

/** The district rules on the appeal; an appeal never makes it worse. Codes: `whistle.no_appeal`, `whistle.ruled_already`, `whistle.ruling_worse`, those of `deductionsWrong`. */
export const ruleOnScore: WhistleCommand<RuleOnScore> = overseeing(
  'ruleOnScore',
  (whistle, { unitId, deductions, reason }) => {
    const leg = scoredLeg(whistle, unitId)
    if (isRefusal(leg)) return leg
    const { score } = leg
    if (!score.appeal) return refuse('whistle.no_appeal')
    if (score.ruling) return refuse('whistle.ruled_already', { params: { at: score.ruling.at } })
    const wrong = deductionsWrong({ items: score.items, deductions })
    if (wrong) return wrong
    if (totalOf({ items: score.items, deductions }) < totalOf(score))
      return refuse('whistle.ruling_worse', { field: '/deductions' })
    return [{ kind: 'scoreRuled', payload: { legId: leg.id, reason, deductions } }]
  },
)

function scoredLeg(whistle: Whistle, unitId: string): (Leg & { readonly score: Score }) | Refusal {
  const leg = legOf(whistle, unitId)
  if (!leg) return refuse('whistle.not_summoned', { params: { unitId }, field: '/unitId' })
  return leg.score ? { ...leg, score: leg.score } : refuse('whistle.not_scored')
}

export interface AppraiseWhistle {
  readonly voice: Appraisal['voice']
  readonly fromUnitId: string
  readonly aboutUnitId: string
  readonly points: number
  readonly words: string
}

/**
 * The other half of the double assessment [Reg 33; SO 44]: a unit says how it was called and led; residents and
 * deputies, whom the district asked, say it of anybody. Codes: `whistle.not_summoned`, `whistle.unit_appraises_caller`,
 * `whistle.district_asks`, `whistle.appraised_already`, `whistle.no_part_in_it`.
 */
export const appraiseWhistle: WhistleCommand<AppraiseWhistle> = overseeing(
  'appraiseWhistle',
  (whistle, appraisal, { rules: { directory } }) => {
    const { voice, fromUnitId, aboutUnitId } = appraisal
    const commands = whistle.commanders.some(({ unitId }) => unitId === aboutUnitId)
    if (voice === 'unit') {
      if (!legOf(whistle, fromUnitId))
        return refuse('whistle.not_summoned', { params: { unitId: fromUnitId }, field: '/fromUnitId' })
      if (!commands) return refuse('whistle.unit_appraises_caller', { field: '/aboutUnitId' })
      if (
        whistle.appraisals.some(
          (past) => past.voice === 'unit' && past.fromUnitId === fromUnitId && past.aboutUnitId === aboutUnitId,
        )
      )
        return refuse('whistle.appraised_already')
    } else {
      if (directory.findUnit(fromUnitId)?.kind !== 'district_centre')
        return refuse('whistle.district_asks', {
          field: '/fromUnitId',
          basis: [{ source: 'law', reference: 'SO 44', key: 'whistle.people_are_asked' }],
        })
      if (!commands && !legOf(whistle, aboutUnitId))
        return refuse('whistle.no_part_in_it', { params: { unitId: aboutUnitId }, field: '/aboutUnitId' })
    }
    return [{ kind: 'whistleAppraised', payload: appraisal }]
  },
  (_whistle, { fromUnitId }) => fromUnitId,
)

export interface ReportToDistrict extends AsCommander, OfUnit {
  readonly account: string
}

/** The street tells the district of a unit that refused or stayed away [SO 44]. Codes: `whistle.did_not_fail`, `whistle.reported_already`. */
export const reportToDistrict = commandingUnit<ReportToDistrict>(
  'reportToDistrict',
  (_whistle, { id, refusal, absence, reported }, { account }) => {
    if (!refusal && !absence) return refuse('whistle.did_not_fail', { allowed: ['recordAbsence'] })
    return reported
      ? refuse('whistle.reported_already', { params: { at: reported.at } })
      : [{ kind: 'reportedToDistrict', payload: { legId: id, account } }]
  },
)

export interface InvestigateFailure extends OfUnit {
  /** Upheld: it counts in the unit's year. */
  readonly verdict: 'upheld' | 'excused'
  readonly account: string
}

/** What the district found [SO 44]. Codes: `whistle.not_reported`, `whistle.investigated_already`, `whistle.not_summoned`. */
export const investigateFailure: WhistleCommand<InvestigateFailure> = overseeing(
  'investigateFailure',
  (whistle, { unitId, verdict, account }) => {
    const leg = whistle.legs.findLast((one) => one.unitId === unitId && one.reported !== null)
    if (!leg)
      return refuse(legOf(whistle, unitId) ? 'whistle.not_reported' : 'whistle.not_summoned', {
        params: { unitId },
        field: '/unitId',
      })
    return leg.finding
      ? refuse('whistle.investigated_already', { params: { at: leg.finding.at } })
      : [{ kind: 'failureInvestigated', payload: { legId: leg.id, verdict, account } }]
  },
)
