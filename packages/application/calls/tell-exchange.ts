import { callKind, type HotlineCall } from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Telephone, TelephoneAct } from '../ports/telephone.ts'

const acts: Readonly<Partial<Record<HotlineCall['situation'], TelephoneAct['act']>>> = {
  answered: 'answer',
  transferred: 'transfer',
  ended: 'hang_up',
}

/** Tells the exchange what was decided about its calls, once it is saved. What it does not take is a fault for whoever runs the city; the call's own trace stands. */
export function tellExchange(
  { records, pool, cityId }: Pick<City, 'records' | 'pool' | 'cityId'>,
  telephone: Telephone,
  onFault: (fault: unknown) => void,
): void {
  const told = new Map<string, HotlineCall['situation']>()
  const tell = async (callId: string): Promise<void> => {
    const call = (await loadRecords(pool, cityId, callKind.kind, [callId])).get(callId)?.state as
      | HotlineCall
      | undefined
    const act = call && acts[call.situation]
    if (!call || !act || call.exchangeCallId === null || told.get(callId) === call.situation) return
    told.set(callId, call.situation)
    if (act !== 'answer') setTimeout(() => told.delete(callId), 60_000).unref()
    await telephone.act({ exchangeCallId: call.exchangeCallId, act, personId: call.answeredBy, to: call.transferredTo })
  }
  if (!telephone.isSimulated)
    records.onSaved((kind, callId) => void (kind === callKind.kind && tell(callId).catch(onFault)))
}
