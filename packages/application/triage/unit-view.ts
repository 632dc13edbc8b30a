import { basisInWords, limitInWords, refusalSentence, riskInWords, type TriageProposal } from '@shaoying/contract'
import {
  catalogueOf,
  computeDeadline,
  dutyCheck,
  isRefusal,
  returnRisk,
  type Routing,
  type UnitExperience,
} from '@shaoying/domain'
import type { SumUnitExperienceRow } from '@shaoying/store'
import type { UnitFit } from '../ports/words-triage.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { unitNamed, unitNamedOrNull } from '../queries/names.ts'

export interface UnitQuestion {
  readonly routing: Routing
  readonly categoryId: string | null
  readonly experience: readonly UnitExperience[]
  readonly fits: readonly UnitFit[]
  readonly now: string
}

/** How dispatches went, by unit: of the street and, where nothing is known of it, of everywhere. */
export function experienceFrom(
  rows: readonly SumUnitExperienceRow[],
  streetId: string | null,
): readonly UnitExperience[] {
  const here = rows.filter((row) => row.street_id === streetId)
  const sums = new Map<string, UnitExperience>()
  for (const { unit_id: unitId, dispatched, lost, gained, reworked } of here.some((row) => row.dispatched > 0)
    ? here
    : rows) {
    const sum = sums.get(unitId) ?? { unitId, dispatched: 0, lost: 0, gained: 0, reworked: 0 }
    sums.set(unitId, {
      unitId,
      dispatched: sum.dispatched + dispatched,
      lost: sum.lost + lost,
      gained: sum.gained + gained,
      reworked: sum.reworked + reworked,
    })
  }
  return [...sums.values()]
}

/** Who leads, who helps, by when, on which row, and how likely it comes back; in words. */
export function unitView(question: UnitQuestion, parts: Pick<ReadParts, 'rules' | 'language'>): TriageProposal['unit'] {
  const { routing, categoryId, fits, now } = question
  const { rules, language } = parts
  const named = (ids: readonly string[]) => ids.map((id) => unitNamed(id, rules))
  const leads = routing.outcome === 'lead'
  const known = categoryId !== null && catalogueOf(rules.pack).findEntry(categoryId) !== undefined
  const limit = known ? catalogueOf(rules.pack).limitOf(categoryId) : null
  return {
    lead: leads ? unitNamed(routing.leadUnitId, rules) : null,
    assists: leads ? named(routing.assistUnitIds) : [],
    copied: leads ? named(routing.copiedUnitIds) : [],
    told: named(routing.toldUnitIds),
    needs: leads ? null : routing.needs,
    candidates: leads ? [] : named(routing.candidateUnitIds),
    fitting: fits.map(({ unitId, probability, words }) => ({
      unit: unitNamed(unitId, rules),
      probability,
      words: [...words],
    })),
    limit: limit && limitInWords(limit, language),
    dueAt: limit && computeDeadline(now, limit, rules.calendar).dueAt,
    duty: leads ? dutyView(routing.leadUnitId, categoryId, parts) : null,
    returnRisk: leads && known ? riskView(routing.leadUnitId, question, parts) : null,
    basis: routing.basis.map((basis) => basisInWords(basis, language)),
  }
}

function dutyView(
  unitId: string,
  categoryId: string | null,
  { rules, language }: Pick<ReadParts, 'rules' | 'language'>,
): TriageProposal['unit']['duty'] {
  const checked = dutyCheck(rules.pack, rules.directory.getUnit(unitId), { categoryId, origin: 'appeal', part: 'lead' })
  if (isRefusal(checked)) return { fits: false, text: refusalSentence(checked, language) }
  return {
    fits: true,
    text: checked.map((basis) => basisInWords(basis, language).text).join(language === 'zh' ? '；' : '; '),
  }
}

function riskView(
  unitId: string,
  { experience }: UnitQuestion,
  { rules, language }: Pick<ReadParts, 'rules' | 'language'>,
): TriageProposal['unit']['returnRisk'] {
  const { insteadTo, share, dispatched, lost, reworked } = returnRisk(experience, unitId)
  const instead = insteadTo.map(({ unitId: id, gained }) => ({ unit: unitNamed(id, rules), orders: gained }))
  const text = riskInWords(
    {
      unit: unitNamedOrNull(unitId, rules)!.name,
      months: rules.pack.rules.triage.experienceMonths,
      dispatched,
      lost,
      share,
      insteadTo: instead.map(({ unit }) => unit.name),
    },
    language,
  )
  return { share, dispatched, lost, reworked, insteadTo: instead, text }
}
