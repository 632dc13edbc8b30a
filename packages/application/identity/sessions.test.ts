import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addSeconds, isRefusal, permissionsOf, postPerson, type Doer } from '@shaoying/domain'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { accepted, buildIdentity, testDevice, type TownIdentity } from '../testing/town-identity.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { Sessions, type LiveSession } from './sessions.ts'

const now = '2026-03-02T01:00:00Z'
let town: Town
let identity: TownIdentity
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, now)
  identity = await buildIdentity(town)
})
afterAll(async () => {
  await town.end()
  await drop()
})
beforeEach(() => identity.machineTime.set(now))

/** Another server: it shares the database and nothing else. */
const elsewhere = () => new Sessions(identity.parts)
const doerOf = ({ actor }: LiveSession): Doer => ({ kind: 'person', actor })
const by = async (login: string, personId: string) => ({
  personId,
  why: '测试',
  doer: doerOf((await identity.enter(login)).session),
  requestId: 'r1',
})

describe('sessions', () => {
  it('a token opens its session anywhere, in its own manner only; another opens none', async () => {
    const { token, sessionId } = await identity.enter('handler')
    expect((await elsewhere().resolve(token, 'cookie'))?.sessionId).toBe(sessionId)
    expect(await elsewhere().resolve(token, 'token')).toBeNull()
    expect(await elsewhere().resolve(`${token}x`, 'cookie')).toBeNull()
    const { rows } = await town.pool.query('select from session where encode(token_hash, $1) = $2 or token_hash = $3', [
      'escape',
      token,
      Buffer.from(token),
    ])
    expect(rows).toEqual([])
  })

  it('is asked of the database once in five seconds', async () => {
    const { token } = await identity.enter('handler')
    const fresh = elsewhere()
    await fresh.resolve(token, 'cookie')
    await town.pool.query('update session set expires_at = $1', [addSeconds(now, -1)])
    expect(await fresh.resolve(token, 'cookie')).not.toBeNull()
    expect(await elsewhere().resolve(token, 'cookie')).toBeNull()
  })

  it('ends by its hour, and sooner when nobody uses it', async () => {
    const { token } = await identity.enter('handler')
    for (const minutes of [50, 100]) {
      identity.machineTime.set(addSeconds(now, minutes * 60))
      expect(await elsewhere().resolve(token, 'cookie')).not.toBeNull()
    }
    identity.machineTime.set(addSeconds(now, 161 * 60))
    expect(await elsewhere().resolve(token, 'cookie')).toBeNull()
    const busy = await identity.enter('handler')
    for (let minutes = 161; minutes < 161 + 12 * 60; minutes += 30) {
      identity.machineTime.set(addSeconds(now, minutes * 60))
      expect(await elsewhere().resolve(busy.token, 'cookie')).not.toBeNull()
    }
    identity.machineTime.set(addSeconds(now, (161 + 12 * 60) * 60))
    expect(await elsewhere().resolve(busy.token, 'cookie')).toBeNull()
  })

  it('a person lists and ends their own, and nobody else’s', async () => {
    const [first, second, stranger] = [
      await identity.enter('unit-admin'),
      await identity.enter('unit-admin', { kind: 'token' }),
      await identity.enter('handler'),
    ]
    expect((await identity.sessions.list(first.personId)).map((row) => row.session_id).sort()).toEqual(
      [first.sessionId, second.sessionId].sort(),
    )
    expect(await identity.sessions.end(first.personId, stranger.sessionId)).toMatchObject({ code: 'session.not_found' })
    expect(await identity.sessions.end(first.personId, second.sessionId)).toBeNull()
    expect(await identity.sessions.resolve(second.token, 'token')).toBeNull()
    expect(await identity.sessions.resolve(first.token, 'cookie')).not.toBeNull()
  })

  it('who serves in two units may act for one, and then has its rights alone', async () => {
    const { session, token } = await identity.enter('dispatcher')
    const posting = {
      unitId: '990000-services',
      postId: 'arbitration',
      sort: 'regular',
      fromOn: '2026-03-02',
      why: '兼任',
    } as const
    accepted(
      await identity.parts.records.give({
        command: postPerson,
        recordId: session.personId,
        input: { ...posting, personId: session.personId, asked: null },
        doer: doerOf((await identity.enter('administrator')).session),
        requestId: 'r1',
      }),
    )
    const both = (await elsewhere().resolve(token, 'cookie'))!
    expect([both.unitIds, permissionsOf(both.actor, '2026-03-02').has('order.dispatch')]).toEqual([
      ['990000-hotline', '990000-services'],
      true,
    ])
    expect(await identity.sessions.actFor(both, '990000-services')).toBeNull()
    const one = (await identity.sessions.resolve(token, 'cookie'))!
    expect([
      one.unitIds,
      permissionsOf(one.actor, '2026-03-02').has('order.dispatch'),
      permissionsOf(one.actor, '2026-03-02').has('objection.arbitrate'),
    ]).toEqual([['990000-services'], false, true])
    expect(await identity.sessions.actFor(one, '990101001')).toMatchObject({ code: 'session.not_your_unit' })
    expect(await identity.sessions.actFor(one, null)).toBeNull()
    expect((await identity.sessions.resolve(token, 'cookie'))!.unitIds).toHaveLength(2)
  })
})

