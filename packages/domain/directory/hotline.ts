import type { CivilDate } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { Source } from './unit.ts'

/**
 * How a number came to the one hotline (国办发〔2020〕53号; R119): the number is gone, or rings in the same hall, or keeps
 * a hall of its own as a branch; emergency numbers stay; neighbouring cities' hotlines are linked (R139).
 */
export const hotlineMergings = ['whole', 'dual', 'branch', 'stays', 'partner'] as const
export type HotlineMerging = (typeof hotlineMergings)[number]

/** A number that people dial beside the city's own. */
export interface HotlineRow {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly nameEn: string
  /** Whose line it was or is; null for a neighbour's or the emergency services'. */
  readonly unitId: string | null
  readonly merging: HotlineMerging
  readonly fromOn: CivilDate
  readonly toOn: CivilDate | null
  /** What a caller on this line is told. */
  readonly text: string
  readonly textEn: string
  readonly source: Source
}

export const isHotlineInForce = ({ fromOn, toOn }: Pick<HotlineRow, 'fromOn' | 'toOn'>, on: CivilDate): boolean =>
  fromOn <= on && (toOn === null || on <= toOn)

/** The part of a pack that lists them. */
interface Hotlines {
  readonly hotlines: readonly HotlineRow[]
}

export function findHotline({ hotlines }: Hotlines, id: string): HotlineRow | undefined {
  return hotlines.find((row) => row.id === id)
}

/** Whether an appeal may have come over that line. Codes: `order.hotline_unknown`, `order.hotline_stays` for 110 and the like, whose calls are theirs. */
export function checkHotline(pack: Hotlines, id: string, on: CivilDate): Refusal | null {
  const row = findHotline(pack, id)
  const open = pack.hotlines
    .filter((one) => one.merging !== 'stays' && isHotlineInForce(one, on))
    .map(({ number }) => number)
    .join('、')
  if (!row || !isHotlineInForce(row, on))
    return refuse('order.hotline_unknown', { params: { hotlineId: id, open }, field: '/hotlineId' })
  return row.merging === 'stays'
    ? refuse('order.hotline_stays', {
        params: { number: row.number },
        field: '/hotlineId',
        allowed: ['transferEmergency'],
      })
    : null
}
