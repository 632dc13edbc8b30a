import { addSeconds, isStreetLevel, startOfDay, type CivilDate, type Directory } from '@shaoying/domain'
import { readAs, sumDispatchPathsQuery } from '@shaoying/store'
import type { ReadParts } from './read-parts.ts'

/** The ways an order comes to a street: straight from the hotline [Reg 12; R003], or through its district, as all did before. */
export const dispatchPaths = ['direct', 'through_district'] as const

/** One way in numbers. Minutes count from the registration; null where there was no order to count. */
export interface DispatchPathTiming {
  readonly path: (typeof dispatchPaths)[number]
  readonly orders: number
  readonly signed: number
  /** Mean minutes until the street had it. */
  readonly minutesToUnit: number | null
  /** Mean minutes until the street had signed for it. */
  readonly minutesToSignature: number | null
}

/** Both ways side by side, of the orders registered on these days (both included) that streets and townships lead and the reader may see. */
export async function readDispatchPaths(
  { readers, scope, rules }: ReadParts,
  fromOn: CivilDate,
  toOn: CivilDate,
): Promise<readonly DispatchPathTiming[]> {
  const { calendar, directory } = rules
  const [rows] = await readAs(
    readers,
    scope,
    sumDispatchPathsQuery({
      cityId: scope.cityId,
      fromAt: startOfDay(fromOn, calendar),
      toAt: addSeconds(startOfDay(toOn, calendar), 86_400),
    }),
  )
  return dispatchPaths.map((path) => {
    const taken = rows.filter(
      ({ first_unit_id: firstUnitId, lead_unit_id: leadUnitId }) => pathOf(firstUnitId, leadUnitId, directory) === path,
    )
    const [orders, signed] = [sum(taken.map((row) => row.orders)), sum(taken.map((row) => row.signed))]
    return {
      path,
      orders,
      signed,
      minutesToUnit: mean(
        taken.map((row) => row.orders * row.minutes_to_unit),
        orders,
      ),
      minutesToSignature: mean(
        taken.map((row) => row.signed * (row.minutes_to_signature ?? 0)),
        signed,
      ),
    }
  })
}

function pathOf(firstUnitId: string, leadUnitId: string, directory: Directory): DispatchPathTiming['path'] | null {
  const [first, lead] = [directory.findUnit(firstUnitId), directory.findUnit(leadUnitId)]
  if (!first || !lead || !isStreetLevel(lead)) return null
  if (first.kind === 'district_government') return 'through_district'
  return isStreetLevel(first) ? 'direct' : null
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function mean(products: readonly number[], count: number): number | null {
  return count === 0 ? null : Math.round((sum(products) / count) * 10) / 10
}
