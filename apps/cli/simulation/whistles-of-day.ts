import { addSeconds, isStreetLevel, type CityRules, type Instant } from '@shaoying/domain'
import type { Act } from './agenda.ts'
import { chanceOf } from './chance.ts'
import type { Lives } from './life-of-order.ts'
import { LifeOfWhistle } from './life-of-whistle.ts'
import type { WhistleTally } from './whistle-tally.ts'

/** Whistles for so many calls: the middle of what the pack holds for normal. */
const callsPerWhistle = 30

/** The whistles of one day: which streets blow for what, and when. None where the city has no street switched on or no situations. */
export function whistlesOfDay(
  lives: Lives,
  tally: WhistleTally,
  { pack, directory }: CityRules,
  midnight: Instant,
  callsPerDay: number,
): readonly Act[] {
  const streets = directory.units.filter((unit) => isStreetLevel(unit) && unit.pilotFlags.includes('whistle'))
  if (streets.length === 0 || pack.situations.length === 0) return []
  const chance = chanceOf(lives.seed, 'whistles', midnight)
  const count = Math.max(1, Math.round((callsPerDay / callsPerWhistle) * (0.7 + 0.6 * chance.share())))
  return Array.from({ length: count }, (_, index) => {
    const street = chance.pick(streets)
    const districtId = directory.districtOf(street.id)?.id
    const centre = directory.units.find(
      (unit) => unit.kind === 'district_centre' && directory.districtOf(unit.id)?.id === districtId,
    )
    const scene = { street, situation: chance.pick(pack.situations), districtCentreId: centre?.id ?? null }
    const at = addSeconds(midnight, 6 * 3600 + Math.floor(chance.share() * 15 * 3600))
    return new LifeOfWhistle(lives, tally, Math.floor(Date.parse(midnight) / 86_400_000) * 1000 + index, scene).begin(
      at,
    )
  })
}
