import { Type } from 'typebox'
import { permissions, type Permission } from '@shaoying/domain'
import type { FastifySchema } from 'fastify'
import type { Right, Route } from './route.ts'

/** What a row tells the generator of the API document. */
export function routeSchema(row: Route): FastifySchema {
  if (row.isPage) return { hide: true } as FastifySchema
  const status = row.success ?? (row.answer ? 200 : 204)
  const description = [row.description, rightText(row.permission)].filter((text) => text !== undefined).join('\n\n')
  return {
    operationId: operationId(row),
    tags: [row.tag],
    summary: row.summary,
    description,
    security: securityOf(row.permission),
    ...(row.params ? { params: row.params } : {}),
    ...(row.query ? { querystring: row.query } : {}),
    ...(row.body ? { body: row.example === undefined ? row.body : { ...row.body, examples: [row.example] } } : {}),
    ...headersOf(row),
    response: {
      [status]: { description: row.answer ? 'Done' : 'Done; nothing to say', ...(row.answer ?? Type.Null()) },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } },
    },
  } as FastifySchema
}

/** `POST /api/v1/orders/{orderId}/sign-order` → `postOrdersSignOrder`. */
function operationId({ method, path }: Pick<Route, 'method' | 'path'>): string {
  const words = path
    .replace(/^\/api\/v1|^\/api/, '')
    .split(/[/\-.]/)
    .filter((word) => word !== '' && !word.startsWith('{'))
  const by = /\{\w+\}$/.test(path) ? 'One' : ''
  return `${method.toLowerCase()}${words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}${by}`
}

function rightText(right: Right): string {
  if (right === 'public') return 'Open to everybody.'
  if (right === 'signed_in') return 'For everybody who is signed in.'
  if (right === 'petitioner') return 'For the petitioner, with the token that `POST /api/v1/petitions/track` gives.'
  const wanted: readonly Permission[] = typeof right === 'string' ? [right] : right
  return `Needs ${wanted.map((name) => `\`${name}\` (${permissions[name].nameEn}, ${permissions[name].name})`).join(' or ')}.`
}

function securityOf(right: Right): readonly Record<string, readonly string[]>[] {
  if (right === 'public') return []
  return right === 'petitioner' ? [{ petitionToken: [] }] : [{ session: [] }]
}

function headersOf({ changes }: Route): { headers?: object } {
  if (changes === undefined) return {}
  const key = Type.Optional(
    Type.String({
      minLength: 8,
      maxLength: 200,
      description:
        'Yours to choose; the same request sent again under the same key is carried out once and answered alike',
    }),
  )
  const seen = Type.Optional(
    Type.String({ description: 'ETag of the answer you decided on; 412 when the order has changed since' }),
  )
  return {
    headers: Type.Object(
      changes === 'order' ? { 'idempotency-key': key, 'if-match': seen } : { 'idempotency-key': key },
    ),
  }
}
