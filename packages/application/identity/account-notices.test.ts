import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Doer } from '@shaoying/domain'
import { settled } from '../../store/testing/settled.ts'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { messageFollower } from '../messages/message-follower.ts'
import { accepted, buildIdentity, codeAt, testDevice, type TownIdentity } from '../testing/town-identity.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { isBrokenPassword } from './broken-passwords.ts'

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

/** What the person was told so far: on the screen and by SMS. */
async function toldTo(personId: string): Promise<readonly string[]> {
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, messageFollower(town))
  const { rows } = await town.pool.query<{ told: string }>(
    "select template || ' ' || split_part(recipient, ':', 1) as told from message where person_id = $1 order by event_position, recipient",
    [personId],
  )
  return rows.map(({ told }) => told)
}

describe('broken passwords (ASVS 2.1.7)', () => {
  it.each(['1q2w3e4r5t6y', '1Q2W3E4R5T6Y', 'qwertyuiop', 'sunshine2024', '!!dragonfly1', 'unbelievable'])(
    '%s is one',
    (password) => {
      expect(isBrokenPassword(password)).toBe(true)
    },
  )

  it.each(['walks the alleys at dawn', 'Zx8-kettle-orchid', '十里长街送晚霞归'])('%s is none', (password) => {
    expect(isBrokenPassword(password)).toBe(false)
  })

  it('cannot become somebody’s password', async () => {
    const { session } = await identity.enter('handler')
    expect(
      await identity.own.changePassword(
        session,
        { current: identity.passwordOf('handler'), password: 'unbelievable' },
        testDevice,
      ),
    ).toMatchObject({ code: 'password.broken', field: '/password' })
  })
})

describe('who owns an account is told on the screen and by SMS (ASVS 2.5.5)', () => {
  it('when its password or second factor changes, and not when the change was refused', async () => {
    const { session, personId } = await identity.enter('handler')
    const current = identity.passwordOf('handler')
    await identity.own.changePassword(session, { current: 'wrong', password: 'walks the alleys at dawn' }, testDevice)
    expect(await toldTo(personId)).toEqual([])
    expect(
      await identity.own.changePassword(session, { current, password: 'walks the alleys at dawn' }, testDevice),
    ).toBeNull()
    const { secret } = accepted(await identity.own.enrolSecondFactor(session, { current: 'walks the alleys at dawn' }))
    expect(await identity.own.confirmSecondFactor(session, { code: codeAt(secret, now) }, testDevice)).toBeNull()
    identity.machineTime.set('2026-03-02T01:05:00Z')
    expect(
      await identity.own.removeSecondFactor(
        session,
        { current: 'walks the alleys at dawn', code: codeAt(secret, '2026-03-02T01:05:00Z') },
        testDevice,
      ),
    ).toBeNull()
    const both = (template: string) => [`${template} person`, `${template} phone`]
    expect(await toldTo(personId)).toEqual([
      ...both('account_password'),
      ...both('account_second_factor_on'),
      ...both('account_second_factor_off'),
    ])
  })

  it('when an administrator resets one', async () => {
    const administrator = await identity.enter('administrator')
    const { personId } = await identity.enter('dispatcher')
    const doer: Doer = { kind: 'person', actor: administrator.session.actor }
    accepted(await identity.accounts.resetPassword({ personId, why: '本人申请', doer, requestId: 'r1' }))
    accepted(await identity.accounts.resetSecondFactor({ personId, why: '手机遗失', doer, requestId: 'r1' }))
    expect(await toldTo(personId)).toEqual([
      'account_password_reset person',
      'account_password_reset phone',
      'account_second_factor_reset person',
      'account_second_factor_reset phone',
    ])
  })
})
