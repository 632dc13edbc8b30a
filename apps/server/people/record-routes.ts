import {
  giveRecordCommand,
  readRecord,
  readRecordList,
  viewContextOf,
  type RecordCollection,
  type RecordCommandRow,
  type RecordReadParts,
} from '@shaoying/application'
import { Id, UnitCode } from '@shaoying/contract'
import { isRefusal, type Permission } from '@shaoying/domain'
import { Type, type TObject } from 'typebox'
import { refuseWhenOverrun } from '../routes/back-pressure.ts'
import type { PersonCaller } from '../routes/caller.ts'
import { doerOf } from '../routes/doer-of.ts'
import { kebab } from '../routes/order-command-routes.ts'
import { readingFor } from '../routes/reading.ts'
import { route, type Route, type RouteInput } from '../routes/route.ts'
import { defaultLimit, listQuery } from '../routes/shapes.ts'
import type { ServerParts } from '../server-parts.ts'

const closed = { additionalProperties: false }
type Request = RouteInput<unknown, unknown, unknown, PersonCaller>

/** The routes of a collection of records: list, read, begin, and one for each command. */
export function recordRoutes(collection: RecordCollection): readonly Route[] {
  const begins = collection.commands.filter(({ command }) => command.does === 'begin')
  return [
    ...(collection.hasList ? [listRoute(collection)] : []),
    readRoute(collection),
    ...begins.map((row) => beginRoute(collection, row, begins.length > 1)),
    ...collection.commands
      .filter(({ command }) => command.does === 'change')
      .map((row) => changeRoute(collection, row)),
  ]
}

/** What reads of records need, by the reach of one of these permissions. */
export function recordReading(input: Request, permissions: readonly Permission[], parts: ServerParts): RecordReadParts {
  const { on } = parts.city.registry.today(input.now)
  return { ...readingFor(input, permissions, parts), pool: parts.city.pool, on }
}

function listRoute(collection: RecordCollection): Route {
  return route({
    method: 'GET',
    path: `/api/v1/${collection.path}`,
    permission: collection.read,
    audit: `${collection.kind.kind}.list`,
    tag: collection.tag,
    summary: `List: ${collection.noun}`,
    description: 'Last changed first.',
    query: listQuery({
      unit: Type.Optional(UnitCode),
      situation: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    }),
    answer: Type.Object(
      { items: Type.Array(collection.view), nextCursor: Type.Union([Type.String(), Type.Null()]) },
      closed,
    ),
    large: true,
    handler: async (input, parts) => {
      const { unit = null, situation = null, limit = defaultLimit, cursor } = input.query
      const page = await readRecordList(
        collection,
        recordReading(input, collection.read, parts),
        { unitId: unit, situation },
        { limit, cursor },
      )
      return isRefusal(page) ? page : { body: page as never }
    },
  })
}

function readRoute(collection: RecordCollection): Route {
  return route({
    method: 'GET',
    path: `/api/v1/${collection.path}/{${collection.idName}}`,
    permission: collection.read,
    audit: `${collection.kind.kind}.read`,
    tag: collection.tag,
    summary: `Read: ${collection.noun}`,
    params: paramsOf(collection),
    answer: collection.view,
    handler: async (input, parts) => {
      const read = await readRecord(collection, recordReading(input, collection.read, parts), idIn(input.params))
      return isRefusal(read) ? read : { body: read.view as never, version: read.version }
    },
  })
}

function beginRoute(collection: RecordCollection, row: RecordCommandRow, isOneOfSeveral: boolean): Route {
  const path = `/api/v1/${collection.path}${isOneOfSeveral ? `/${kebab(row.command.name)}` : ''}` as const
  return route({
    method: 'POST',
    path,
    permission: permissionsOf(row),
    audit: auditOf(collection, row),
    tag: collection.tag,
    summary: row.title,
    body: row.input,
    answer: collection.view,
    success: 201,
    changes: 'creates',
    example: row.example as never,
    handler: (input, parts) => give(collection, row, input, parts),
  })
}

function changeRoute(collection: RecordCollection, row: RecordCommandRow): Route {
  return route({
    method: 'POST',
    path: `/api/v1/${collection.path}/{${collection.idName}}/${kebab(row.command.name)}`,
    permission: permissionsOf(row),
    audit: auditOf(collection, row),
    tag: collection.tag,
    summary: row.title,
    params: paramsOf(collection),
    body: row.input,
    answer: collection.view,
    changes: 'order',
    example: row.example as never,
    handler: (input, parts) => give(collection, row, input, parts, idIn(input.params)),
  })
}

async function give(
  collection: RecordCollection,
  row: RecordCommandRow,
  input: Request,
  parts: ServerParts,
  recordId?: string,
) {
  refuseWhenOverrun(parts)
  const { body, caller, requestId, requestKey, expectedVersion } = input
  const answer = await giveRecordCommand(parts.city, {
    row,
    input: body,
    doer: doerOf(caller),
    requestId,
    ...(recordId === undefined ? {} : { recordId }),
    ...(requestKey ? { requestKey } : {}),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  })
  if (isRefusal(answer)) return answer
  const view = await collection.viewOf(answer, viewContextOf(recordReading(input, permissionsOf(row), parts)))
  const location =
    recordId === undefined ? { headers: { location: `/api/v1/${collection.path}/${answer.recordId}` } } : {}
  return { body: view as never, version: answer.version, ...location }
}

/** The right, and those that it may be instead because of what the record is. */
function permissionsOf({
  command: { name, permission, otherPermissions = [] },
}: RecordCommandRow): readonly [Permission, ...Permission[]] {
  if (permission === 'clock') throw new RangeError(`${name} is the clock’s`)
  return [permission, ...otherPermissions]
}

function auditOf({ kind }: RecordCollection, { command }: RecordCommandRow): `${string}.${string}` {
  return `${kind.kind}.${command.name}`
}

function paramsOf({ idName }: RecordCollection): TObject {
  return Type.Object({ [idName]: Id }, closed)
}

/** The one parameter of a record's routes. */
function idIn(params: unknown): string {
  return Object.values(params as Readonly<Record<string, string>>)[0]!
}
