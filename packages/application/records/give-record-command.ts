import { isRefusal, refuse, type DomainEvent, type Order, type RecordKind, type Refusal } from '@shaoying/domain'
import { loadOrders, loadRecords, type RequestKeyInput } from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { RecordAnswer, RecordDoer } from '../run-command/record-door.ts'
import type { ReadOrders, ReadRecords, RecordCommandRow } from './record-command-row.ts'
import { unrealDay } from './unreal-day.ts'

export interface GivenRecordCommand {
  readonly row: RecordCommandRow
  /** Left out for a record that is to begin. */
  readonly recordId?: string
  readonly input: unknown
  readonly doer: RecordDoer
  readonly requestId: string
  readonly requestKey?: Omit<RequestKeyInput, 'answer'>
  readonly expectedVersion?: number
}

/** Kinds whose records stand above the pack: after a change the rules are read anew. */
const amendingKinds: readonly string[] = ['duty_change', 'situation_change', 'roll_out']

/** Gives a command of the table to a record: reads what the rule wants to see, then goes through the door. */
export async function giveRecordCommand(
  city: Pick<City, 'pool' | 'cityId' | 'records' | 'registry' | 'vault' | 'time'>,
  { row, input, recordId = timeOrderedId(), ...request }: GivenRecordCommand,
): Promise<RecordAnswer | Refusal> {
  const unreal = unrealDay(input)
  if (unreal) return unreal
  const prepared = await row.prepare(input, recordId, readerOf(city), orderReaderOf(city), city)
  if (isRefusal(prepared)) return prepared
  const answer = await city.records.give({ ...request, command: row.command, recordId, input: prepared })
  if (!isRefusal(answer) && amendingKinds.includes(row.command.kind.kind)) await city.registry.refresh()
  return answer
}

export function readerOf({ pool, cityId }: Pick<City, 'pool' | 'cityId'>): ReadRecords {
  return async <State, E extends DomainEvent>({ kind }: RecordKind<State, E>, recordIds: readonly string[]) => {
    const saved = await loadRecords(pool, cityId, kind, [...new Set(recordIds)])
    return new Map([...saved].map(([id, { state }]) => [id, state as State]))
  }
}

function orderReaderOf({ pool, cityId }: Pick<City, 'pool' | 'cityId'>): ReadOrders {
  return async (orderIds) => {
    const saved = await loadOrders(pool, cityId, [...new Set(orderIds)])
    return new Map([...saved].map(([id, { state }]) => [id, state as Order]))
  }
}

/** The record, or the refusal that says it is not there. */
export async function needed<State, E extends DomainEvent>(
  read: ReadRecords,
  kind: RecordKind<State, E>,
  recordId: string,
  field: string,
): Promise<State | Refusal> {
  return (
    (await read(kind, [recordId])).get(recordId) ??
    refuse('record.not_found', { params: { kind: kind.kind, recordId }, field })
  )
}
