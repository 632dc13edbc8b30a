import { chanceOf } from './chance.ts'

/** How a unit works, for good or ill; fixed for the whole simulation. */
export interface UnitCharacter {
  readonly signMinutes: number
  readonly contactMinutes: number
  readonly replyHours: number
  /** How likely it contacts the petitioner before it answers. */
  readonly contacts: number
  /** How likely what it does solves the matter. */
  readonly solves: number
  /** How likely it says «solved» although it is not. */
  readonly gilds: number
  /** How likely it objects to a dispatch. */
  readonly objects: number
}

/** Most units are fair, some excellent, some poor; the same unit is the same in every simulation with this seed. */
export function characterOf(seed: number, unitId: string): UnitCharacter {
  const chance = chanceOf(seed, 'unit', unitId)
  const quality = chance.weighted([
    [0.95, 3],
    [0.8, 5],
    [0.6, 2],
  ])
  return {
    signMinutes: 90 - 70 * quality + 10 * chance.share(),
    contactMinutes: 600 - 480 * quality,
    replyHours: 90 - 70 * quality,
    contacts: quality,
    solves: quality - 0.1,
    gilds: (1 - quality) * 0.8,
    objects: 0.02 + (1 - quality) * 0.1,
  }
}
