import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  actingFor,
  clockDoer,
  foldOf,
  isRefusal,
  refuse,
  type DomainEvent,
  type RecordCommand,
  type RecordKind,
  type Refusal,
} from '@shaoying/domain'
import { openPool } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { RecordDoor, type RecordAnswer, type RecordDoer } from './record-door.ts'

/** The smallest record that has everything: a lamp that somebody puts up, switches and that goes out by itself. */
interface Lamp {
  readonly name: string
  readonly unitId: string
  readonly switched: number
  readonly lit: boolean
}
type LampEvent =
  | DomainEvent<'lampPutUp', { name: string; unitId: string }>
  | DomainEvent<'lampSwitched', { lit: boolean }>
const street = '990101001'
const lampKind: RecordKind<Lamp, LampEvent> = {
  kind: 'lamp',
  fold: foldOf<Lamp, Extract<LampEvent, { kind: 'lampPutUp' }>, Extract<LampEvent, { kind: 'lampSwitched' }>>(
    { lampPutUp: ({ name, unitId }) => ({ name, unitId, switched: 0, lit: false }) },
    { lampSwitched: ({ switched }, { lit }) => ({ lit, switched: switched + 1 }) },
  ),
  columnsOf: ({ name, unitId, lit }) => ({
    situation: lit ? 'lit' : 'dark',
    unitId,
    naturalKey: name,
    title: name,
    nextDueAt: null,
    seenByUnitIds: name.startsWith('secret') ? [unitId] : null,
  }),
}
const unitOf = (lamp: Lamp | null, input: object) => lamp?.unitId ?? ('unitId' in input ? String(input.unitId) : street)
const putUp: RecordCommand<Lamp, { name: string; unitId?: string }, LampEvent> = {
  name: 'putUpLamp',
  kind: lampKind,
  does: 'begin',
  permission: 'directory.post',
  unitOf,
  decide: (_none, { name, unitId = street }) => [{ kind: 'lampPutUp', payload: { name, unitId } }],
}
const switchLamp: RecordCommand<Lamp, { lit: boolean }, LampEvent> = {
  name: 'switchLamp',
  kind: lampKind,
  does: 'change',
  permission: 'directory.post',
  unitOf,
  decide: (lamp, { lit }) => (lamp!.lit === lit ? refuse('lamp.is_so') : [{ kind: 'lampSwitched', payload: { lit } }]),
}
const goOut: RecordCommand<Lamp, object, LampEvent> = {
  name: 'goOut',
  kind: lampKind,
  does: 'change',
  permission: 'clock',
  decide: (lamp) => (lamp!.lit ? [{ kind: 'lampSwitched', payload: { lit: false } }] : []),
}

let town: Town
let url: string
let drop: () => Promise<void>
let doors: readonly [RecordDoor, RecordDoor]
const setup: RecordDoer = { kind: 'system', id: 'setup' }

beforeAll(async () => {
  const database = await createTestDatabase()
  url = database.url
  drop = () => database.drop()
  town = await buildTown(url, '2026-03-02T01:00:00Z')
  const parts = { pool: town.pool, cityId: 'small', rules: town.registry, time: town.time }
  doors = [new RecordDoor(parts), new RecordDoor(parts)]
})
afterAll(async () => {
  await town.end()
  await drop()
})

