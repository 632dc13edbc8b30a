import type { Directory } from '../directory/directory.ts'
import { linesOf } from '../directory/unit.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { Person } from './person.ts'
import { homePosting, postingsInForce } from './person.ts'
import { isFrontLine } from './posting.ts'

/** Share of a force that works at the front: in streets, communities or offices dispatched there (一线力量占比, R032). */
export interface FrontLineShare {
  readonly frontLine: number
  readonly total: number
  /** 0 to 1; null when there is nobody. */
  readonly share: number | null
}

/**
 * Counts each serving person once, where they work that day: stationed or sent-down people where they were sent.
 * `line` narrows to the staff of units on that line, wherever they now work; `withinId` to a territory. Auxiliaries
 * and volunteers are not of the force.
 */
export function frontLineShare(
  people: readonly Person[],
  on: CivilDate,
  directory: Directory,
  scope: { readonly line?: string; readonly withinId?: string } = {},
): FrontLineShare {
  const places = people
    .filter(({ situation }) => situation === 'serving')
    .flatMap((person) => workPlace(person, on, directory, scope))
  const frontLine = places.filter((unitId) => isFrontLine(directory.getUnit(unitId), directory)).length
  return { frontLine, total: places.length, share: places.length === 0 ? null : frontLine / places.length }
}

const notOfTheForce: readonly string[] = ['auxiliary', 'volunteer', 'on_call']

function workPlace(
  person: Person,
  on: CivilDate,
  directory: Directory,
  { line, withinId }: { readonly line?: string; readonly withinId?: string },
): readonly string[] {
  const held = postingsInForce(person, on).filter(
    ({ unitId, sort }) => directory.findUnit(unitId) !== undefined && !notOfTheForce.includes(sort),
  )
  const place = held.find(({ sort }) => sort !== 'regular') ?? held[0]
  if (!place) return []
  const home = homePosting({ postings: held })!
  const ofLine =
    line === undefined ||
    [home.unitId, place.fromUnitId].some(
      (id) => id !== null && linesOf(directory.findUnit(id) ?? { line: null, alsoLines: [] }).includes(line),
    )
  const territory = directory.getUnit(place.unitId).territoryId
  return ofLine && (withinId === undefined || directory.isWithin(territory, withinId)) ? [place.unitId] : []
}
