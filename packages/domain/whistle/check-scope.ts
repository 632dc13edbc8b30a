import { whistleScope } from '../directory/whistle-scope.ts'
import type { WhistleSituation } from '../directory/pack-lists.ts'
import type { Unit } from '../directory/unit.ts'
import type { Basis } from '../kernel/basis.ts'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import type { CityRules } from '../order/doer.ts'

export interface ScopeQuestion {
  readonly categoryId: string | null
  readonly situationIds: readonly string[]
  /** Why the leader blows although the lists say otherwise. */
  readonly overrideReason: string | null
}

export interface WhistleAllowance {
  readonly situations: readonly WhistleSituation[]
  readonly basis: readonly Basis[]
  readonly override: { readonly code: string; readonly reason: string } | null
}

/** What a leader may weigh against a reason. That whistling is not switched on, or that the catalogue bars the matter, they may not. */
const overridable: readonly string[] = ['whistle.own_duty', 'whistle.situation_does_not_fit', 'whistle.outside_list']

/**
 * May this unit whistle for the matter, by which listed situations (R026, R049, R087)? A district's government may
 * whistle to the city (R041, R098). Codes: those of `whistleScope`, `whistle.situation_unknown`,
 * `whistle.situation_does_not_fit` (the category is another situation's), `whistle.outside_list` (neither category
 * nor situation says what it is); of these and `whistle.own_duty` a reason makes an override.
 */
export function checkScope(rules: CityRules, caller: Unit, question: ScopeQuestion): WhistleAllowance | Refusal {
  const { pack } = rules
  const unknown = question.situationIds.find((id) => !pack.situations.some((situation) => situation.id === id))
  if (unknown !== undefined)
    return refuse('whistle.situation_unknown', { params: { situationId: unknown }, field: '/situationIds' })
  const named = pack.situations.filter(({ id }) => question.situationIds.includes(id))
  const answer = scopeOfMatter(rules, caller, question.categoryId, named)
  if (!isRefusal(answer)) return { ...answer, override: null }
  const { overrideReason } = question
  if (overrideReason === null || !overridable.includes(answer.code))
    return overridable.includes(answer.code) ? { ...answer, allowed: ['overrideReason'] } : answer
  const chosen: Basis = {
    source: 'choice',
    reference: 'SO 11',
    key: 'whistle.leader_decides',
    params: { reason: overrideReason },
  }
  return {
    situations: named,
    basis: [...answer.basis, chosen],
    override: { code: answer.code, reason: overrideReason },
  }
}

function scopeOfMatter(
  { pack }: CityRules,
  caller: Unit,
  categoryId: string | null,
  named: readonly WhistleSituation[],
): Omit<WhistleAllowance, 'override'> | Refusal {
  // Streets only, and only where it is switched on, is asked of every matter; a district is no street and needs no switch.
  if (caller.kind === 'district_government')
    return { situations: named, basis: [{ source: 'law', reference: 'Reg 20', key: 'whistle.district_calls_city' }] }
  if (categoryId === null) {
    const switched = whistleSwitch(caller)
    if (switched) return switched
    return named.length > 0
      ? { situations: named, basis: named.map(listedBasis) }
      : refuse('whistle.outside_list', {
          basis: [{ source: 'law', reference: 'R049', key: 'whistle.written_scope' }],
          field: '/situationIds',
        })
  }
  const scope = whistleScope(pack, caller, categoryId)
  if (isRefusal(scope) || named.length === 0) return scope
  const misfit = named.find(
    ({ id }) => scope.situations.length > 0 && !scope.situations.some((listed) => listed.id === id),
  )
  if (misfit)
    return refuse('whistle.situation_does_not_fit', {
      params: { situation: misfit.name, listed: scope.situations.map(({ name }) => name).join('、') },
      basis: scope.basis,
      field: '/situationIds',
    })
  return {
    situations: named,
    basis: [...scope.basis.filter(({ source }) => source !== 'situation'), ...named.map(listedBasis)],
  }
}

/** The same two questions as `whistleScope` asks first, where no category is known yet. */
function whistleSwitch(street: Unit): Refusal | null {
  if (street.kind !== 'street' && street.kind !== 'township')
    return refuse('whistle.not_a_street', {
      params: { unit: street.name },
      basis: [{ source: 'law', reference: 'SO 5', key: 'whistle.streets_blow' }],
    })
  if (street.pilotFlags.includes('whistle')) return null
  return refuse('whistle.not_switched_on', {
    params: { unit: street.name },
    basis: [{ source: 'directory', reference: `unit/${street.id}`, key: 'whistle.pilot' }],
  })
}

export function listedBasis(situation: WhistleSituation): Basis {
  return {
    source: 'situation',
    reference: `situation/${situation.id}`,
    key: 'whistle.listed',
    params: { situation: situation.name, legalBasis: situation.legalBasis },
  }
}
