import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decimalText, exactFrom, isRefusal, type UnitResult } from '@shaoying/domain'
import { listResults } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { settled } from '../../store/testing/settled.ts'
import { figureFollower } from '../figures/figure-follower.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { recordFolds } from '../records/record-collections.ts'
import { readerScopeOf } from '../queries/reader-scope-of.ts'
import { rebuildTrace } from '../trace/rebuild-trace.ts'
import { AssessedTown, ok } from '../testing/assessed-town.ts'
import { buildTown, type Town } from '../testing/town.ts'
import {
  computeWindow,
  correctWindow,
  freezeWindow,
  mentionInWindow,
  publishWindow,
  reviewWindow,
} from './assessment-windows.ts'
import { readAlarms } from './read-alarms.ts'
import { verifyWindow } from './verify-window.ts'

const [bridge, lake] = ['990101001', '990101002'] as const
let played: AssessedTown
let town: Town
let drop: () => Promise<void>
const orders: string[] = []

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
  played = new AssessedTown(town)
  for (const street of [bridge, bridge, bridge, lake, lake]) orders.push(await played.dispatched(street))
  for (const [index, orderId] of orders.entries()) await played.replied(orderId, index < 3 ? bridge : lake)
  town.time.set('2026-03-12T01:00:00Z')
  const word = { contacted: true, solved: 'solved', satisfaction: 'satisfied' } as const
  for (const [index, orderId] of orders.entries())
    await played.answered(
      orderId,
      index === 0
        ? { contacted: true, solved: 'not_solved', satisfaction: 'dissatisfied' }
        : index === 3
          ? { ...word, solved: 'partly_solved', satisfaction: 'basically_satisfied' }
          : word,
    )
  await followed()
})
afterAll(async () => {
  await town.end()
  await drop()
})

async function followed(): Promise<void> {
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, figureFollower(town))
}
const by = (personId: string) => ({
  doer: played.named(personId, '990000-hotline', 'assessment_admin'),
  requestId: 'w',
})
const code = (answer: unknown) => (answer as { code?: string }).code
async function scores(): Promise<Record<string, string>> {
  const rows = await listResults(town.pool, { cityId: town.cityId, windowId: '2026-03', objectId: 'streets' })
  return Object.fromEntries(
    rows
      .map(({ unit_id: id, result }) => [id, (result as UnitResult).score])
      .map(([id, score]) => [id, score ? decimalText(exactFrom(score), 2) : '—']),
  )
}

