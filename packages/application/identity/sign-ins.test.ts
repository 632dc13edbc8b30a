import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addSeconds, isRefusal } from '@shaoying/domain'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { accepted, buildIdentity, codeAt, testDevice, type TownIdentity } from '../testing/town-identity.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { createDemoAccounts } from './demo-accounts.ts'
import { isOutdated } from './password-hash.ts'
import type { Credentials } from './sign-ins.ts'

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

const tryIn = async (login: string, password: string, more: Partial<Credentials> = {}) => {
  const answer = await identity.signIns.byPassword({ login, password, kind: 'cookie', ...more }, testDevice)
  return isRefusal(answer) ? answer.code : 'in'
}
const outcomes = async (login: string) => {
  const { rows } = await town.pool.query<{ outcome: string }>(
    'select outcome from sign_in where login = $1 order by sign_in_id',
    [login],
  )
  return rows.map(({ outcome }) => outcome)
}

describe('demo accounts', () => {
  it('the first start makes one account for each role of the town, with passwords of their own; the next makes none', async () => {
    expect(identity.demo.map(({ login }) => login)).toEqual(town.rules.pack.people.map(({ login }) => login))
    expect(new Set(identity.demo.map(({ password }) => password)).size).toBe(identity.demo.length)
    expect(identity.demo.find(({ login }) => login === 'handler')).toMatchObject({
      role: '经办人',
      roleEn: 'Handler',
      unit: '桥头街道',
    })
    expect(await createDemoAccounts(identity.parts)).toEqual([])
  })

  it('two servers that start at once make each account once, and both passwords printed work', async () => {
    const database = await createTestDatabase()
    const other = await buildTown(database.url, now)
    const [one, two] = await Promise.all([buildIdentity(other), buildIdentity(other)])
    const made = [...one.demo, ...two.demo]
    expect(made.map(({ login }) => login).sort()).toEqual(other.rules.pack.people.map(({ login }) => login).sort())
    for (const login of ['handler', 'analyst']) {
      const { password } = made.find((account) => account.login === login)!
      expect(isRefusal(await one.signIns.byPassword({ login, password, kind: 'cookie' }, testDevice))).toBe(false)
    }
    await other.end()
    await database.drop()
  })
})

describe('signing in', () => {
  it('opens a session that knows the person’s postings and units', async () => {
    const { session } = await identity.enter('report-in-officer')
    expect(session).toMatchObject({
      person: { name: '东湖城管委报到人小高' },
      unitIds: ['990101-city-management'],
      language: 'zh',
      mustChangePassword: false,
      hasSecondFactor: false,
    })
    expect(session.actor.postings.map(({ role }) => role)).toEqual(['report_in_officer', 'handler'])
  })

  it('passwords are kept as Argon2id with today’s costs', async () => {
    const { rows } = await town.pool.query<{ password_hash: string }>('select password_hash from account')
    expect(
      rows.every(({ password_hash }) => password_hash.startsWith('$argon2id$') && !isOutdated(password_hash)),
    ).toBe(true)
    expect(
      isOutdated('$argon2id$v=19$m=4096,t=1,p=1$c2hhb3lpbmctbm9ib2R5$6RVcDPsi6YDjRVTh3TcV9oTaFSXFqWgxrFUTCAkBVNE'),
    ).toBe(true)
  })

  it('unknown login and wrong password are refused in the same words and noted apart', async () => {
    const refusal = async (login: string) =>
      identity.signIns.byPassword({ login, password: 'not the password', kind: 'cookie' }, testDevice)
    expect(await refusal('nobody-here')).toEqual(await refusal('arbiter'))
    expect(await outcomes('nobody-here')).toEqual(['refused'])
    expect(await tryIn(' Arbiter ', identity.passwordOf('arbiter'))).toBe('in')
    expect(await outcomes('arbiter')).toEqual(['refused', 'signed_in'])
  })

  it('takes as long for an unknown login as for a known one', async () => {
    const slow = await buildIdentity(town, { refusalMs: 150 })
    for (const login of ['nobody-here', 'inspector']) {
      const begun = performance.now()
      await slow.signIns.byPassword({ login, password: 'x', kind: 'cookie' }, testDevice)
      expect(performance.now() - begun).toBeGreaterThanOrEqual(148)
    }
  })

  it('five wrong tries lock the account for a quarter of an hour, for the right password too, and nobody is told', async () => {
    for (let index = 0; index < 5; index += 1) expect(await tryIn('analyst', 'wrong')).toBe('sign_in.refused')
    expect(await tryIn('analyst', identity.passwordOf('analyst'))).toBe('sign_in.refused')
    expect((await outcomes('analyst')).at(-1)).toBe('locked')
    identity.machineTime.set(addSeconds(now, 15 * 60))
    expect(await tryIn('analyst', identity.passwordOf('analyst'))).toBe('in')
  })

  it('a success clears the count', async () => {
    for (const password of ['a', 'b', 'c', 'd', identity.passwordOf('grid-worker'), 'e', 'f', 'g', 'h'])
      await tryIn('grid-worker', password)
    expect(await tryIn('grid-worker', identity.passwordOf('grid-worker'))).toBe('in')
  })

  it('of a hundred guesses sent at once no more than five are tried', async () => {
    const guesses = Array.from({ length: 100 }, (_, index) =>
      index === 60 ? identity.passwordOf('street-chief') : `guess-${index}`,
    )
    const answers = await Promise.all(guesses.map((guess) => tryIn('street-chief', guess)))
    expect(answers.filter((answer) => answer === 'in').length).toBeLessThanOrEqual(1)
    expect((await outcomes('street-chief')).filter((outcome) => outcome === 'refused').length).toBeLessThanOrEqual(5)
  })
})

