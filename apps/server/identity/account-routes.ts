import { AccountListView, Id, OneTimePasswordView, SignInListView, WhyInput } from '@shaoying/contract'
import type { OneTimePassword, RecordAnswer } from '@shaoying/application'
import { isRefusal, postingsInForce, type Person, type Refusal } from '@shaoying/domain'
import { listSignIns } from '@shaoying/store'
import { Type } from 'typebox'
import { doerOf } from '../routes/doer-of.ts'
import { route, type Route, type RouteInput } from '../routes/route.ts'
import type { PersonCaller } from '../routes/caller.ts'
import { defaultLimit } from '../routes/shapes.ts'
import type { IdentityServices } from './identity-services.ts'

const tag = 'Accounts 账号'
const closed = { additionalProperties: false }
const OfPerson = Type.Object({ personId: Id }, closed)
const example = { why: '新到岗' }
type Request = RouteInput<{ personId: string }, unknown, { why: string }, PersonCaller>

/** What administrators do to accounts. */
export function accountRoutes(identity: IdentityServices): readonly Route[] {
  const { accounts } = identity
  const asked = ({ params, body, caller, requestId }: Request) => ({
    personId: params.personId,
    why: body.why,
    doer: doerOf(caller),
    requestId,
  })
  const withPassword = (
    path: `/${string}`,
    audit: `account.${string}`,
    summary: string,
    give: (request: ReturnType<typeof asked>) => Promise<OneTimePassword | Refusal>,
  ): Route =>
    route({
      method: 'POST',
      path,
      permission: 'account.manage',
      audit,
      tag,
      summary,
      description: 'The password is told once, for one use: its owner changes it at their first sign-in.',
      params: OfPerson,
      body: WhyInput,
      answer: OneTimePasswordView,
      success: 201,
      example,
      handler: async (input) => {
        const made = await give(asked(input))
        return isRefusal(made) ? made : { body: { login: made.person.login, password: made.password } }
      },
    })
  const plain = (
    path: `/${string}`,
    audit: `account.${string}`,
    summary: string,
    give: (request: ReturnType<typeof asked>) => Promise<RecordAnswer | Refusal>,
  ): Route =>
    route({
      method: 'POST',
      path,
      permission: 'account.manage',
      audit,
      tag,
      summary,
      params: OfPerson,
      body: WhyInput,
      example,
      handler: async (input) => {
        const answer = await give(asked(input))
        return isRefusal(answer) ? answer : { status: 204 }
      },
    })
  return [
    listRoute(identity),
    withPassword('/api/v1/accounts/{personId}/open', 'account.open', 'Open an account 开通账号', (request) =>
      accounts.open(request),
    ),
    withPassword(
      '/api/v1/accounts/{personId}/reset-password',
      'account.reset_password',
      'Reset a password 重置密码',
      (request) => accounts.resetPassword(request),
    ),
    plain(
      '/api/v1/accounts/{personId}/reset-second-factor',
      'account.reset_otp',
      'Take a second factor away 重置动态验证码',
      (request) => accounts.resetSecondFactor(request),
    ),
    plain('/api/v1/accounts/{personId}/disable', 'account.disable', 'Disable an account 停用账号', (request) =>
      accounts.disable(request),
    ),
    plain('/api/v1/accounts/{personId}/enable', 'account.enable', 'Enable an account 启用账号', (request) =>
      accounts.enable(request),
    ),
    signInsRoute(identity),
  ]
}

function listRoute({ accounts, parts }: IdentityServices): Route {
  const query = Type.Object(
    {
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      cursor: Type.Optional(
        Type.String({ minLength: 1, maxLength: 60, description: '`nextCursor` of the page before' }),
      ),
    },
    closed,
  )
  return route({
    method: 'GET',
    path: '/api/v1/accounts',
    permission: 'account.manage',
    audit: 'account.list',
    tag,
    summary: 'List accounts 账号列表',
    query,
    answer: AccountListView,
    large: true,
    handler: async ({ query: { limit = defaultLimit, cursor = null }, now }) => {
      const { rules, on } = parts.registry.today(now)
      const rows = await accounts.list({ after: cursor, most: limit + 1 })
      const items = rows
        .slice(0, limit)
        .map(({ person: state, personId, login, hasSecret, otpConfirmed, bound, lockedUntil, lastSignedInAt }) => {
          const person = state as Person
          const unitIds = [...new Set(postingsInForce(person, on).map(({ unitId }) => unitId))]
          return {
            personId,
            login,
            name: person.name,
            situation: person.situation,
            account: person.account,
            units: unitIds.map((id) => ({ id, name: rules.directory.findUnit(id)?.name ?? id })),
            hasPassword: hasSecret,
            hasSecondFactor: otpConfirmed,
            usesSignOn: bound,
            lockedUntil,
            lastSignedInAt,
          }
        })
      return { body: { items, nextCursor: rows.length > limit ? (items.at(-1)?.login ?? null) : null } }
    },
  })
}

function signInsRoute({ parts }: IdentityServices): Route {
  return route({
    method: 'GET',
    path: '/api/v1/sign-ins',
    permission: ['account.manage', 'access.audit'],
    audit: 'account.sign_ins',
    tag,
    summary: 'Who signed in or tried to 登录记录',
    answer: SignInListView,
    large: true,
    query: Type.Object(
      {
        personId: Type.Optional(Id),
        before: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      },
      closed,
    ),
    handler: async ({ query: { personId = null, before = null, limit = defaultLimit } }) => {
      const rows = await listSignIns(parts.pool, { cityId: parts.cityId, personId, before, most: limit })
      const items = rows.map((row) => ({
        signInId: row.sign_in_id,
        at: row.at,
        personId: row.person_id,
        login: row.login,
        outcome: row.outcome,
        address: row.address,
        agent: row.agent,
        requestId: row.request_id,
      }))
      return { body: { items } }
    },
  })
}