function answered<State, E extends DomainEvent>(answer: RecordAnswer<State, E> | Refusal): RecordAnswer<State, E> {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.params)}`)
  return answer
}

function give<Input>(
  command: RecordCommand<Lamp, Input, LampEvent>,
  recordId: string,
  input: Input,
  more: { doer?: RecordDoer; key?: string; hash?: string; expectedVersion?: number; door?: 0 | 1 } = {},
) {
  const { doer = town.doer('unit_admin'), key, hash = 'ab'.repeat(32), expectedVersion, door = 0 } = more
  return doors[door].give({
    command,
    recordId,
    input,
    doer,
    requestId: 'r1',
    ...(key === undefined ? {} : { requestKey: { key, requestHash: hash } }),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  })
}

async function traceOf(recordId: string) {
  const { rows } = await town.pool.query<{
    sequence: number
    kind: string
    actor_id: string
    unit_id: string | null
    linked: boolean
  }>(
    `select sequence, kind, actor_id, unit_id, previous_hash is not distinct from lag(hash) over (order by sequence) as linked from event where stream_id = $1 order by sequence`,
    [recordId],
  )
  return rows
}

describe('many commands in one moment', () => {
  it('take turns at one record, on two servers, and none is lost; the trace stays chained', async () => {
    const id = randomUUID()
    answered(await give(putUp, id, { name: 'busy' }))
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, n) => give(switchLamp, id, { lit: n % 2 === 0 }, { door: 0 })),
    )
    expect(answers.map((answer) => answered(answer).version)).toEqual(Array.from({ length: 24 }, (_, n) => n + 2))
    const both = await Promise.all([
      give(switchLamp, id, { lit: true }, { door: 0 }),
      give(switchLamp, id, { lit: false }, { door: 1 }),
    ])
    expect(both.some((answer) => !isRefusal(answer))).toBe(true)
    expect((await traceOf(id)).every(({ sequence, linked }, index) => sequence === index + 1 && linked)).toBe(true)
  })

  it('share their commits, and one that cannot be saved harms none of the others', async () => {
    const ids = Array.from({ length: 30 }, () => randomUUID())
    const answers = await Promise.all(
      ids.map((id, n) => give(putUp, id, { name: n < 2 ? 'taken twice' : `shared ${n}` })),
    )
    expect(answers.filter(isRefusal).map(({ code }) => code)).toEqual(['record.key_taken'])
    const changed = await Promise.all(ids.slice(2).map((id) => give(switchLamp, id, { lit: true })))
    expect(changed.every((answer) => answered(answer).version === 2)).toBe(true)
    const { rows } = await town.pool.query<{ n: string }>(
      `select count(distinct transaction_id) as n from event where stream_id = any ($1::uuid[]) and kind = 'lampSwitched'`,
      [ids],
    )
    expect(Number(rows[0]!.n)).toBeLessThan(28)
  })
})

describe('the door for records', () => {
  it('begins and changes a record; the trace is numbered, chained and signed with the unit acted for', async () => {
    const id = randomUUID()
    expect(answered(await give(putUp, id, { name: 'gate' }))).toMatchObject({ version: 1, state: { lit: false } })
    expect(answered(await give(switchLamp, id, { lit: true }))).toMatchObject({
      version: 2,
      state: { lit: true, switched: 1 },
      replayed: false,
    })
    expect(await traceOf(id)).toEqual([
      { sequence: 1, kind: 'lampPutUp', actor_id: 'demo-unit-admin', unit_id: street, linked: true },
      { sequence: 2, kind: 'lampSwitched', actor_id: 'demo-unit-admin', unit_id: street, linked: true },
    ])
    const { rows } = await town.pool.query(
      'select situation, natural_key, version from record_state where record_id = $1',
      [id],
    )
    expect(rows).toEqual([{ situation: 'lit', natural_key: 'gate', version: 2 }])
  })

  it('a right counts only for the units it reaches', async () => {
    const elsewhere = { name: 'far', unitId: '990102001' }
    expect(await give(putUp, randomUUID(), elsewhere)).toMatchObject({
      code: 'access.out_of_reach',
      params: { unit: '河口街道' },
    })
    expect(await give(putUp, randomUUID(), elsewhere, { doer: town.doer('handler') })).toMatchObject({
      code: 'access.no_permission',
    })
    expect(
      answered(await give(putUp, randomUUID(), elsewhere, { doer: town.doer('administrator') })).events,
    ).toHaveLength(1)
    expect(await give(putUp, randomUUID(), { name: 'own community', unitId: '990101001001' })).toMatchObject({
      version: 1,
    })
    const { actor } = town.doer('unit_admin') as Extract<RecordDoer, { kind: 'person' }>
    expect(
      await give(
        putUp,
        randomUUID(),
        { name: 'x' },
        { doer: { kind: 'person', actor: actingFor(actor, '990102001') } },
      ),
    ).toMatchObject({ code: 'access.no_permission' })
  })

  it('the clock gives only the clock’s commands, and nobody else gives those; set-up may do all', async () => {
    const id = randomUUID()
    answered(await give(putUp, id, { name: 'night' }, { doer: setup }))
    expect(await give(switchLamp, id, { lit: true }, { doer: clockDoer })).toMatchObject({
      code: 'access.no_permission',
    })
    expect(await give(goOut, id, {})).toMatchObject({ code: 'access.no_permission' })
    answered(await give(switchLamp, id, { lit: true }, { doer: setup }))
    expect(answered(await give(goOut, id, {}, { doer: clockDoer }))).toMatchObject({
      version: 3,
      state: { lit: false },
    })
    expect((await traceOf(id)).map((fact) => fact.actor_id)).toEqual(['setup', 'setup', 'clock'])
  })

  it('says what is missing, there already, or named like another', async () => {
    const [id, other] = [randomUUID(), randomUUID()]
    expect(await give(switchLamp, id, { lit: true })).toMatchObject({ code: 'record.not_found' })
    answered(await give(putUp, id, { name: 'twin' }))
    expect(await give(putUp, id, { name: 'again' })).toMatchObject({ code: 'record.exists' })
    expect(await give(putUp, other, { name: 'twin' })).toMatchObject({
      code: 'record.key_taken',
      params: { kind: 'lamp', key: 'twin' },
    })
    expect(await traceOf(other)).toEqual([])
  })

  it('two people on one record: the version seen decides, and without one the later is decided anew', async () => {
    const id = randomUUID()
    answered(await give(putUp, id, { name: 'shared' }))
    const seen = await Promise.all(
      [0, 1].map((door) => give(switchLamp, id, { lit: true }, { expectedVersion: 1, door: door as 0 | 1 })),
    )
    expect(seen.filter(isRefusal).map(({ code }) => code)).toEqual(['record.changed_meanwhile'])
    const blind = await Promise.all([0, 1].map((door) => give(switchLamp, id, { lit: false }, { door: door as 0 | 1 })))
    expect(blind.filter(isRefusal).map(({ code }) => code)).toEqual(['lamp.is_so'])
    expect((await traceOf(id)).map(({ sequence }) => sequence)).toEqual([1, 2, 3])
  })

  it('the same request key works once and brings the same answer, one after another and at the same time', async () => {
    const id = randomUUID()
    const first = answered(await give(putUp, id, { name: 'once' }, { key: 'k1' }))
    expect(answered(await give(putUp, randomUUID(), { name: 'once' }, { key: 'k1' }))).toMatchObject({
      recordId: first.recordId,
      version: 1,
      replayed: true,
    })
    // The second is refused by the rule alone; its key tells that the first one's work is meant.
    const switched = [
      await give(switchLamp, id, { lit: true }, { key: 'k2' }),
      await give(switchLamp, id, { lit: true }, { key: 'k2' }),
    ]
    expect(switched.map((answer) => answered(answer).replayed)).toEqual([false, true])
    expect(await give(switchLamp, id, { lit: false }, { key: 'k2', hash: 'cd'.repeat(32) })).toMatchObject({
      code: 'request.key_reused',
    })
    const together = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        give(putUp, randomUUID(), { name: `crowd-${index}` }, { key: 'k3', door: (index % 2) as 0 | 1 }),
      ),
    )
    expect(new Set(together.map((answer) => answered(answer).recordId)).size).toBe(1)
    const { rows } = await town.pool.query(`select from record_state where natural_key like 'crowd-%'`)
    expect(rows).toHaveLength(1)
  })

  it('what a record is kept to, the database keeps to: another street’s reader sees neither it nor its trace', async () => {
    const id = randomUUID()
    answered(await give(putUp, id, { name: 'secret lamp' }))
    const reader = openPool(url, { role: 'shaoying_reader' })
    const seenFrom = async (scope: string, units: string, districts = '') => {
      const client = await reader.connect()
      await client.query(
        `begin; set local shaoying.city = 'small'; set local shaoying.scope = '${scope}'; set local shaoying.units = '${units}'; set local shaoying.districts = '${districts}'`,
      )
      const { rows } = await client.query(
        `select (select count(*)::int from record_state where record_id = '${id}') as records, (select count(*)::int from event where stream_id = '${id}') as facts`,
      )
      await client.query('rollback')
      client.release()
      return rows[0] as unknown
    }
    expect(await seenFrom('units', '990102001')).toEqual({ records: 0, facts: 0 })
    expect(await seenFrom('units', street)).toEqual({ records: 1, facts: 1 })
    expect(await seenFrom('city', '')).toEqual({ records: 1, facts: 1 })
    await reader.end()
  })
})
