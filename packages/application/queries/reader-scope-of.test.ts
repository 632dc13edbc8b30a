import fc from 'fast-check'
import { describe, expect, it, beforeAll } from 'vitest'
import {
  grantOn,
  initialOrder,
  isRefusal,
  partiesOf,
  roleNames,
  tiesOf,
  type Actor,
  type CityRules,
  type Order,
  type Role,
} from '@shaoying/domain'
import { seesOrder, type OrderAudience } from '@shaoying/store'
import { rulesOf } from '../rules/city-rules-registry.ts'
import { checkPackFolder } from '../city-pack/check-pack.ts'
import { orderRow, tiesAfter } from '../run-command/order-row.ts'
import { smallPackFolder } from '../testing/town.ts'
import { readerScopeOf } from './reader-scope-of.ts'

let rules: CityRules
beforeAll(async () => {
  const { pack } = await checkPackFolder(smallPackFolder, '2026-01-01')
  rules = rulesOf(pack!)
})

const on = '2026-03-02'
const unitIds = (): readonly string[] => rules.directory.units.map(({ id }) => id)
const someUnit = () => fc.constantFrom(...unitIds())

const somebody = () =>
  fc
    .array(
      fc.record({ unitId: someUnit(), role: fc.constantFrom(...roleNames.filter((role) => role !== 'petitioner')) }),
      { minLength: 1, maxLength: 2 },
    )
    .map(
      (held): Actor => ({
        personId: 'p1',
        roles: [],
        postings: held.map(({ unitId, role }) => ({
          unitId,
          unitKind: rules.directory.getUnit(unitId).kind,
          role: role as Role,
          fromOn: '2026-01-01',
        })),
      }),
    )

const someOrder = () =>
  fc
    .record({
      placeUnitId: fc.option(someUnit()),
      leadUnitId: fc.option(someUnit()),
      copies: fc.uniqueArray(someUnit(), { maxLength: 2 }),
      assists: fc.uniqueArray(someUnit(), { maxLength: 2 }),
      told: fc.uniqueArray(someUnit(), { maxLength: 2 }),
      reported: fc.uniqueArray(someUnit(), { maxLength: 1 }),
      section: fc.option(someUnit()),
      confidential: fc.boolean(),
      registeredBy: fc.constantFrom(null, 'p1', 'p2'),
      interested: fc.constantFrom<readonly string[]>([], ['p1'], ['p2']),
    })
    .map(
      (drawn): Order => ({
        ...initialOrder,
        id: '01a20000-0000-7000-8000-000000000001',
        appeal: {
          ...initialOrder.appeal,
          confidential: drawn.confidential,
          reportedUnitIds: drawn.reported,
          place: { ...initialOrder.appeal.place, unitId: drawn.placeUnitId },
        },
        registeredBy: drawn.registeredBy,
        interestedPersonIds: drawn.interested,
        assignments:
          drawn.section === null
            ? []
            : [
                {
                  unitId: drawn.section,
                  personId: null,
                  part: 'main',
                  note: '',
                  basis: [],
                  at: '2026-03-02T01:00:00Z',
                  byPersonId: 'x',
                },
              ],
        dispatches:
          drawn.leadUnitId === null
            ? []
            : [
                {
                  at: '2026-03-02T01:00:00Z',
                  leadUnitId: drawn.leadUnitId,
                  copiedUnitIds: drawn.copies,
                  assistUnitIds: drawn.assists,
                  toldUnitIds: drawn.told,
                  dueAt: '2026-03-09T01:00:00Z',
                  basis: [],
                  designated: false,
                },
              ],
        assists:
          drawn.leadUnitId === null
            ? []
            : drawn.assists.map((unitId) => ({
                unitId,
                at: '2026-03-02T01:00:00Z',
                task: null,
                standing: { name: 'asked' as const },
                delays: [],
                lateSince: null,
              })),
      }),
    )

/** What the database would know of the order: the same row and ties that a save writes. */
function rowOf(order: Order): OrderAudience {
  const row = orderRow(order, { cityId: 'c', version: 1, lastHash: '', title: '', now: '2026-03-02T01:00:00Z' }, rules)
  return {
    order_id: order.id,
    version: 1,
    lead_unit_id: row.leadUnitId,
    lead_district_id: row.leadDistrictId,
    district_id: row.districtId,
    confidential: row.confidential,
    registered_by: row.registeredBy,
    barred_unit_ids: [...row.barredUnitIds],
    barred_person_ids: [...row.barredPersonIds],
    tieUnitIds: tiesAfter(initialOrder, order)
      .filter(({ ended }) => !ended)
      .map(({ unitId }) => unitId),
  }
}

describe('one rule for lists, pages, the live feed and rights', () => {
  it('whoever has a right to read an order finds it in their reach', () => {
    fc.assert(
      fc.property(somebody(), someOrder(), (actor, order) => {
        const may = !isRefusal(grantOn(actor, 'order.read', partiesOf(order, rules.directory), on, rules.directory))
        const scope = readerScopeOf(actor, ['order.read'], on, rules.directory, 'c')
        expect(!may || (scope !== null && seesOrder(scope, rowOf(order)))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('whoever is reported, or has an interest, or has no right to read, finds nothing', () => {
    fc.assert(
      fc.property(somebody(), someOrder(), (actor, order) => {
        const scope = readerScopeOf(actor, ['order.read'], on, rules.directory, 'c')
        const barred =
          tiesOf(actor, partiesOf(order, rules.directory), on, rules.directory).includes('reported') ||
          order.interestedPersonIds.includes('p1')
        expect(barred && scope !== null && seesOrder(scope, rowOf(order))).toBe(false)
        const readsNothing = actor.postings.every(
          ({ role }) => role === 'administrator' || role === 'analyst' || role === 'kb_editor',
        )
        expect(readsNothing && scope !== null).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  it('a unit without a part sees an order only from above: its own parts’, its district’s, or as the hotline', () => {
    fc.assert(
      fc.property(somebody(), someOrder(), (actor, order) => {
        const scope = readerScopeOf(actor, ['order.read'], on, rules.directory, 'c')
        if (!scope || scope.reach === 'city' || !seesOrder(scope, rowOf(order)) || order.registeredBy === 'p1') return
        const concerned = [
          ...tiesAfter(initialOrder, order).map(({ unitId }) => unitId),
          ...order.dispatches.map(({ leadUnitId }) => leadUnitId),
        ]
        const above =
          scope.supervisedDistrictIds.length > 0 ||
          actor.postings.some(
            ({ unitId }) =>
              concerned.some((id) => rules.directory.isWithin(id, unitId)) || scope.districtIds.length > 0,
          )
        expect(above).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
