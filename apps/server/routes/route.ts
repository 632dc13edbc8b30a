import type { Language } from '@shaoying/contract'
import type { Instant, Permission, Refusal } from '@shaoying/domain'
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { ServerParts } from '../server-parts.ts'
import type { Caller, PersonCaller, PetitionerCaller } from './caller.ts'
import type { RateClass } from '../settings/rate-classes.ts'

/**
 * What a route demands of its caller: a permission (or one of several), any signed-in person, a petitioner with
 * their token, or nothing. `reader` names the permission whose reach the route reads by, when it is another one.
 */
export type Right = Permission | readonly [Permission, ...Permission[]] | 'signed_in' | 'petitioner' | 'public'

/** Stable name under which the log says what was done: `order.list`. */
export type AuditName = `${string}.${string}`

type CallerFor<R extends Right> = R extends 'public' ? Caller : R extends 'petitioner' ? PetitionerCaller : PersonCaller
type ValueOf<S extends TSchema | undefined> = S extends TSchema ? Static<S> : Record<never, never>

/** What makes a repeat harmless: the caller's key and what they asked under it. */
export interface RequestKey {
  readonly key: string
  readonly requestHash: string
}

/** One request, read and checked. */
export interface RouteInput<P = unknown, Q = unknown, B = unknown, C extends Caller = Caller> {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly caller: C
  readonly requestId: string
  readonly now: Instant
  /** Version of the order that the caller saw (If-Match). */
  readonly expectedVersion: number | undefined
  /** The caller's key (Idempotency-Key) with the hash of what was asked. */
  readonly requestKey: RequestKey | undefined
  readonly language: Language
  /** For what no schema says: cookies, addresses, the end of the connection. */
  readonly request: FastifyRequest
}

export interface Cookie {
  readonly name: string
  /** Null removes it. */
  readonly value: string | null
  readonly options: CookieSerializeOptions
}

/** What goes back when the answer is yes. */
export interface RouteAnswer<A = unknown> {
  /** Default: 200, 204 without a body. */
  readonly status?: 200 | 201 | 202 | 204 | 302 | 303
  readonly body?: A
  /** Version of what is answered; becomes the ETag, and 304 when the caller has it. */
  readonly version?: number | string
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly Cookie[]
}

/** For answers that are no JSON value: the route writes them itself. */
export interface OwnAnswer {
  readonly write: (reply: FastifyReply) => Promise<unknown> | unknown
}

export type Handler<P, Q, B, C extends Caller, A> = (
  input: RouteInput<P, Q, B, C>,
  parts: ServerParts,
) => Promise<RouteAnswer<A> | OwnAnswer | Refusal> | RouteAnswer<A> | OwnAnswer | Refusal

/** A row of a route table. Without a right and an audit name it does not compile. */
export interface RouteRow<
  R extends Right,
  P extends TSchema | undefined,
  Q extends TSchema | undefined,
  B extends TSchema | undefined,
  A extends TSchema | undefined,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `{orderId}` for parameters. */
  readonly path: `/${string}`
  readonly permission: R
  readonly audit: AuditName
  /** Chapter of the API's pages. */
  readonly tag: string
  readonly summary: string
  /** What the summary leaves open, in Markdown's plain part. */
  readonly description?: string
  readonly params?: P
  readonly query?: Q
  /** JSON. A body that may be left out is one whose schema takes `{}`. */
  readonly body?: B
  readonly answer?: A
  /** Status of success; default 200, 204 without `answer`. */
  readonly success?: 200 | 201 | 202 | 204 | 303
  /** A body that works, shown in the pages and sent by a test. */
  readonly example?: B extends TSchema ? Static<B> : never
  /** Default: `read` for GET, `write` for the rest. */
  readonly rate?: RateClass
  /** Answers of many kilobytes go out compressed. */
  readonly large?: boolean
  /** False for an answer that does not end by itself: HEAD would wait for ever. */
  readonly hasHead?: false
  /** A page for people: no part of the API's description. */
  readonly isPage?: true
  /** Takes If-Match and Idempotency-Key. */
  readonly changes?: 'order' | 'creates'
  /** Goes through the door of orders: while that is overrun it is turned away before its body is read. */
  readonly door?: 'orders'
  readonly handler: Handler<ValueOf<P>, ValueOf<Q>, ValueOf<B>, CallerFor<R>, A extends TSchema ? Static<A> : undefined>
}

/** Any row, once its own types have been checked. */
export interface Route {
  readonly method: RouteRow<Right, undefined, undefined, undefined, undefined>['method']
  readonly path: `/${string}`
  readonly permission: Right
  readonly audit: AuditName
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly answer?: TSchema
  readonly success?: 200 | 201 | 202 | 204 | 303
  readonly example?: unknown
  readonly rate?: RateClass
  readonly large?: boolean
  readonly hasHead?: false
  readonly isPage?: true
  readonly changes?: 'order' | 'creates'
  readonly door?: 'orders'
  readonly handler: Handler<unknown, unknown, unknown, Caller, unknown>
}

/** Writes one row; its handler sees the types of its schemas and the caller its right promises. */
export function route<
  const R extends Right,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  A extends TSchema | undefined = undefined,
>(row: RouteRow<R, P, Q, B, A>): Route {
  return row as unknown as Route
}
