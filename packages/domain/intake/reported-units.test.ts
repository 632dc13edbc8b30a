import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directoryOf } from '../directory/directory.ts'
import { unitLevels } from '../directory/unit.ts'
import { leaves, routeIn, routingTown } from '../testing/routing-town.ts'
import { route, type Routing } from './routing.ts'

const town = routingTown()
const directory = directoryOf(town.units)
const report = { kind: 'report', placeUnitId: 'elm' } as const
const named = (routing: Routing): string[] =>
  routing.outcome === 'lead'
    ? [routing.leadUnitId, ...routing.copiedUnitIds, ...routing.assistUnitIds, ...routing.toldUnitIds]
    : [
        ...routing.candidateUnitIds,
        ...routing.toldUnitIds,
        ...(routing.coordinatorUnitId === null ? [] : [routing.coordinatorUnitId]),
      ]

describe('a report on a unit', () => {
  it('goes to the unit above when the reported one would have led (JN 32; XF 30)', () => {
    const routing = routeIn(town, 'street', { ...report, reportedUnitIds: ['elm'] })
    expect(routing).toMatchObject({ leadUnitId: 'east' })
    expect(routing.basis.map((basis) => basis.key)).toContain('routing.reported_never_receives')
  })

  it('goes to the discipline line of its territory where the pack says so', () => {
    expect(
      routeIn(routingTown({ reportedGoesTo: 'discipline_line' }), 'street', { ...report, reportedUnitIds: ['elm'] }),
    ).toMatchObject({ leadUnitId: 'east-discipline' })
    expect(
      routeIn(routingTown({ reportedGoesTo: 'discipline_line' }), 'street', { ...report, reportedUnitIds: ['east'] }),
    ).toMatchObject({ leadUnitId: 'city-discipline' })
  })

  it('is never looked into by a unit of a lower level than the one reported', () => {
    expect(routeIn(town, 'street', { ...report, reportedUnitIds: ['east-works'] })).toMatchObject({
      leadUnitId: 'east',
    })
  })

  it('on the district reaches neither the district nor its streets, but the city', () => {
    expect(routeIn(town, 'street', { ...report, reportedUnitIds: ['east'] })).toMatchObject({
      leadUnitId: 'city',
      copiedUnitIds: [],
      assistUnitIds: [],
      toldUnitIds: [],
    })
  })

  it('on a helper leaves the helper out and the lead in its place', () => {
    expect(routeIn(town, 'street', { ...report, reportedUnitIds: ['elm-north'] })).toMatchObject({ leadUnitId: 'elm' })
    expect(routeIn(town, 'enterprise', { ...report, reportedUnitIds: ['east-works'] })).toMatchObject({
      leadUnitId: 'city-heat',
      assistUnitIds: [],
    })
  })

  it('asks for a consultation when nobody is left', () => {
    expect(routeIn(town, 'city', { ...report, reportedUnitIds: ['city'] })).toMatchObject({
      outcome: 'needs',
      needs: 'consultation',
      candidateUnitIds: [],
    })
  })

  it('is told to nobody without a task when it is confidential', () => {
    expect(routeIn(town, 'enterprise', { ...report, confidential: true })).toMatchObject({
      leadUnitId: 'city-heat',
      toldUnitIds: [],
    })
    expect(routeIn(town, 'street', { kind: 'report', border: ['elm', 'ash'], confidential: true })).toMatchObject({
      toldUnitIds: [],
    })
  })

  it('never names the reported unit or anything under it, wherever it is and whatever it is about', () => {
    const ids = town.units.map((unit) => unit.id)
    const places = fc.record({
      placeUnitId: fc.option(fc.constantFrom(...ids)),
      candidates: fc.subarray(ids),
      border: fc.subarray(ids, { maxLength: 3 }),
    })
    const leafIds = Object.values(leaves).map((leaf) => leaf.id)
    fc.assert(
      fc.property(
        places,
        fc.constantFrom(...leafIds),
        fc.subarray(ids, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (place, categoryId, reportedUnitIds, confidential) => {
          const routing = route(directory, town, {
            ...place,
            categoryId,
            kind: 'report',
            reportedUnitIds,
            confidential,
          })
          for (const id of named(routing))
            for (const reported of reportedUnitIds) expect(directory.isWithin(id, reported)).toBe(false)
          if (routing.outcome !== 'lead') return
          const rank = (id: string) => unitLevels.indexOf(directory.getUnit(id).level)
          for (const reported of reportedUnitIds) expect(rank(routing.leadUnitId)).toBeLessThanOrEqual(rank(reported))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('any routing', () => {
  it('names each unit once, only real ones, never a community as lead, and says why', () => {
    const ids = town.units.map((unit) => unit.id)
    const where = fc.record({
      placeUnitId: fc.option(fc.constantFrom(...ids)),
      border: fc.subarray(ids, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(where, fc.constantFrom(...Object.values(leaves)), (place, leaf) => {
        const routing = route(directory, town, { ...place, categoryId: leaf.id, kind: 'complaint' })
        const all = named(routing)
        for (const id of all) expect(directory.findUnit(id)).toBeDefined()
        expect(routing.basis.length).toBeGreaterThan(0)
        if (routing.outcome !== 'lead') return
        expect(new Set(all).size).toBe(all.length)
        expect(['community', 'village', 'section']).not.toContain(directory.getUnit(routing.leadUnitId).kind)
      }),
      { numRuns: 500 },
    )
  })
})
