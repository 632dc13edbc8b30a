import { alarmTexts, fillText, type AlarmList } from '@shaoying/contract'
import { alarmKinds, refuse, type Alarm, type Refusal } from '@shaoying/domain'
import { findReckoningQuery, listAlarmsQuery, readAs } from '@shaoying/store'
import { unitNamed } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { seesInside } from './read-assessments.ts'

/**
 * Patterns that suggest gaming, as the window's last reckoning found them, with the orders that show them: of one unit,
 * or of every unit within reach. Thresholds stand in the method. Refuses with `window.not_found`, `access.out_of_reach`.
 */
export async function readAlarms(
  parts: ReadParts,
  windowId: string,
  unitId: string | null,
): Promise<AlarmList | Refusal> {
  const { readers, rules, scope, language } = parts
  if (unitId !== null && !seesInside(parts, unitId))
    return refuse('access.out_of_reach', {
      params: { permission: 'supervision.supervise', unit: rules.directory.findUnit(unitId)?.name ?? unitId },
    })
  const [[reckoning], rows] = await readAs(
    readers,
    scope,
    findReckoningQuery(scope.cityId, windowId),
    listAlarmsQuery({ cityId: scope.cityId, windowId, unitId }),
  )
  if (!reckoning) return refuse('window.not_found', { params: { windowId } })
  const alarms = rows
    .map(({ alarm }) => alarm as Alarm)
    .toSorted(
      (a, b) =>
        alarmKinds.indexOf(a.kind) - alarmKinds.indexOf(b.kind) || b.count - a.count || (a.unitId < b.unitId ? -1 : 1),
    )
  return {
    windowId,
    madeAt: reckoning.made_at,
    note: alarmTexts.note[language],
    items: alarms.map(({ unitId: unit, orders, ...alarm }) => ({
      ...alarm,
      orders: [...orders],
      unit: unitNamed(unit, rules),
      text: fillText(alarmTexts[alarm.kind], { count: alarm.count, of: alarm.of, share: alarm.share }, language),
    })),
  }
}
