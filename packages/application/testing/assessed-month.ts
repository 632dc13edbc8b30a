import {
  assessUnits,
  buildWorkingCalendar,
  calendarRowsOf,
  decimalText,
  directoryOf,
  exactFrom,
  isRefusal,
  noFacts,
  unitInputs,
  WindowCount,
  windowPeriod,
  type AssessmentMethod,
  type UnitResult,
} from '@shaoying/domain'
import { checkPack } from '../city-pack/check-pack.ts'
import { smallPack } from './edited-pack.ts'
import { handWorkedMonth, orderOfRow, streetId } from './hand-worked-month.ts'

/** The small town's method, applied to the month that was worked by hand. */
export const pack = checkPack(smallPack).pack!
export const method = pack.assessmentMethods[0]!
const read = buildWorkingCalendar(calendarRowsOf(pack))
if (isRefusal(read)) throw new Error(read.code)
export const calendar = read
export const period = windowPeriod('2026-03', method, calendar)
export const orders = (await handWorkedMonth()).orders.map(orderOfRow)
export const streets = method.objects[0]!
export const [bridge, lake, south] = ['桥头街道', '湖滨街道', '南山镇'].map(streetId) as [string, string, string]

function counted(under: AssessmentMethod): WindowCount {
  const count = new WindowCount(under, period)
  for (const order of orders) count.add(order)
  return count
}
export const inputs = unitInputs(streets, counted(method).tallies, noFacts, directoryOf(pack.units))
export function assessed(
  under: AssessmentMethod,
  previous: readonly UnitResult[] = [],
  windowId = '2026-03',
): readonly UnitResult[] {
  return assessUnits({
    method: under,
    object: under.objects[0]!,
    windowId,
    lastOn: period.lastOn,
    inputs: unitInputs(streets, counted(under).tallies, noFacts, directoryOf(pack.units)),
    previous: new Map(previous.map((result) => [result.unitId, result])),
  })
}
export const of = (results: readonly UnitResult[], unitId: string) =>
  results.find((result) => result.unitId === unitId)!
export const shown = (text: string | null | undefined) => (text ? decimalText(exactFrom(text), 2) : '—')
