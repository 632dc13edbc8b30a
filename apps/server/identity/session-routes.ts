import {
  ActForUnitInput,
  ChangePasswordInput,
  ChooseLanguageInput,
  ConfirmSecondFactorInput,
  EnrolSecondFactorInput,
  Id,
  RemoveSecondFactorInput,
  SecondFactorView,
  SessionListView,
  SessionView,
  SignedInView,
  SignInInput,
  type SessionView as SessionShown,
} from '@shaoying/contract'
import type { LiveSession } from '@shaoying/application'
import { actorOf, isRefusal, permissionsOf, postingsOn, roles, unitIdsOn } from '@shaoying/domain'
import { Type } from 'typebox'
import { route, type Route } from '../routes/route.ts'
import { deviceOf, liveSessionOf, type IdentityServices } from './identity-services.ts'
import { noSessionCookie, presentedToken, sessionCookie } from './session-cookie.ts'

const tag = 'Session 登录'
const done = { status: 204 } as const

/** Signing in and out, and what people do to their own account. */
export function sessionRoutes(identity: IdentityServices): readonly Route[] {
  return [signInRoute(identity), ...ownSessionRoutes(identity), ...ownSecretRoutes(identity)]
}

function signInRoute(identity: IdentityServices): Route {
  const { signIns, sessions, cookies } = identity
  return route({
    method: 'POST',
    path: '/api/v1/session',
    permission: 'public',
    audit: 'session.sign_in',
    tag,
    summary: 'Sign in 登录',
    rate: 'guess',
    description:
      'For browsers sets a cookie that scripts cannot read; for programs answers a bearer token. A session that the browser had ends.',
    body: SignInInput,
    answer: SignedInView,
    success: 201,
    example: { login: 'call-taker', password: 'k7wq-m2xd-9hte' },
    handler: async ({ body: { as = 'cookie', ...credentials }, request }) => {
      const signedIn = await signIns.byPassword({ ...credentials, kind: as }, deviceOf(request))
      if (isRefusal(signedIn)) return signedIn
      const before = presentedToken(request, cookies)
      const old = before?.kind === 'cookie' && as === 'cookie' ? await sessions.resolve(before.token, 'cookie') : null
      if (old) await sessions.end(old.personId, old.sessionId)
      const { token, sessionId, personId, expiresAt } = signedIn
      const mustChangePassword = (await sessions.resolve(token, as))?.mustChangePassword ?? false
      const body = { sessionId, personId, expiresAt, mustChangePassword }
      return as === 'token'
        ? { body: { ...body, token } }
        : { body, cookies: [sessionCookie(cookies, token, expiresAt)] }
    },
  })
}

