import type { CivilDate } from '../kernel/instant.ts'
import type { CallInDay } from './call-in-day.ts'

export interface DistrictTurn {
  readonly districtId: string
  /** The last day on which its leader took calls; null when never. */
  readonly lastOn: CivilDate | null
  /** The next day announced; null when none is. */
  readonly nextOn: CivilDate | null
  readonly heldCount: number
}

/** The districts in turn (R153): whoever waits longest and is not announced comes first. Days that fell out use up no turn. */
export function districtTurns(districtIds: readonly string[], days: readonly CallInDay[]): readonly DistrictTurn[] {
  const turns = districtIds.map((districtId) => {
    const own = days.filter((day) => day.districtId === districtId)
    const held = own
      .filter(({ situation }) => situation === 'ended' || situation === 'open')
      .map(({ heldOn }) => heldOn)
      .sort()
    const coming = own
      .filter(({ situation }) => situation === 'announced')
      .map(({ heldOn }) => heldOn)
      .sort()
    return { districtId, lastOn: held.at(-1) ?? null, nextOn: coming[0] ?? null, heldCount: held.length }
  })
  return turns.sort(
    (a, b) =>
      compare(a.nextOn ?? '', b.nextOn ?? '') ||
      compare(a.lastOn ?? '', b.lastOn ?? '') ||
      compare(a.districtId, b.districtId),
  )
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
