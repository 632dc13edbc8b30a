import type { CityPack } from '../directory/city-pack.ts'
import type { Directory } from '../directory/directory.ts'
import { unitLevels, type Unit } from '../directory/unit.ts'
import type { Basis } from '../kernel/basis.ts'

/** Keeps a report away from the unit it is about (JN 32; XF 30). */
export interface ReportedGuard {
  /** True for reported units and everything that answers to them. */
  isBlocked(unitId: string): boolean
  /** The unit itself when it may lead; otherwise the one that takes its place, if there is one. */
  leadInsteadOf(unitId: string): { readonly unitId: string | undefined; readonly basis: readonly Basis[] }
}

function rank(unit: Unit): number {
  return unitLevels.indexOf(unit.level)
}

/**
 * The guard for these reported units. A report also never goes to a unit of a lower level than the one it is
 * about: a street does not look into its district's bureau. In the reported unit's place comes the unit above
 * it, or the discipline line of its territory, as the pack decides.
 */
export function withoutReported(
  directory: Directory,
  pack: CityPack,
  reportedUnitIds: readonly string[],
): ReportedGuard {
  const reported = reportedUnitIds.flatMap((id) => directory.findUnit(id) ?? [])
  const isBlocked = (unitId: string): boolean => reported.some((unit) => directory.isWithin(unitId, unit.id))
  const mayLead = (unit: Unit): boolean => !isBlocked(unit.id) && reported.every((other) => rank(unit) <= rank(other))
  const { reportedGoesTo, disciplineLine } = pack.rules.routing

  const superiors = (): Unit[] => reported.flatMap((unit) => directory.ancestorsOf(unit.id))
  const disciplinarians = (): Unit[] =>
    reported.flatMap((unit) =>
      [unit.territoryId, ...directory.ancestorsOf(unit.territoryId).map((above) => above.id)].flatMap((territory) =>
        directory.listCarriers(disciplineLine, territory),
      ),
    )

  return {
    isBlocked,
    leadInsteadOf(unitId) {
      if (reported.length === 0 || mayLead(directory.getUnit(unitId))) return { unitId, basis: [] }
      const inTurn =
        reportedGoesTo === 'superior' ? [...superiors(), ...disciplinarians()] : [...disciplinarians(), ...superiors()]
      const instead = inTurn.find(mayLead)
      const kept: Basis = { source: 'law', reference: 'JN 32; XF 30', key: 'routing.reported_never_receives' }
      const taken: Basis[] = instead
        ? [
            {
              source: 'pack',
              reference: 'rules.yaml/routing.reportedGoesTo',
              key: 'routing.reported_goes_to',
              params: { unit: instead.shortName },
            },
          ]
        : []
      return { unitId: instead?.id, basis: [kept, ...taken] }
    },
  }
}
