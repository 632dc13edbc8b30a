import type { TelephoneEvent } from '@shaoying/contract'
import {
  callKind,
  endCall,
  isRefusal,
  maskPersonalData,
  normalisePhone,
  refuse,
  ringCall,
  type HotlineCall,
  type Refusal,
} from '@shaoying/domain'
import { findRecordByKey, keepCallNumber } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { timeOrderedId } from '../ids/time-ordered-id.ts'
import type { RecordAnswer, RecordDoer } from '../run-command/record-door.ts'

type Parts = Pick<City, 'pool' | 'cityId' | 'records' | 'vault' | 'time'>
const exchange: RecordDoer = { kind: 'system', id: 'telephone' }

export interface RingingCall {
  readonly from?: string | undefined
  readonly offeredTo?: string | undefined
  readonly exchangeCallId: string | null
  readonly doer: RecordDoer
  readonly requestId: string
}

/** A telephone rings: the number is sealed before anybody hears of the call. A number that cannot be read is a withheld one. */
export async function ringTelephone(
  { pool, cityId, records, vault, time }: Parts,
  { from, offeredTo = undefined, exchangeCallId, doer, requestId }: RingingCall,
): Promise<RecordAnswer<HotlineCall> | Refusal> {
  const callId = timeOrderedId()
  const phone = from === undefined ? null : normalisePhone(from)
  if (phone !== null) await keepCallNumber(pool, { cityId, callId, at: time.now(), ...vault.sealText(callId, phone) })
  const input = {
    masked: phone === null ? null : maskPersonalData({ phone }).phone!,
    petitionerId: phone === null ? null : vault.petitionerIdOf(cityId, phone),
    exchangeCallId,
    offeredTo: offeredTo ?? null,
  }
  return records.give({ command: ringCall, recordId: callId, input, doer, requestId })
}

/** Takes what the exchange says. The same thing said twice is one call. Code: `record.not_found` for the end of a call we never heard. */
export async function takeTelephoneEvent(
  parts: Parts,
  { event, exchangeCallId, from, offeredTo }: TelephoneEvent,
  requestId: string,
): Promise<Refusal | null> {
  if (event === 'ringing') {
    const rung = await ringTelephone(parts, { from, offeredTo, exchangeCallId, doer: exchange, requestId })
    return isRefusal(rung) && rung.code !== 'record.key_taken' ? rung : null
  }
  const callId = await findRecordByKey(parts.pool, {
    cityId: parts.cityId,
    recordKind: callKind.kind,
    naturalKey: exchangeCallId,
  })
  if (callId === null) return refuse('record.not_found', { params: { kind: 'call', recordId: exchangeCallId } })
  const ended = await parts.records.give({ command: endCall, recordId: callId, input: {}, doer: exchange, requestId })
  return isRefusal(ended) ? ended : null
}
