import type { CallerHistoryView, CallerView } from '@shaoying/contract'
import {
  callKind,
  civilDateOf,
  isRefusal,
  normalisePhone,
  refuse,
  startOfDay,
  type HotlineCall,
  type Refusal,
} from '@shaoying/domain'
import {
  countOrdersOfCallerQuery,
  listOrdersOfCallerQuery,
  readAs,
  recordLook,
  revealCallNumber,
} from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { timeOrderedId } from '../ids/time-ordered-id.ts'
import { summaryOf } from '../queries/order-lists.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { findReadRecord } from '../records/read-records.ts'

type Parts = Pick<City, 'pool' | 'cityId' | 'vault' | 'time'>
/** Whoever looks: on record before the answer. */
interface Looking {
  readonly personId: string
  readonly unitId: string | null
  readonly requestId: string
}

const mostShown = 20

/** Number and history of a call's caller, for whoever answered it, and on record. Codes: `record.not_found`, `call.not_yours`. */
export async function readCaller(
  parts: Parts,
  reading: ReadParts,
  callId: string,
  { personId, unitId, requestId }: Looking,
): Promise<CallerView | Refusal> {
  const found = await findReadRecord({ kind: callKind as never }, reading, callId)
  if (isRefusal(found)) return found
  const call = found.state as HotlineCall
  if (call.answeredBy !== personId) return refuse('call.not_yours')
  const sealed = await revealCallNumber(parts.pool, {
    cityId: parts.cityId,
    callId,
    lookId: timeOrderedId(),
    at: parts.time.now(),
    personId,
    unitId,
    reason: '接听来电',
    requestId,
  })
  const phone = sealed
    ? parts.vault.openText(callId, { keyId: sealed.key_id, nonce: sealed.nonce, ciphertext: sealed.ciphertext })
    : null
  return {
    phone,
    history: call.petitionerId === null ? nothing : await historyOf(reading, call.petitionerId, parts.time.now()),
  }
}

/** The same of a number that a caller says. Code: `petitioner.phone_unreadable`. */
export async function readCallerHistory(
  parts: Parts,
  reading: ReadParts,
  given: string,
  { personId, unitId, requestId }: Looking,
): Promise<CallerHistoryView | Refusal> {
  const phone = normalisePhone(given)
  if (phone === null) return refuse('petitioner.phone_unreadable', { params: { given }, field: '/phone' })
  const petitionerId = parts.vault.petitionerIdOf(parts.cityId, phone)
  await recordLook(parts.pool, {
    cityId: parts.cityId,
    lookId: timeOrderedId(),
    at: parts.time.now(),
    personId,
    unitId,
    subjectKind: 'petitioner',
    subjectId: petitionerId,
    reason: '登记时核对来电历史',
    requestId,
  })
  return historyOf(reading, petitionerId, parts.time.now())
}

const nothing: CallerHistoryView = { total: 0, running: 0, inMonth: 0, inYear: 0, orders: [] }

async function historyOf(reading: ReadParts, petitionerId: string, now: string): Promise<CallerHistoryView> {
  const {
    readers,
    scope,
    rules: { calendar },
  } = reading
  const today = civilDateOf(now, calendar)
  const from = (day: string) => startOfDay(day, calendar)
  const [rows, [counts]] = await readAs(
    readers,
    scope,
    listOrdersOfCallerQuery({ cityId: scope.cityId, petitionerId, most: mostShown }),
    countOrdersOfCallerQuery({
      cityId: scope.cityId,
      petitionerId,
      monthStart: from(`${today.slice(0, 7)}-01`),
      yearStart: from(`${today.slice(0, 4)}-01-01`),
    }),
  )
  return { ...counts!, orders: rows.map((row) => summaryOf(row, reading)) }
}