function ownSessionRoutes(identity: IdentityServices): readonly Route[] {
  const { sessions, own, cookies } = identity
  return [
    route({
      method: 'GET',
      path: '/api/v1/session',
      permission: 'signed_in',
      audit: 'session.read',
      tag,
      summary: 'Who am I 我是谁',
      answer: SessionView,
      handler: async ({ request }) => {
        const live = await liveSessionOf(identity, request)
        return isRefusal(live) ? live : { body: sessionView(live, identity) }
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/v1/session',
      permission: 'signed_in',
      audit: 'session.sign_out',
      tag,
      summary: 'Sign out 退出',
      handler: async ({ caller }) => {
        await sessions.end(caller.session.actor.personId, caller.session.sessionId)
        return { ...done, cookies: [noSessionCookie(cookies)] }
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/sessions',
      permission: 'signed_in',
      audit: 'session.list',
      tag,
      summary: 'My sessions 我的登录会话',
      answer: SessionListView,
      handler: async ({ caller }) => {
        const rows = await sessions.list(caller.session.actor.personId)
        const items = rows.map((row) => ({
          sessionId: row.session_id,
          kind: row.kind as 'cookie' | 'token',
          createdAt: row.created_at,
          lastUsedAt: row.last_used_at,
          expiresAt: row.expires_at,
          address: row.address,
          agent: row.agent,
          isThis: row.session_id === caller.session.sessionId,
        }))
        return { body: { items } }
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/v1/sessions/{sessionId}',
      permission: 'signed_in',
      audit: 'session.end',
      tag,
      summary: 'End one of my sessions 结束会话',
      params: Type.Object({ sessionId: Id }, { additionalProperties: false }),
      handler: async ({ caller, params }) =>
        (await sessions.end(caller.session.actor.personId, params.sessionId)) ?? done,
    }),
    route({
      method: 'PUT',
      path: '/api/v1/session/unit',
      permission: 'signed_in',
      audit: 'session.act_for',
      tag,
      summary: 'Act for one of my units 切换单位',
      body: ActForUnitInput,
      answer: SessionView,
      example: { unitId: null },
      handler: async ({ body, request }) => {
        const live = await liveSessionOf(identity, request)
        if (isRefusal(live)) return live
        const refusal = await sessions.actFor(live, body.unitId)
        if (refusal) return refusal
        const after = await liveSessionOf(identity, request)
        return isRefusal(after) ? after : { body: sessionView(after, identity) }
      },
    }),
    route({
      method: 'PUT',
      path: '/api/v1/session/language',
      permission: 'signed_in',
      audit: 'session.language',
      tag,
      summary: 'My language 语言',
      body: ChooseLanguageInput,
      example: { language: 'en' },
      handler: async ({ body, request }) => {
        const live = await liveSessionOf(identity, request)
        if (isRefusal(live)) return live
        await own.chooseLanguage(live, body.language)
        return done
      },
    }),
  ]
}

function ownSecretRoutes(identity: IdentityServices): readonly Route[] {
  const { own } = identity
  /** What needs the session whole: the person behind it, and which of their sessions it is. */
  const withSession = async <Answer>(
    request: Parameters<typeof liveSessionOf>[1],
    work: (live: LiveSession) => Promise<Answer>,
  ) => {
    const live = await liveSessionOf(identity, request)
    return isRefusal(live) ? live : work(live)
  }
  return [
    route({
      method: 'POST',
      path: '/api/v1/session/password',
      permission: 'signed_in',
      audit: 'session.change_password',
      tag,
      summary: 'Change my password 修改密码',
      rate: 'guess',
      description: 'All other sessions of the person end.',
      body: ChangePasswordInput,
      example: { current: 'k7wq-m2xd-9hte', password: '夜半钟声到客船，江枫渔火' },
      handler: ({ body, request }) =>
        withSession(request, async (live) => (await own.changePassword(live, body, deviceOf(request))) ?? done),
    }),
    route({
      method: 'POST',
      path: '/api/v1/session/second-factor',
      permission: 'signed_in',
      audit: 'session.enrol_otp',
      tag,
      summary: 'Begin a second factor 启用动态验证码',
      rate: 'guess',
      description: 'Answers the secret for an authenticator app; it counts once a code confirmed it.',
      body: EnrolSecondFactorInput,
      answer: SecondFactorView,
      example: { current: 'k7wq-m2xd-9hte' },
      handler: ({ body, request }) =>
        withSession(request, async (live) => {
          const factor = await own.enrolSecondFactor(live, body)
          return isRefusal(factor) ? factor : { body: factor }
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/session/second-factor/confirm',
      permission: 'signed_in',
      audit: 'session.confirm_otp',
      tag,
      summary: 'Confirm it with a code 确认动态验证码',
      rate: 'guess',
      body: ConfirmSecondFactorInput,
      example: { code: '123456' },
      handler: ({ body, request }) =>
        withSession(request, async (live) => (await own.confirmSecondFactor(live, body, deviceOf(request))) ?? done),
    }),
    route({
      method: 'POST',
      path: '/api/v1/session/second-factor/remove',
      permission: 'signed_in',
      audit: 'session.remove_otp',
      tag,
      summary: 'Remove it 停用动态验证码',
      rate: 'guess',
      body: RemoveSecondFactorInput,
      example: { current: 'k7wq-m2xd-9hte', code: '123456' },
      handler: ({ body, request }) =>
        withSession(request, async (live) => (await own.removeSecondFactor(live, body, deviceOf(request))) ?? done),
    }),
  ]
}

function sessionView(live: LiveSession, { parts: { registry, cityTime } }: IdentityServices): SessionShown {
  const { rules, on } = registry.today(cityTime.now())
  const named = (id: string) => ({ id, name: rules.directory.findUnit(id)?.name ?? id })
  const { person, actor } = live
  const isEnglish = live.language === 'en'
  return {
    sessionId: live.sessionId,
    personId: live.personId,
    login: person.login,
    name: person.name,
    nameEn: person.nameEn,
    language: live.language,
    units: live.unitIds.map(named),
    allUnits: unitIdsOn(actorOf(live.personId, person.postings, rules.directory), on).map(named),
    actingUnit: live.actingUnitId === null ? null : named(live.actingUnitId),
    areaIds: [
      ...new Set(live.unitIds.flatMap((id) => [id, ...rules.directory.ancestorsOf(id).map((above) => above.id)])),
    ],
    postings: postingsOn(actor, on).map(({ unitId, role, fromOn, toOn = null }) => ({
      unit: named(unitId),
      role,
      roleName: isEnglish ? roles[role].nameEn : roles[role].name,
      fromOn,
      toOn,
    })),
    permissions: [...permissionsOf(actor, on)].sort(),
    mustChangePassword: live.mustChangePassword,
    hasSecondFactor: live.hasSecondFactor,
    expiresAt: live.expiresAt,
    now: cityTime.now(),
  }
}
