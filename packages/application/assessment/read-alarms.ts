import { alarmTexts, type AlarmList } from '@shaoying/contract'
import { fillText } from '@shaoying/contract'
import { massageAlarms, methodOfWindow, refuse, windowPeriod, type Alarm, type Refusal } from '@shaoying/domain'
import type { City } from '../city/open-city.ts'
import { unitNamed } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { seesInside } from './read-assessments.ts'
import { ordersOfUnit } from './window-orders.ts'

/** Units of these kinds lead orders. */
const leading = ['street', 'township', 'district_government', 'city_department', 'district_department', 'enterprise', 'dispatched_office', 'authorised_body'] as const

/**
 * Patterns of a window that suggest gaming, with the orders that show them, for whoever supervises: of one unit, or of
 * every unit within reach. Thresholds stand in the method. Refuses with `window.no_method`, `access.out_of_reach`.
 */
export async function readAlarms(parts: ReadParts & Pick<City, 'pool'>, windowId: string, unitId: string | null): Promise<AlarmList | Refusal> {
  const { rules, scope, language } = parts
  const method = methodOfWindow(rules.pack.assessmentMethods, windowId)
  if (!method) return refuse('window.no_method', { params: { windowId } })
  if (unitId !== null && !seesInside(parts, unitId)) return refuse('access.out_of_reach', { params: { permission: 'supervision.supervise', unit: rules.directory.findUnit(unitId)?.name ?? unitId } })
  const period = windowPeriod(windowId, method, rules.calendar)
  const units = unitId === null ? rules.directory.units.filter(({ id, kind }) => (leading as readonly string[]).includes(kind) && seesInside(parts, id)).map(({ id }) => id) : [unitId]
  const alarms: Alarm[] = []
  for (const id of units) alarms.push(...massageAlarms(await ordersOfUnit({ pool: parts.pool, cityId: scope.cityId }, method, period, 'lead', id), method.alarms))
  return {
    windowId, note: alarmTexts.note[language],
    items: alarms.map((alarm) => ({ ...alarm, orders: [...alarm.orders], unit: unitNamed(alarm.unitId, rules), text: fillText(alarmTexts[alarm.kind], { count: alarm.count, of: alarm.of, share: alarm.share }, language) })).map(({ unitId: _id, ...item }) => item),
  }
}
