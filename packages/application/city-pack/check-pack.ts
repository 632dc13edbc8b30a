import type { CityPack } from '@shaoying/domain'
import { assemblePack } from './assemble-pack.ts'
import { checkCalendar } from './checks/check-calendar.ts'
import { checkCatalogue } from './checks/check-catalogue.ts'
import { checkDuties } from './checks/check-duties.ts'
import { checkFigureTables } from './checks/check-figures.ts'
import { checkIds } from './checks/check-ids.ts'
import { checkMap } from './checks/check-map.ts'
import { checkPeople } from './checks/check-people.ts'
import { checkReferences } from './checks/check-references.ts'
import { checkUnits } from './checks/check-units.ts'
import { readPackFolder, type PackFiles } from './pack-files.ts'
import { sortFaults, type PackFault } from './pack-fault.ts'
import { readPack } from './read-pack.ts'

export interface PackCheck {
  /** The pack, when nothing is wrong with it. */
  readonly pack: CityPack | null
  /** Everything that is wrong, by file, row and column. */
  readonly faults: readonly PackFault[]
}

const checks = [
  checkIds,
  checkReferences,
  checkUnits,
  checkCatalogue,
  checkCalendar,
  checkDuties,
  checkPeople,
  checkMap,
  checkFigureTables,
]

/**
 * Reads and checks the files of a pack; names every fault at once.
 * @param effectiveOn day from which the version holds, in place of the one in pack.yaml
 */
export function checkPack(files: PackFiles, effectiveOn?: string): PackCheck {
  const reading = readPack(files)
  const faults = sortFaults([...reading.faults, ...checks.flatMap((check) => check(reading))])
  return { pack: faults.length === 0 ? assemblePack(reading, effectiveOn) : null, faults }
}

/** The same for a folder. Throws the file system's error when it cannot be read. */
export async function checkPackFolder(folder: string, effectiveOn?: string): Promise<PackCheck> {
  return checkPack(await readPackFolder(folder), effectiveOn)
}
