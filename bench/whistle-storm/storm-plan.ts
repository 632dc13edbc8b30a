import type { Directory, Unit } from '@shaoying/domain'

export interface StormSize {
  readonly whistles: number
  readonly unitsEach: number
  /** Virtual time in which they are blown. */
  readonly seconds: number
}

/** What somebody does in the storm, at which second of it. */
export interface StormStep {
  readonly second: number
  readonly whistle: number
  readonly streetId: string
  readonly does: 'blow' | 'sign' | 'check_in'
  readonly unitId: string
}

/** What must be true in the end, whatever happened on the way. */
export interface StormPlan {
  readonly steps: readonly StormStep[]
  readonly streetIds: readonly string[]
  readonly signed: number
  readonly arrived: number
  unitsOf(streetId: string): readonly string[]
}

/** Every tenth unit never signs, every fifth never comes; the rest sign within four minutes and come within nine. */
const silentEvery = 10
const absentEvery = 5

/** A storm over all streets of the city: the same every time it is planned for the same size. */
export function planStorm(directory: Directory, { whistles, unitsEach, seconds }: StormSize): StormPlan {
  const streetIds = directory.units
    .filter((unit) => (unit.kind === 'street' || unit.kind === 'township') && unit.pilotFlags.includes('whistle'))
    .map(({ id }) => id)
  const departments = new Map<string, readonly string[]>()
  const unitsOf = (streetId: string): readonly string[] => {
    const district = directory.districtOf(streetId)!.id
    const known =
      departments.get(district) ??
      directory.units
        .filter((unit: Unit) => unit.kind === 'district_department' && directory.districtOf(unit.id)?.id === district)
        .map(({ id }) => id)
    departments.set(district, known)
    return known.slice(0, unitsEach)
  }
  const steps: StormStep[] = []
  let [signed, arrived, part] = [0, 0, 0]
  for (let whistle = 0; whistle < whistles; whistle += 1) {
    const streetId = streetIds[whistle % streetIds.length]!
    const second = Math.floor((whistle * seconds) / whistles)
    steps.push({ second, whistle, streetId, does: 'blow', unitId: streetId })
    for (const unitId of unitsOf(streetId)) {
      part += 1
      if (part % silentEvery === 0) continue
      steps.push({ second: second + 20 + ((part * 37) % 220), whistle, streetId, does: 'sign', unitId })
      signed += 1
      if (part % absentEvery === 0) continue
      steps.push({ second: second + 260 + ((part * 53) % 280), whistle, streetId, does: 'check_in', unitId })
      arrived += 1
    }
  }
  return { steps: steps.toSorted((a, b) => a.second - b.second), streetIds, signed, arrived, unitsOf }
}
