import { dutyRowsInForce, type DutyChange } from '../duties/duty-change.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { CityRules } from '../directory/city-rules.ts'
import { unitsWithPilotFlags, type RollOut } from '../roll-out/roll-out.ts'
import { situationsInForce, type SituationChange } from '../situation-change/situation-change.ts'
import { directoryOf } from '../directory/directory.ts'

/** What was decided in the running city and stands above its pack. */
export interface Amendments {
  readonly dutyChanges: readonly DutyChange[]
  readonly rollOuts: readonly RollOut[]
  readonly situationChanges: readonly SituationChange[]
}

/**
 * The rules with approved duty changes (R022), situation changes (R013) and roll-outs (R062) of that day laid over the pack's lists; the same
 * object when there are none, so that everything indexed by it stays.
 */
export function amendedRules(
  rules: CityRules,
  { dutyChanges, rollOuts, situationChanges }: Amendments,
  on: CivilDate,
): CityRules {
  const duties = dutyRowsInForce(rules.pack, dutyChanges, on)
  const units = unitsWithPilotFlags(rules.pack.units, rollOuts, on)
  const situations = situationsInForce(rules.pack, situationChanges, on)
  if (duties === rules.pack.duties && units === rules.pack.units && situations === rules.pack.situations) return rules
  return {
    ...rules,
    pack: { ...rules.pack, duties, units, situations },
    directory: units === rules.pack.units ? rules.directory : directoryOf(units),
  }
}