describe('one’s own password', () => {
  it('changes on the old one, by the rules, and ends one’s other sessions', async () => {
    const { session, token } = await identity.enter('kb-editor')
    const other = await identity.enter('kb-editor')
    const current = identity.passwordOf('kb-editor')
    const change = (from: string, password: string) =>
      identity.own.changePassword(session, { current: from, password }, testDevice)
    expect(await change('wrong', 'a long and new one')).toMatchObject({ code: 'password.wrong', field: '/current' })
    expect(await change(current, 'short')).toMatchObject({ code: 'password.too_short', params: { minLength: 10 } })
    expect(await change(current, current)).toMatchObject({ code: 'password.same' })
    expect(await change(current, 'kb-editor-2026')).toMatchObject({ code: 'password.holds_name' })
    expect(await change(current, 'a long and new one')).toBeNull()
    expect(await identity.sessions.resolve(other.token, 'cookie')).toBeNull()
    expect(await identity.sessions.resolve(token, 'cookie')).not.toBeNull()
    expect((await identity.enter('kb-editor', { password: 'a long and new one' })).session.language).toBe('zh')
  })
})

describe('administrators’ hands on accounts', () => {
  it('a reset gives a password for one use: until it is changed its owner may do nothing else', async () => {
    const before = await identity.enter('alley-steward')
    const { password } = accepted(await identity.accounts.resetPassword(await by('administrator', before.personId)))
    expect(await identity.sessions.resolve(before.token, 'cookie')).toBeNull()
    const { session, token } = await identity.enter('alley-steward', { password })
    expect([session.mustChangePassword, session.unitIds, permissionsOf(session.actor, '2026-03-02').size]).toEqual([
      true,
      [],
      0,
    ])
    expect(
      await identity.own.changePassword(
        session,
        { current: password, password: 'walks the alleys at dawn' },
        testDevice,
      ),
    ).toBeNull()
    expect(
      permissionsOf((await identity.sessions.resolve(token, 'cookie'))!.actor, '2026-03-02').has('field.report'),
    ).toBe(true)
  })

  it('disabling ends every session at once and lets nobody in; enabling lets them in again', async () => {
    const { token, personId } = await identity.enter('district-centre')
    accepted(await identity.accounts.disable(await by('administrator', personId)))
    expect(await elsewhere().resolve(token, 'cookie')).toBeNull()
    const again = await identity.signIns.byPassword(
      { login: 'district-centre', password: identity.passwordOf('district-centre'), kind: 'cookie' },
      testDevice,
    )
    expect(again).toMatchObject({ code: 'sign_in.refused' })
    accepted(await identity.accounts.enable(await by('administrator', personId)))
    expect((await identity.enter('district-centre')).session.unitIds).toEqual(['990101-centre'])
  })

  it('only administrators have them, not even on their own account; what they do stands in the person’s trace', async () => {
    const { personId } = await identity.enter('inspector')
    const administrator = await identity.enter('administrator')
    expect(await identity.accounts.disable(await by('unit-admin', personId))).toMatchObject({
      code: 'access.no_permission',
    })
    expect(await identity.accounts.resetSecondFactor(await by('administrator', administrator.personId))).toMatchObject({
      code: 'account.own',
    })
    accepted(await identity.accounts.resetSecondFactor(await by('administrator', personId)))
    const { rows } = await town.pool.query<{ kind: string; actor_id: string }>(
      'select kind, actor_id from event where stream_id = $1 order by sequence',
      [personId],
    )
    expect(rows.map(({ kind }) => kind)).toEqual([
      'personRegistered',
      'personPosted',
      'accountOpened',
      'secondFactorReset',
    ])
    expect(rows.at(-1)!.actor_id).toBe(administrator.personId)
    expect(
      JSON.stringify(await town.pool.query('select payload from event where stream_id = $1', [personId])),
    ).not.toMatch(/argon2|password/i)
  })

  it('lists who may sign in, and when they last did', async () => {
    await identity.enter('callback-agent')
    const all = await identity.accounts.list({ after: null, most: 100 })
    expect(all.map(({ login }) => login)).toEqual(town.rules.pack.people.map(({ login }) => login).sort())
    expect(all.find(({ login }) => login === 'callback-agent')).toMatchObject({
      hasSecret: true,
      otpConfirmed: false,
      lockedUntil: null,
      lastSignedInAt: now,
    })
    expect((await identity.accounts.list({ after: 'street-chief', most: 2 })).map(({ login }) => login)).toEqual([
      'supervisor',
      'unit-admin',
    ])
    expect(isRefusal(await identity.accounts.open(await by('administrator', all[0]!.personId)))).toBe(true)
  })
})
