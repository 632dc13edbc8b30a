import type { FastifyRequest } from 'fastify'
import { Type, type TSchema } from 'typebox'
import { languageFor } from './keep-caller.ts'
import { Refused, refusedForFaults } from '../problems/refused.ts'
import { checkOf } from '../reading/check-value.ts'
import type { Fault } from '../reading/fault.ts'
import { noSuchDay } from '../reading/no-such-day.ts'
import { expectedVersionOf, requestKeyOf } from './read-headers.ts'
import { readQuery } from '../reading/read-query.ts'
import { unstorableTexts } from '../reading/unstorable.ts'
import type { ServerParts } from '../server-parts.ts'
import type { Route, RouteInput } from './route.ts'

const nothing = Type.Object({}, { additionalProperties: false })

/** Reads a request by its row's schemas. Throws `Refused` with every fault at once. */
export function inputReader(row: Route): (request: FastifyRequest, parts: ServerParts) => RouteInput {
  const read = {
    params: part('params/', row.params),
    query: part('query/', row.query),
    body: checkOf(row.body ?? nothing),
  }
  const hasBody = row.method !== 'GET' && row.method !== 'DELETE'
  return (request, parts) => {
    const query = readQuery(request.query as Record<string, unknown>, row.query ?? nothing)
    const body = hasBody ? (request.body ?? {}) : undefined
    const faults = [...read.params(request.params), ...read.query(query), ...(hasBody ? read.body(body) : [])]
    if (faults.length > 0) throw refusedForFaults(faults)
    const missing = noSuchDay(query)
    if (missing) throw new Refused(missing)
    return {
      params: request.params,
      query,
      body,
      caller: request.caller,
      requestId: request.id,
      now: parts.city.time.now(),
      language: languageFor(request),
      expectedVersion: row.changes === 'order' ? expectedVersionOf(request) : undefined,
      requestKey: row.changes === undefined ? undefined : requestKeyOf(request),
      request,
    }
  }
}

/** The check of a part that is no body: its faults point with a word in front. */
function part(prefix: string, schema: TSchema | undefined): (value: unknown) => readonly Fault[] {
  const check = checkOf(schema ?? nothing)
  return (value) =>
    [...check(value), ...unstorableTexts(value)].map((fault) => ({
      ...fault,
      pointer: `${prefix}${fault.pointer.slice(1)}`,
    }))
}
