import type { CallInDayView } from '@shaoying/contract'
import type { CallInDay } from '@shaoying/domain'
import { unitNamedOrNull } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export function callInDayView(
  { recordId, version, state: { districtId, calls, leader, ...day } }: ReadRecord<CallInDay>,
  { rules }: ViewContext,
): CallInDayView {
  return {
    ...day,
    leader: { ...leader },
    callInDayId: recordId,
    version,
    district: unitNamedOrNull(districtId, rules),
    calls: calls.map((call) => ({ ...call })),
  }
}
