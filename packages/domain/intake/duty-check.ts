import { catalogueOf } from '../directory/catalogue-index.ts'
import type { CityPack } from '../directory/city-pack.ts'
import { coversCategory, type DutyRow, type NegativeDutyRow } from '../directory/duty-list.ts'
import { isCommunityLevel, isStreetLevel, isTerritory, linesOf, type Unit } from '../directory/unit.ts'
import type { Basis } from '../kernel/basis.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'

/** What somebody wants to give to a unit. */
export interface Matter {
  readonly categoryId: string | null
  /** The matter's title or the task's words; negative-list rows are recognised in it. */
  readonly title?: string | undefined
  /** The duty row a task rests on, where it has no category. */
  readonly dutyId?: string | undefined
  /** An appeal of a resident, or a task that one unit sets another. */
  readonly origin: 'appeal' | 'task'
  readonly part: 'lead' | 'assist'
}

function binds(row: DutyRow, unit: Unit): boolean {
  return row.unitId === null ? row.unitKinds.includes(unit.kind) : row.unitId === unit.id
}

function covers(row: DutyRow, matter: Matter): boolean {
  return row.id === matter.dutyId || (matter.categoryId !== null && coversCategory(row.categories, matter.categoryId))
}

function isForbidden(row: NegativeDutyRow, unit: Unit, matter: Matter): boolean {
  return (
    row.unitKinds.includes(unit.kind) &&
    ((matter.categoryId !== null && coversCategory(row.categories, matter.categoryId)) ||
      row.keywords.some((word) => matter.title?.includes(word)))
  )
}

function rowBasis(row: DutyRow, key: string): Basis {
  return { source: 'duty_list', reference: `duty/${row.id}`, key, params: { duty: row.duty, law: row.legalBasis } }
}

/** Not on the unit's list: named with the row that says whose it is, if another list has one. */
function refuseUnlisted(pack: CityPack, unit: Unit, matter: Matter): Refusal {
  const elsewhere = pack.duties.find((row) => !binds(row, unit) && row.part === 'main' && covers(row, matter))
  const law: Basis = {
    source: 'law',
    reference: isCommunityLevel(unit) ? 'Reg 17; SO 32' : 'SO 10',
    key: 'duty.list_binds',
  }
  return refuse('duty.not_on_list', {
    params: { unit: unit.name, row: elsewhere?.id ?? '', duty: elsewhere?.duty ?? '' },
    basis: elsewhere ? [rowBasis(elsewhere, 'duty.belongs_elsewhere'), law] : [law],
    allowed: ['proposeDutyChange'],
  })
}

function checkLine(pack: CityPack, unit: Unit, matter: Matter): readonly Basis[] | Refusal {
  const entry = matter.categoryId === null ? undefined : catalogueOf(pack).findEntry(matter.categoryId)
  if (!entry) return refuseUnlisted(pack, unit, matter)
  const lines = linesOf(unit)
  const helps = matter.part === 'assist' && entry.assistLines.some((line) => lines.includes(line))
  const basis: Basis = {
    source: 'catalogue',
    reference: `catalogue/${entry.id}`,
    key: 'duty.line_of_entry',
    params: { line: catalogueOf(pack).lineName(entry.line) },
  }
  if (helps || lines.includes(entry.line)) return [basis]
  return refuse('duty.other_line', {
    params: { unit: unit.name, line: catalogueOf(pack).lineName(entry.line), category: entry.path.join(' > ') },
    basis: [basis],
  })
}

/**
 * May the matter be given to the unit in this part? Its basis if so; otherwise a refusal that names the list row:
 * `duty.on_negative_list` (R187), `duty.assist_only` (R110), `duty.not_on_list` (R022, R068), `duty.other_line`.
 * Residents' appeals reach a street by territory without a row (Reg 12); tasks from other units do not. Sections
 * take what their own unit gives them.
 */
export function dutyCheck(pack: CityPack, unit: Unit, matter: Matter): readonly Basis[] | Refusal {
  const forbidden = pack.negativeDuties.find((row) => isForbidden(row, unit, matter))
  if (forbidden) {
    return refuse('duty.on_negative_list', {
      params: { unit: unit.name, row: forbidden.id, matter: forbidden.matter, reason: forbidden.reason },
      basis: [
        {
          source: 'negative_list',
          reference: `negative/${forbidden.id}`,
          key: 'duty.negative',
          params: { matter: forbidden.matter, law: forbidden.legalBasis },
        },
      ],
    })
  }
  const rows = pack.duties.filter((row) => binds(row, unit) && covers(row, matter))
  const fitting = matter.part === 'assist' ? rows[0] : rows.find((row) => row.part === 'main')
  if (fitting) return [rowBasis(fitting, 'duty.listed')]
  if (rows[0] && (isCommunityLevel(unit) || matter.origin === 'task')) {
    return refuse('duty.assist_only', {
      params: { unit: unit.name, row: rows[0].id, duty: rows[0].duty },
      basis: [rowBasis(rows[0], 'duty.assist_only')],
    })
  }
  if (isCommunityLevel(unit)) return refuseUnlisted(pack, unit, matter)
  if (unit.kind === 'section')
    return [{ source: 'directory', reference: `unit/${unit.id}`, key: 'duty.within_unit', params: { unit: unit.name } }]
  if (!isTerritory(unit)) return checkLine(pack, unit, matter)
  if (matter.origin === 'task' && isStreetLevel(unit)) return refuseUnlisted(pack, unit, matter)
  return [{ source: 'law', reference: 'Reg 12', key: 'duty.by_territory', params: { unit: unit.name } }]
}
