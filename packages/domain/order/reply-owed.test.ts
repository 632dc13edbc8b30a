import { describe, expect, it } from 'vitest'
import { dispatched, dispatcher, elmAdmin, elmHandler, inHandling, registered } from '../testing/order-scenes.ts'
import { posted, type Scene } from '../testing/scene.ts'
import { recordContact, replyToOrder, reviewReply } from './decide/handle-order.ts'
import { withdrawOrder } from './decide/link-orders.ts'
import { decideLedger, requestLedger, reviewLedgerRequest } from './decide/put-on-ledger.ts'
import { limitStandings } from './limit-standing.ts'
import { replyOwedBy } from './reply-owed.ts'

const owed = ({ order }: Scene) => replyOwedBy(order)
const handling = ({ order, now }: Scene) => limitStandings(order, now).find(({ clock }) => clock === 'handle')
const dueAt = '2026-03-16T01:00:00Z'
const answered = (scene: Scene): Scene =>
  scene
    .when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' })
    .when(elmHandler, replyToOrder, {
      toPetitioner: '已清运',
      toHotline: '',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
    })

describe('by when the lead’s reply is owed', () => {
  it('from the dispatch on, until the reply is given: what waits for its callback after that is not overdue', () => {
    expect([registered(), dispatched(), inHandling()].map(owed)).toEqual([null, dueAt, dueAt])
    const replied = answered(inHandling().later(1, 'day'))
    expect([owed(replied), owed(replied.at(dueAt).ticks())]).toEqual([null, null])
    expect(handling(replied.at(dueAt))).toMatchObject({
      standing: 'kept',
      tookSeconds: 86_400,
      doneAt: '2026-03-10T01:00:00Z',
    })
  })

  it('a reply sent back is no reply: the limit goes on, and its passing is overdue even while the callback is made', () => {
    const back = answered(inHandling().later(1, 'day')).when(posted('hotline', 'reviewer'), reviewReply, {
      verdict: 'returned',
      reason: '答非所问',
      faults: ['evasive'],
    })
    expect(owed(back)).toBe(dueAt)
    const expired = back.at(dueAt).ticks()
    expect([expired.order.situation.name, owed(expired), handling(expired)?.standing]).toEqual([
      'await_callback',
      dueAt,
      'overdue',
    ])
  })

  it('not while the limit rests on the ledger, and not of what has ended', () => {
    const granted = { verdict: 'granted', reason: '属实' } as const
    const plan = {
      typeId: 'waiting-works',
      reason: '待工程',
      toPetitioner: '已说明',
      steps: [{ step: '立项', byOn: '2026-04-01' }],
      untilOn: '2026-05-01',
    }
    const ledgered = inHandling()
      .when(elmAdmin, requestLedger, plan)
      .when(posted('east-centre', 'district_centre'), reviewLedgerRequest, granted)
      .when(dispatcher, decideLedger, granted)
    expect(owed(ledgered.later(20, 'day'))).toBeNull()
    expect(owed(dispatched().when(dispatcher, withdrawOrder, { reason: '撤回' }))).toBeNull()
  })
})
