import { catalogueOf } from '../directory/catalogue-index.ts'
import { linesOf, type Unit, type UnitKind } from '../directory/unit.ts'
import type { Basis } from '../kernel/basis.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { CityRules } from '../order/doer.ts'

/** A unit that the lists would call, and why. The first leads. */
export interface ProposedUnit {
  readonly unitId: string
  readonly part: 'lead' | 'assist'
  readonly basis: readonly Basis[]
}

export interface SummonsQuestion {
  readonly callerUnitId: string
  readonly situationIds: readonly string[]
  readonly categoryId: string | null
  /** Whom to ask: the district's departments, or also the city's (R041, R098). */
  readonly levels: readonly ('district' | 'city')[]
  /** Units already there: a further whistle proposes the others (R089). */
  readonly summonedUnitIds: readonly string[]
}

/**
 * Whom to call, by what the scene shows: river to water, woodland to greening (R089). The lines of the situations in
 * their order, for each the district's department, or whoever else carries the line for the place.
 */
export function proposeSummons(
  rules: CityRules,
  { callerUnitId, situationIds, categoryId, levels, summonedUnitIds }: SummonsQuestion,
): readonly ProposedUnit[] {
  const lines = linesOfMatter(rules, situationIds, categoryId)
  const found = lines.flatMap(({ line, basis }) =>
    levels.flatMap((level) => carrierAt(rules, line, callerUnitId, level)).map((unit) => ({ unitId: unit.id, basis })),
  )
  const once = found.filter(
    ({ unitId }, index) => found.findIndex((other) => other.unitId === unitId) === index && unitId !== callerUnitId,
  )
  return once
    .filter(({ unitId }) => !summonedUnitIds.includes(unitId))
    .map(({ unitId, basis }, index) => ({
      unitId,
      part: index === 0 && summonedUnitIds.length === 0 ? 'lead' : 'assist',
      basis: [basis],
    }))
}

function carrierAt(
  { directory }: CityRules,
  line: string,
  callerUnitId: string,
  level: 'district' | 'city',
): readonly Unit[] {
  if (level === 'city') return directory.listCarriers(line, directory.root.territoryId, 'city').slice(0, 1)
  const caller = directory.getUnit(callerUnitId)
  const district = directory.districtOf(callerUnitId)
  const carrier =
    (district && directory.listCarriers(line, district.id, 'district')[0]) ??
    directory.findCarrier(line, caller.territoryId)
  return carrier ? [carrier] : []
}

function linesOfMatter(
  { pack }: CityRules,
  situationIds: readonly string[],
  categoryId: string | null,
): readonly { readonly line: string; readonly basis: Basis }[] {
  const situations = pack.situations.filter(({ id }) => situationIds.includes(id))
  const listed = situations.flatMap(({ id, name, lines }) =>
    lines.map((line) => ({
      line,
      basis: {
        source: 'situation',
        reference: `situation/${id}`,
        key: 'whistle.line_of_situation',
        params: { situation: name, line: catalogueOf(pack).lineName(line) },
      } as const,
    })),
  )
  const entry = categoryId === null ? undefined : catalogueOf(pack).findEntry(categoryId)
  const byEntry = entry
    ? [entry.line, ...entry.assistLines].map((line) => ({
        line,
        basis: {
          source: 'catalogue',
          reference: `catalogue/${entry.id}`,
          key: 'whistle.line_of_entry',
          params: { category: entry.name, line: catalogueOf(pack).lineName(line) },
        } as const,
      }))
    : []
  return situations.length > 0 ? listed : byEntry
}

const summonable: readonly UnitKind[] = [
  'city_department',
  'district_department',
  'dispatched_office',
  'enterprise',
  'authorised_body',
  'section',
]

export interface SummonsCheck {
  readonly unitId: string
  readonly callerUnitId: string
  readonly situationIds: readonly string[]
  readonly categoryId: string | null
  /** Why a unit is called whom no list names; null when one does. */
  readonly reason: string | null
}

/**
 * May the street call this unit? Its basis if so. Codes: `order.unit_unknown`, `whistle.cannot_be_summoned`,
 * `whistle.other_district` (a street there is invited to whistle too, R097), `whistle.not_on_any_list` (without a reason).
 */
export function checkSummons(
  rules: CityRules,
  { unitId, callerUnitId, situationIds, categoryId, reason }: SummonsCheck,
): readonly Basis[] | Refusal {
  const { directory } = rules
  const unit = directory.findUnit(unitId)
  if (!unit) return refuse('order.unit_unknown', { params: { unitId } })
  if (!summonable.includes(unit.kind) || unitId === callerUnitId)
    return refuse('whistle.cannot_be_summoned', {
      params: { unit: unit.name },
      basis: [{ source: 'law', reference: 'Reg 16', key: 'whistle.departments_come' }],
    })
  const [theirs, ours] = [directory.districtOf(unitId), directory.districtOf(callerUnitId)]
  if (theirs && theirs.id !== ours?.id)
    return refuse('whistle.other_district', {
      params: { unit: unit.name, district: theirs.name },
      allowed: ['invitePartner'],
    })
  const lines = linesOf(unit)
  const basis = linesOfMatter(rules, situationIds, categoryId)
    .filter(({ line }) => lines.includes(line))
    .map((row) => row.basis)
  if (basis.length > 0) return basis
  if (unit.kind === 'section' && directory.isWithin(unitId, callerUnitId))
    return [{ source: 'directory', reference: `unit/${unitId}`, key: 'duty.within_unit', params: { unit: unit.name } }]
  if (reason !== null)
    return [{ source: 'choice', reference: 'SO 11', key: 'whistle.leader_decides', params: { reason } }]
  return refuse('whistle.not_on_any_list', { params: { unit: unit.name }, allowed: ['reason'] })
}