describe('R171: a window from computing to publishing', () => {
  it('is computed from the running rows, and may be computed again', async () => {
    const window = ok(await computeWindow(town, '2026-03', by('one')))
    expect(window).toMatchObject({
      situation: 'computed',
      period: { fromOn: '2026-02-19' },
      computations: [{ orders: 5, assessed: 5, excluded: 0 }],
    })
    // 桥头: 3 valid, 2 solved, 2 satisfied: 10 + 50×2/3 + 40×2/3; 湖滨: 2 valid, 1.5 solved, 1.9 satisfied.
    expect(await scores()).toMatchObject({ [bridge]: '70.00', [lake]: '85.50', '990102002': '—' })
    expect(ok(await computeWindow(town, '2026-03', by('one'))).computations).toHaveLength(2)
  })

  it('R020 R147: points off, points for and surveys are entered, within bounds, by nobody for themselves', async () => {
    const enter = (itemId: string, amount: string, doer = played.at('990000-hotline', 'assessment_admin')) =>
      played.record('makeAssessmentEntry', doer, {
        windowId: '2026-03',
        unitId: bridge,
        itemId,
        amount,
        reason: '核查',
        evidence: '通报',
      })
    ok(await enter('misconduct', '2.5'))
    ok(await enter('misconduct', '4'))
    ok(await enter('actFirst', '1'))
    expect(code(await enter('misconduct', '5.1'))).toBe('entry.amount')
    expect(code(await enter('nothing', '1'))).toBe('entry.item_unknown')
    expect(code(await enter('actFirst', '1', played.at(bridge, 'assessment_admin')))).toBe('entry.own_unit')
    ok(await computeWindow(town, '2026-03', by('one')))
    // 6.5 points off come to the most of 5, one for acting first: 70 − 5 + 1.
    expect((await scores())[bridge]).toBe('66.00')
  })

  it('a recorded decision on one order changes the reckoning when it is made anew', async () => {
    const decision = {
      what: { kind: 'count_for', orderId: orders[0]!, unitId: lake } as const,
      reason: '地点在湖滨',
      document: '考〔2026〕1号',
    }
    expect(ok(await correctWindow(town, '2026-03', decision, by('one'))).situation).toBe('open')
    expect(
      code(
        await correctWindow(
          town,
          '2026-03',
          { ...decision, what: { kind: 'leave_out', orderId: '01a20000-0000-7000-8000-000000000009' } },
          by('one'),
        ),
      ),
    ).toBe('order.not_found')
    expect(code(await reviewWindow(town, '2026-03', '已复核', by('two')))).toBe('window.not_computed')
    ok(await computeWindow(town, '2026-03', by('one')))
    expect(await scores()).toMatchObject({ [bridge]: '96.00' })
    ok(
      await correctWindow(
        town,
        '2026-03',
        { ...decision, what: { kind: 'count_for', orderId: orders[0]!, unitId: bridge } },
        by('one'),
      ),
    )
    ok(await computeWindow(town, '2026-03', by('one')))
  })

  it('is reviewed by another, frozen when all words are heard and decided, from the trace alone, and then stands still', async () => {
    expect(code(await reviewWindow(town, '2026-03', '已复核', by('one')))).toBe('window.own_review')
    ok(await reviewWindow(town, '2026-03', '已复核', by('two')))
    expect(code(await freezeWindow(town, '2026-03', by('two')))).toBe('window.not_over')
    const applied = ok(
      await played.record('applyForExclusion', played.at(bridge, 'unit_admin'), {
        orderId: orders[0],
        typeId: 'legal-proceedings',
        reason: '已诉讼',
        attachmentIds: [],
        documents: ['受理通知书'],
      }),
    )
    town.time.set('2026-03-29T01:00:00Z')
    expect(code(await freezeWindow(town, '2026-03', by('two')))).toBe('window.exclusions_open')
    ok(
      await played.record(
        'checkExclusion',
        played.at('990101-centre', 'district_centre'),
        { granted: true, reason: '属实' },
        applied,
      ),
    )
    ok(
      await played.record(
        'decideExclusion',
        played.at('990000-hotline', 'assessment_admin'),
        { granted: true, reason: '属实' },
        applied,
      ),
    )
    await played.flags()
    await followed()
    expect(code(await freezeWindow(town, '2026-03', by('two')))).toBe('window.changed_since_review')
    ok(await computeWindow(town, '2026-03', by('one')))
    ok(await reviewWindow(town, '2026-03', '已复核', by('two')))
    expect(code(await publishWindow(town, '2026-03', '三月通报', by('two')))).toBe('window.not_frozen')
    const frozen = ok(await freezeWindow(town, '2026-03', by('two')))
    expect(frozen).toMatchObject({
      situation: 'frozen',
      frozen: { excluded: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(code(await computeWindow(town, '2026-03', by('one')))).toBe('window.frozen')
    expect(
      code(
        await played.record('makeAssessmentEntry', played.at('990000-hotline', 'assessment_admin'), {
          windowId: '2026-03',
          unitId: bridge,
          itemId: 'actFirst',
          amount: '1',
          reason: 'x',
          evidence: 'x',
        }),
      ),
    ).toBe('window.frozen_entries')
    expect(code(await publishWindow(town, '2026-03', '三月通报', by('two')))).toBe('window.mentions_undecided')
    expect(
      code(
        await mentionInWindow(
          town,
          '2026-03',
          { praised: [{ unitId: 'nowhere', because: { zh: '好', en: '' } }], criticised: [], document: '1号' },
          by('two'),
        ),
      ),
    ).toBe('window.mention_unknown')
    ok(await mentionInWindow(town, '2026-03', { praised: [], criticised: [], document: '本期不点名' }, by('two')))
    expect(ok(await publishWindow(town, '2026-03', '三月通报', by('two'))).situation).toBe('published')
  })

  it('reckoned later it matches; what was changed since is named, order by order and unit by unit', async () => {
    expect(ok(await verifyWindow(town, '2026-03'))).toMatchObject({
      matches: true,
      orders: [],
      units: [],
      methodChanged: false,
      factsChanged: false,
    })
    await town.pool.query({
      text: `update order_state set created_at = created_at - interval '30 days' where order_id = $1`,
      values: [orders[4]],
    })
    const verified = ok(await verifyWindow(town, '2026-03'))
    expect(verified).toMatchObject({
      matches: false,
      orders: [{ orderId: orders[4], differences: ['order: counted → not counted'] }],
    })
    expect(verified.units.map(({ unitId }) => unitId)).toContain(lake)
    await town.pool.query({
      text: `update order_state set created_at = created_at + interval '30 days' where order_id = $1`,
      values: [orders[4]],
    })
    expect(ok(await verifyWindow(town, '2026-03')).matches).toBe(true)
  })

  it('patterns worth a look are shown with their orders to whoever reaches the unit, and to nobody else', async () => {
    const parts = (doer: ReturnType<AssessedTown['at']>) => ({
      readers: town.readers,
      pool: town.pool,
      rules: town.rules,
      language: 'zh' as const,
      scope: readerScopeOf(doer.actor, ['order.read'], '2026-03-29', town.rules.directory, town.cityId)!,
    })
    const { items } = ok(await readAlarms(parts(played.at('990000-hotline', 'supervisor')), '2026-03', null))
    expect(items).toMatchObject([
      { kind: 'identical_replies', unit: { id: bridge }, count: 3, of: 3, text: '3 件的答复一字不差（共 3 件）' },
    ])
    expect(items[0]!.orders.map(({ orderId }) => orderId).toSorted()).toEqual(orders.slice(0, 3).toSorted())
    expect(code(await readAlarms(parts(played.at(lake, 'unit_admin')), '2026-03', bridge))).toBe('access.out_of_reach')
  })

  it('nothing of it stands outside the trace', async () => {
    expect((await rebuildTrace(town.pool, town.cityId, recordFolds)).differences).toEqual([])
    expect(isRefusal(await verifyWindow(town, '2026-01'))).toBe(true)
  })
})
