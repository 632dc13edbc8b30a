import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSeconds, isRefusal, type Actor, type Doer, type Order, type Refusal, type Role } from '@shaoying/domain'
import { loadOrders } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { orderCommands } from '../commands/order-commands.ts'
import type { OrderAnswer, OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { Vault } from '../vault/vault.ts'
import { invitationLinks } from './invitation-links.ts'
import { contributeByLink, externalDoerFrom, readInvitation } from './invited-party.ts'

let town: Town
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
})
afterAll(async () => {
  await town.end()
  await drop()
})

function answered(answer: OrderAnswer | Refusal): OrderAnswer {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.params)}`)
  return answer
}

async function give(orderId: string, name: string, role: Role, input: object = {}): Promise<OrderAnswer> {
  const { command } = orderCommands.find((row) => row.name === name)!
  return answered(
    await town.door.give({
      command: command as OrderCommand<object>,
      orderId,
      input,
      doer: town.doer(role),
      requestId: 'r',
    }),
  )
}

function actorOf(doer: Doer): Actor {
  if (doer.kind !== 'person') throw new Error('no person')
  return doer.actor
}

/** An order of the street with one invitation; the link's token. */
async function invite(): Promise<{ readonly orderId: string; readonly token: string }> {
  const { orderId } = answered(
    await town.registration.register({
      input: {
        kind: 'complaint',
        title: '垃圾没人收',
        words: '三单元王小明反映：垃圾堆了一周。',
        petitioner: { sort: 'person', name: '王小明', phone: '13812345678', door: '3单元501' },
        place: { unitId: '990101001001', point: '桥东小区' },
        categoryId: '0102-01',
      },
      doer: town.doer('call_taker'),
      channel: 'phone',
      requestId: 'r',
    }),
  )
  await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: '990101001' })
  await give(orderId, 'signOrder', 'handler')
  const { order } = await give(orderId, 'inviteParty', 'unit_admin', {
    name: '绿城物业',
    sort: 'property_company',
    asked: '请清运',
    wantedBy: '2026-03-03T09:00:00+08:00',
  })
  return { orderId, token: town.vault.invitationTokenOf(order.invitations[0]!.id) }
}

describe('a link for an outside party', () => {
  it('R009, R150: its holder reads what was asked and answers, without an account', async () => {
    const { orderId, token } = await invite()
    expect(await readInvitation(town, token)).toMatchObject({
      name: '绿城物业',
      asked: '请清运',
      wantedBy: '2026-03-03T01:00:00Z',
      open: true,
      place: { point: '桥东小区' },
    })
    expect(JSON.stringify(await readInvitation(town, token))).not.toMatch(/王小明|13812345678|\b501\b/)
    const { order } = answered(await contributeByLink(town, token, { text: '已清运' }, 'r'))
    expect(order.invitations[0]!.contributions).toMatchObject([{ text: '已清运' }])
    const { rows } = await town.pool.query(
      'select actor_kind, actor_id from event where stream_id = $1 order by sequence desc limit 1',
      [orderId],
    )
    expect(rows).toEqual([{ actor_kind: 'external', actor_id: `${orderId}.1` }])
    await give(orderId, 'closeInvitation', 'unit_admin', { id: `${orderId}.1`, reason: '完成' })
    expect(await contributeByLink(town, token, { text: '再说一句' }, 'r')).toMatchObject({ code: 'access.no_tie' })
    expect(await readInvitation(town, token)).toMatchObject({ code: 'invitation.link_ended' })
  })

  it('a token changed, made up, cut short or made under another key opens nothing', async () => {
    const { orderId, token } = await invite()
    expect(externalDoerFrom(town.vault, token)).toEqual({
      orderId,
      doer: { kind: 'external', invitationId: `${orderId}.1` },
    })
    const stranger = new Vault([{ id: 'other', secret: randomBytes(32) }]).invitationTokenOf(`${orderId}.1`)
    const forOther = token.replace(`${orderId}.1`, `${orderId}.2`)
    for (const wrong of [
      '',
      '.',
      'x',
      token.slice(0, -1),
      `${token}x`,
      forOther,
      stranger,
      `${orderId}.1.`,
      token.replaceAll('.', ''),
    ]) {
      expect(externalDoerFrom(town.vault, wrong)).toBeNull()
      expect(await readInvitation(town, wrong)).toMatchObject({ code: 'invitation.link_unknown' })
      expect(await contributeByLink(town, wrong, { text: 'x' }, 'r')).toMatchObject({ code: 'invitation.link_unknown' })
    }
  })

  it('a link ends by itself, so many days after an answer was wanted as the pack says', async () => {
    const { orderId, token } = await invite()
    const [now, { invitationLinkDays }] = [town.time.now(), town.rules.pack.rules]
    const endsAt = addSeconds('2026-03-03T01:00:00Z', invitationLinkDays * 86_400)
    town.time.set(addSeconds(endsAt, -1))
    expect(await readInvitation(town, token)).toMatchObject({ name: '绿城物业' })
    town.time.set(endsAt)
    expect(await readInvitation(town, token)).toMatchObject({ code: 'invitation.link_ended' })
    expect(await contributeByLink(town, token, { text: '现在才看到' }, 'r')).toMatchObject({
      code: 'invitation.link_ended',
    })
    const { state } = (await loadOrders(town.pool, town.cityId, [orderId])).get(orderId)!
    const links = invitationLinks(state as Order, actorOf(town.doer('unit_admin')), endsAt, town.rules, town.vault)
    expect(links).toMatchObject({ items: [{ isOpen: false, endsAt, token: null }] })
    town.time.set(now)
  })

  it('a token we gave for an invitation that no order has tells nothing', async () => {
    const { orderId } = await invite()
    expect(await readInvitation(town, town.vault.invitationTokenOf(`${orderId}.9`))).toMatchObject({
      code: 'invitation.link_unknown',
    })
    expect(
      await readInvitation(town, town.vault.invitationTokenOf('00000000-0000-7000-8000-000000000000.1')),
    ).toMatchObject({ code: 'invitation.link_unknown' })
  })

  it('keys may be changed: links given out before still open', () => {
    const [old, fresh] = [
      { id: 'old', secret: randomBytes(32) },
      { id: 'new', secret: randomBytes(32) },
    ]
    const token = new Vault([old]).invitationTokenOf('a.1')
    expect(new Vault([fresh, old]).invitationIdOf(token)).toBe('a.1')
  })
})