describe('the second factor', () => {
  it('is confirmed with a code, then asked for; a code works once', async () => {
    const { session } = await identity.enter('supervisor')
    const password = identity.passwordOf('supervisor')
    const { secret, uri } = accepted(await identity.own.enrolSecondFactor(session, { current: password }))
    expect(uri).toContain('otpauth://totp/')
    expect(await tryIn('supervisor', password)).toBe('in')
    expect(await identity.own.confirmSecondFactor(session, { code: '000000' }, testDevice)).toMatchObject({
      code: 'otp.wrong',
    })
    expect(await identity.own.confirmSecondFactor(session, { code: codeAt(secret, now) }, testDevice)).toBeNull()
    expect(await tryIn('supervisor', password)).toBe('sign_in.otp_needed')
    expect(await tryIn('supervisor', 'wrong')).toBe('sign_in.refused')
    // The code that confirmed it was used by that.
    expect(await tryIn('supervisor', password, { otp: codeAt(secret, now) })).toBe('sign_in.otp_wrong')
    const later = addSeconds(now, 60)
    identity.machineTime.set(later)
    const twice = await Promise.all([1, 2].map(() => tryIn('supervisor', password, { otp: codeAt(secret, later) })))
    expect(twice.sort()).toEqual(['in', 'sign_in.otp_wrong'])
  })

  it('its secret lies sealed in the database, bound to its person', async () => {
    const { session } = await identity.enter('call-taker')
    const { secret } = accepted(
      await identity.own.enrolSecondFactor(session, { current: identity.passwordOf('call-taker') }),
    )
    const { rows } = await town.pool.query<{ otp_key_id: string; otp_nonce: Buffer; otp_secret: Buffer }>(
      'select otp_key_id, otp_nonce, otp_secret from account where person_id = $1',
      [session.personId],
    )
    const { otp_key_id: keyId, otp_nonce: nonce, otp_secret: ciphertext } = rows[0]!
    expect(ciphertext.includes(Buffer.from(secret))).toBe(false)
    expect(town.vault.openText(session.personId, { keyId, nonce, ciphertext })).toBe(secret)
    expect(() => town.vault.openText('somebody else', { keyId, nonce, ciphertext })).toThrow('unable to authenticate')
  })

  it('goes with password and code, or by an administrator’s hand', async () => {
    const { session } = await identity.enter('reviewer')
    const current = identity.passwordOf('reviewer')
    const { secret } = accepted(await identity.own.enrolSecondFactor(session, { current }))
    await identity.own.confirmSecondFactor(session, { code: codeAt(secret, now) }, testDevice)
    expect(await identity.own.enrolSecondFactor(session, { current })).toMatchObject({ code: 'otp.is_on' })
    identity.machineTime.set(addSeconds(now, 60))
    expect(
      await identity.own.removeSecondFactor(
        session,
        { current: 'wrong', code: codeAt(secret, addSeconds(now, 60)) },
        testDevice,
      ),
    ).toMatchObject({ code: 'password.wrong' })
    expect(
      await identity.own.removeSecondFactor(
        session,
        { current, code: codeAt(secret, addSeconds(now, 60)) },
        testDevice,
      ),
    ).toBeNull()
    expect(await tryIn('reviewer', current)).toBe('in')
    expect(await identity.own.confirmSecondFactor(session, { code: '123456' }, testDevice)).toMatchObject({
      code: 'otp.not_begun',
    })
  })
})

describe('the city’s own sign-on', () => {
  it('knows people by login the first time, by subject from then on', async () => {
    expect(
      isRefusal(await identity.signIns.bySubject({ subject: 'gov-17', login: 'Community-Worker' }, testDevice)),
    ).toBe(false)
    expect(isRefusal(await identity.signIns.bySubject({ subject: 'gov-17', login: null }, testDevice))).toBe(false)
    expect(
      await identity.signIns.bySubject({ subject: 'gov-18', login: 'community-worker' }, testDevice),
    ).toMatchObject({ code: 'sign_in.not_ours' })
    expect(await identity.signIns.bySubject({ subject: 'gov-19', login: 'nobody-here' }, testDevice)).toMatchObject({
      code: 'sign_in.not_ours',
    })
    expect(await outcomes('community-worker')).toEqual(['signed_on', 'signed_on', 'not_ours'])
  })
})
