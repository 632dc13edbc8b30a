import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { AssessedTown, ok } from '../testing/assessed-town.ts'
import { buildTown } from '../testing/town.ts'
import { readerScopeOf } from '../queries/reader-scope-of.ts'
import { readRecordList } from '../records/read-records.ts'
import { exclusions } from '../records/collections/assessment-collections.ts'

const street = '990101001'
let played: AssessedTown
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  played = new AssessedTown(await buildTown(database.url, '2026-03-02T01:00:00Z'))
})
afterAll(async () => {
  await played.town.end()
  await drop()
})

const unit = () => played.at(street, 'unit_admin')
const district = () => played.at('990101-centre', 'district_centre')
const centre = () => played.at('990000-hotline', 'assessment_admin')
const second = () => played.named('second', '990000-hotline', 'assessment_admin')
const ground = { reason: '法院已受理。', attachmentIds: [], documents: ['受理通知书'] }
const apply = (orderId: string, more: object = {}) =>
  played.record('applyForExclusion', unit(), { orderId, typeId: 'legal-proceedings', ...ground, ...more })
const word = (granted: boolean) => ({ granted, reason: granted ? '属实' : '理由不足' })
const code = (answer: unknown) => (answer as { code?: string }).code

describe('leaving an order out of assessment', () => {
  it('R171: the unit applies, the district checks, the centre refuses, one appeal; the order is flagged and stays', async () => {
    const orderId = await played.dispatched(street)
    const id = ok(await apply(orderId))
    await played.flags()
    expect((await played.state(orderId)).exclusion).toMatchObject({
      applicationId: id,
      standing: 'applied',
      purpose: 'exclude',
    })
    expect(code(await played.record('decideExclusion', centre(), word(true), id))).toBe('exclusion.check_missing')
    ok(await played.record('checkExclusion', district(), word(true), id))
    ok(await played.record('decideExclusion', centre(), word(false), id))
    await played.flags()
    expect((await played.state(orderId)).exclusion).toMatchObject({
      standing: 'refused',
      reason: '理由不足',
      byAppeal: false,
    })
    ok(await played.record('appealExclusion', unit(), ground, id))
    expect(code(await played.record('decideExclusionAppeal', centre(), word(true), id))).toBe('exclusion.own_case')
    ok(await played.record('decideExclusionAppeal', second(), word(false), id))
    expect(code(await played.record('appealExclusion', unit(), ground, id))).toBe('exclusion.appealed_already')
    await played.flags()
    expect(await played.state(orderId)).toMatchObject({
      situation: { name: 'dispatched' },
      exclusion: { standing: 'refused', byAppeal: true },
    })
  })

  it('needs a reason of the list, proof, and a unit that leads the order', async () => {
    const orderId = await played.dispatched(street)
    expect(code(await apply(orderId, { typeId: 'waiting-policy' }))).toBe('exclusion.type_unknown')
    expect(code(await apply(orderId, { documents: [] }))).toBe('exclusion.evidence_missing')
    expect(code(await apply(orderId, { attachmentIds: ['01a20000-0000-7000-8000-000000000009'] }))).toBe(
      'exclusion.file_unknown',
    )
    expect(
      code(
        await played.record('applyForExclusion', played.at('990101002', 'unit_admin'), {
          orderId,
          typeId: 'malicious',
          ...ground,
        }),
      ),
    ).toBe('access.out_of_reach')
    expect(code(await apply('01a20000-0000-7000-8000-000000000009'))).toBe('order.not_found')
  })

  it('is applied for once; withdrawn, it makes room for another', async () => {
    const orderId = await played.dispatched(street)
    const id = ok(await apply(orderId))
    expect(code(await apply(orderId))).toBe('record.key_taken')
    await played.flags()
    expect(code(await apply(orderId))).toBe('exclusion.applied_already')
    ok(await played.record('withdrawExclusion', unit(), { reason: '材料有误' }, id))
    await played.flags()
    ok(await apply(orderId))
  })

  it('R171: whoever declared an interest takes no part, and no unit decides its own', async () => {
    const orderId = await played.dispatched(street)
    await played.order(orderId, 'declareInterest', district(), { reason: '亲属所诉' })
    const id = ok(await apply(orderId))
    expect(code(await played.record('checkExclusion', district(), word(true), id))).toBe('exclusion.interest')
    ok(await played.record('checkExclusion', played.named('other', '990101-centre', 'district_centre'), word(true), id))
    expect(
      code(
        await played.record(
          'checkExclusion',
          played.named('third', '990101-centre', 'district_centre'),
          word(true),
          id,
        ),
      ),
    ).toBe('exclusion.not_now')
    expect(
      code(
        await played.record(
          'decideExclusion',
          played.named('other', '990000-hotline', 'assessment_admin'),
          word(true),
          id,
        ),
      ),
    ).toBe('exclusion.own_case')
  })

  it('is time-barred by the window the order belongs to, and so is the appeal', async () => {
    const [late, early] = [await played.dispatched(street), await played.dispatched(street)]
    const id = ok(await apply(early))
    ok(await played.record('checkExclusion', district(), word(false), id))
    ok(await played.record('decideExclusion', centre(), word(false), id))
    // The window ends on 18 March; applications until the 23rd, appeals until the 28th, Beijing midnight.
    played.town.time.set('2026-03-23T16:00:00Z')
    expect(code(await apply(late))).toBe('exclusion.too_late')
    played.town.time.set('2026-03-28T15:59:59Z')
    const other = played.record('appealExclusion', unit(), ground, id)
    ok(await other)
    played.town.time.set('2026-03-02T01:00:00Z')
  })

  it('is read by the unit, by whoever is above it, and by no other unit', async () => {
    const { town } = played
    const seen = async (doer: ReturnType<typeof unit>) => {
      const scope = readerScopeOf(doer.actor, exclusions.read, '2026-03-02', town.rules.directory, town.cityId)!
      const page = await readRecordList(
        exclusions,
        { readers: town.readers, scope, rules: town.rules, language: 'zh', pool: town.pool, on: '2026-03-02' },
        { unitId: null, situation: null },
        { limit: 50, cursor: undefined },
      )
      return (page as { items: readonly unknown[] }).items.length
    }
    const [own, above, all, foreign] = await Promise.all([
      seen(unit()),
      seen(district()),
      seen(centre()),
      seen(played.at('990101002', 'unit_admin')),
    ])
    expect([own > 0, above, all, foreign]).toEqual([true, own, own, 0])
  })
})
