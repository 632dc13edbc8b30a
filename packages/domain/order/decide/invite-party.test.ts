import { describe, expect, it } from 'vitest'
import { dispatched, dispatcher, elmAdmin, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, type Scene } from '../../testing/scene.ts'
import type { Doer } from '../doer.ts'
import { invitationView } from '../invitation-view.ts'
import { findClock } from '../order-clocks.ts'
import { closeInvitation, contribute, inviteParty, type InviteParty } from './invite-party.ts'
import { withdrawOrder } from './link-orders.ts'

const property: InviteParty = { name: '绿城物业', sort: 'property_company', asked: '请清运 3 号楼前垃圾并回复' }
const invited = (more: Partial<InviteParty> = {}): Scene =>
  inHandling().when(elmAdmin, inviteParty, { ...property, ...more })
const first: Doer = { kind: 'external', invitationId: 'order-1.1' }
const answer = { text: '今天上午已清运' }

describe('outside parties (R009, R150)', () => {
  it('R009: the street asks the property company, which answers through its link without an account', () => {
    const { order, trace } = invited().when(first, contribute, answer)
    expect(order.invitations).toMatchObject([
      {
        id: 'order-1.1',
        name: '绿城物业',
        sort: 'property_company',
        contributions: [answer],
        closedAt: null,
        byPersonId: 'unit_admin@elm',
      },
    ])
    expect(trace.at(-1)?.actor).toEqual({ kind: 'external', id: 'order-1.1', unitId: null })
  })

  it('R150: several parties take part, each answering for itself only', () => {
    const both = invited().when(elmAdmin, inviteParty, {
      name: '社区社会组织联合会',
      sort: 'social_organisation',
      asked: '请组织志愿者',
    })
    const { order } = both.when({ kind: 'external', invitationId: 'order-1.2' }, contribute, answer)
    expect(order.invitations.map(({ contributions }) => contributions.length)).toEqual([0, 1])
  })

  it('an answer wanted by a moment has a clock, which the answer stops; silence is recorded', () => {
    const asked = invited({ wantedBy: '2026-03-10T01:00:00Z' })
    expect(findClock(asked.order, 'invitation:1')).toMatchObject({
      situation: 'running',
      dueAt: '2026-03-10T01:00:00Z',
    })
    expect(findClock(asked.when(first, contribute, answer).order, 'invitation:1')).toMatchObject({
      situation: 'stopped',
      inTime: true,
    })
    expect(asked.later(1, 'day').ticks().since(asked)).toContain('clockExpired')
    expect(
      inHandling().refused(elmAdmin, inviteParty, { ...property, wantedBy: '2026-03-09T01:00:00Z' }),
    ).toMatchObject({ code: 'order.wanted_in_past', field: '/wantedBy' })
  })

  it('a closed invitation, another order’s, or one of an ended order opens nothing', () => {
    const closed = invited().when(elmHandler, closeInvitation, { id: 'order-1.1', reason: '已完成' })
    expect(closed.refused(first, contribute, answer)).toMatchObject({ code: 'access.no_tie' })
    expect(closed.refused(elmHandler, closeInvitation, { id: 'order-1.1', reason: 'x' })).toMatchObject({
      code: 'invitation.none_open',
    })
    expect(invited().refused({ kind: 'external', invitationId: 'order-2.1' }, contribute, answer)).toMatchObject({
      code: 'access.no_tie',
    })
    expect(
      invited().when(dispatcher, withdrawOrder, { reason: '诉求人撤回' }).refused(first, contribute, answer),
    ).toMatchObject({ code: 'order.not_now' })
    expect(invited().refused(elmAdmin, closeInvitation, { id: 'order-1.9', reason: 'x' })).toMatchObject({
      code: 'invitation.not_open',
    })
  })

  it('a link can do nothing but answer', () => {
    expect(invited().refused(first, closeInvitation, { id: 'order-1.1', reason: 'x' })).toMatchObject({
      code: 'access.no_tie',
    })
    expect(invited().refused(first, inviteParty, property)).toMatchObject({ code: 'access.no_tie' })
    expect(invited().refused(elmAdmin, contribute, answer)).toMatchObject({ code: 'access.no_permission' })
  })

  it('a link in strangers’ hands cannot fill the order without end', () => {
    const full = Array.from({ length: 50 }).reduce<Scene>((scene) => scene.when(first, contribute, answer), invited())
    expect(full.refused(first, contribute, answer)).toMatchObject({ code: 'invitation.full' })
  })

  it('only the lead invites, once it works on the order, and nobody into a confidential report', () => {
    expect(inHandling().refused(posted('oak', 'unit_admin'), inviteParty, property)).toMatchObject({
      code: 'access.no_tie',
    })
    expect(dispatched().refused(elmAdmin, inviteParty, property)).toMatchObject({ code: 'order.not_now' })
    expect(
      inHandling({}, { kind: 'report', confidential: true }).refused(elmAdmin, inviteParty, property),
    ).toMatchObject({ code: 'invitation.confidential' })
  })

  it('sees what it was asked, the public place and its own words; no name, number, door, position or other party', () => {
    const place = {
      unitId: 'elm-north',
      borderUnitIds: [],
      point: '三号楼前',
      position: { longitude: 116.4, latitude: 39.9 },
    }
    const scene = inHandling(
      {},
      {
        place,
        petitioner: { sort: 'person', id: 'resident-handle', vaultId: 'vault-1', contactSecret: false },
        wordsId: 'own-words',
      },
    )
      .when(elmAdmin, inviteParty, property)
      .when(elmAdmin, inviteParty, { ...property, name: '另一家' })
      .when(first, contribute, answer)
    const view = invitationView(scene.order, 'order-1.1', scene.now, scene.rules)
    expect(view).toEqual({
      id: 'order-1.1',
      name: '绿城物业',
      asked: property.asked,
      wantedBy: null,
      at: scene.now,
      closedAt: null,
      orderNumber: 'T20260309-00001',
      category: '0102-01',
      place: { territory: 'elm-north', point: '三号楼前' },
      askedBy: 'elm',
      contributions: [{ ...answer, at: scene.now }],
      open: true,
    })
    expect(JSON.stringify(view)).not.toMatch(/resident-handle|vault-1|own-words|116\.4|另一家/)
    expect(invitationView(scene.order, 'order-1.7', scene.now, scene.rules)).toBeNull()
    expect(
      invitationView(
        scene.when(elmAdmin, closeInvitation, { id: 'order-1.1', reason: '完成' }).order,
        'order-1.1',
        scene.now,
        scene.rules,
      )?.open,
    ).toBe(false)
  })
})
