import {
  answerAssist,
  assignOrder,
  decideExtension,
  decideLedger,
  decideObjection,
  declineAssist,
  escalateOrder,
  objectToDispatch,
  requestAssist,
  requestExtension,
  requestLedger,
  reviewLedgerRequest,
} from '@shaoying/domain'
import { describe, expect, it } from 'vitest'
import { arbiter, dispatcher, elmAdmin, elmHandler, inHandling } from '../../domain/testing/order-scenes.ts'
import { posted, type Scene } from '../../domain/testing/scene.ts'
import { orderRow, tiesAfter } from './order-row.ts'

const works = posted('east-works', 'unit_admin')
const withPart = inHandling().when(elmHandler, requestAssist, {
  unitId: 'east-works',
  task: '查明权属',
  dueAt: '2026-03-11T01:00:00Z',
})
const law = { reason: '不归我们', legalBasis: '条例 12' }

/** The ties a step writes, as `tie unit: open|kept|ended, due`. */
function written(before: Scene, after: Scene): readonly string[] {
  return tiesAfter(before.order, after.order).map(
    ({ tie, unitId, open, ended, dueAt }) => `${tie} ${unitId}: ${ended ? 'ended' : open ? 'open' : 'kept'}, ${dueAt}`,
  )
}

function columns({ order, now, rules }: Scene) {
  return orderRow(order, { cityId: 'town', version: 1, lastHash: '', title: '', now }, rules)
}

describe('what an order is found by', () => {
  it('R131: a helper’s inbox shows its part with the part’s own deadline, and no more once it is given', () => {
    expect(written(inHandling(), withPart)).toEqual(['assist east-works: open, 2026-03-11T01:00:00Z'])
    const answered = withPart.when(works, answerAssist, { result: '产权属区里' })
    expect(written(withPart, answered)).toEqual(['assist east-works: kept, 2026-03-11T01:00:00Z'])
  })

  it('who declined a part has no tie any more', () => {
    const declined = withPart.when(works, declineAssist, { ground: 'duty', ...law })
    expect(written(withPart, declined)).toEqual(['assist east-works: ended, 2026-03-11T01:00:00Z'])
  })

  it('a unit before which the matter was laid, and a section it was given to, find it', () => {
    const scene = inHandling()
    const given = scene
      .when(elmAdmin, assignOrder, { unitId: 'elm-works' })
      .when(elmAdmin, escalateOrder, { toUnitId: 'city-works', analysis: '权属不清', proposal: '请市里明确' })
    expect(written(scene, given)).toEqual([
      'section elm-works: open, 2026-03-16T01:00:00Z',
      'told city-works: open, 2026-03-16T01:00:00Z',
    ])
  })

  it('sent on by a ruling, the order leaves the former lead’s district and helpers, and shows to the new ones', () => {
    const objected = withPart.when(elmAdmin, objectToDispatch, { ground: 'duty', ...law })
    const moved = objected.when(arbiter, decideObjection, {
      verdict: 'redispatch',
      unitId: 'ash',
      assistUnitIds: ['water'],
      ...law,
    })
    expect(written(objected, moved).toSorted()).toEqual([
      'assist east-works: ended, 2026-03-11T01:00:00Z',
      'assist water: open, 2026-03-12T01:00:00Z',
      'district_copy east: ended, 2026-03-16T01:00:00Z',
      'district_copy west: open, 2026-03-16T01:00:00Z',
      'lead ash: open, 2026-03-16T01:00:00Z',
      'lead elm: ended, 2026-03-16T01:00:00Z',
    ])
    expect(columns(moved)).toMatchObject({ situation: 'dispatched', leadUnitId: 'ash' })
  })

  it('an extension moves the deadline the order is listed by, for the lead and the district that urges', () => {
    const asked = inHandling().when(elmHandler, requestExtension, {
      newDueAt: '2026-03-20T01:00:00Z',
      reason: '待料',
      toPetitioner: '待料四天',
    })
    const extended = asked.when(dispatcher, decideExtension, { verdict: 'granted', reason: '属实' })
    expect(columns(extended).handleDueAt).toBe('2026-03-20T01:00:00Z')
    expect(written(asked, extended)).toEqual([
      'lead elm: open, 2026-03-20T01:00:00Z',
      'district_copy east: open, 2026-03-20T01:00:00Z',
    ])
  })

  it('on the ledger the clocks look at the order when the next review warns, not at the deadline that waits', () => {
    const plan = {
      typeId: 'waiting-works',
      reason: '待立项',
      toPetitioner: '七月施工',
      untilOn: '2026-07-31',
      steps: [{ step: '立项', byOn: '2026-04-30' }],
    }
    const scene = inHandling()
      .when(elmAdmin, requestLedger, plan)
      .when(posted('east-centre', 'district_centre'), reviewLedgerRequest, { verdict: 'granted', reason: '' })
    const ledgered = scene.when(dispatcher, decideLedger, { verdict: 'granted', reason: '属实' })
    expect(columns(ledgered)).toMatchObject({ situation: 'ledgered', open: true, nextDueAt: '2026-03-10T01:00:00Z' })
    expect(columns(ledgered.at('2026-03-10T01:00:00Z').ticks())).toMatchObject({ nextDueAt: '2026-04-07T01:00:00Z' })
  })
})
