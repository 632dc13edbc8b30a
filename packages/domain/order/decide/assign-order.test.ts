import { describe, expect, it } from 'vitest'
import { dispatched, elmAdmin, inHandling } from '../../testing/order-scenes.ts'
import { posted } from '../../testing/scene.ts'
import { partiesOf } from '../parties.ts'
import { assignOrder } from './assign-order.ts'
import { recordContact, signOrder } from './handle-order.ts'

describe('assigning inside the lead unit (交办)', () => {
  it('R005, R189: the street gives the order to its section, and the section’s people work on it from then on', () => {
    const section = posted('elm-works', 'handler')
    const contact = { manner: 'phone', reached: true, note: '' } as const
    expect(inHandling().refused(section, recordContact, contact)).toMatchObject({ code: 'access.no_tie' })
    const assigned = inHandling().when(elmAdmin, assignOrder, { unitId: 'elm-works', note: '今日到场' })
    expect(assigned.order.assignments).toMatchObject([
      { unitId: 'elm-works', part: 'main', note: '今日到场', byPersonId: 'unit_admin@elm' },
    ])
    expect(assigned.when(section, recordContact, contact).order.contacts).toHaveLength(1)
  })

  it('R006: an office stationed on the street’s territory takes part, one elsewhere does not', () => {
    const police = inHandling({}, { categoryId: '0301-01' })
    expect(police.when(elmAdmin, assignOrder, { unitId: 'elm-police' }).order.assignments).toHaveLength(1)
    const oak = inHandling({ leadUnitId: 'elm' }).refused(elmAdmin, assignOrder, { unitId: 'oak-north' })
    expect(oak).toMatchObject({ code: 'assign.not_of_unit', params: { unit: 'oak-north', lead: 'elm' } })
  })

  it('R068: a community is given what its list holds; for the rest the refusal names the row that says whose it is', () => {
    expect(inHandling().when(elmAdmin, assignOrder, { unitId: 'elm-north' }).order.assignments[0]?.basis).toMatchObject(
      [{ reference: 'duty/community/01' }],
    )
    const broken = inHandling({ leadUnitId: 'elm' }, { categoryId: '0303-01' }).refused(elmAdmin, assignOrder, {
      unitId: 'elm-north',
    })
    expect(broken).toMatchObject({ code: 'duty.not_on_list', params: { row: 'department/01' }, field: '/unitId' })
  })

  it('R110: where a community only assists it may help and is never made the main handler', () => {
    const stall = inHandling({}, { categoryId: '0101-01' })
    expect(stall.refused(elmAdmin, assignOrder, { unitId: 'elm-north' })).toMatchObject({
      code: 'duty.assist_only',
      params: { row: 'community/05' },
    })
    expect(stall.when(elmAdmin, assignOrder, { unitId: 'elm-north', part: 'assist' }).order.assignments).toMatchObject([
      { unitId: 'elm-north', part: 'assist' },
    ])
  })

  it('assigning again replaces the main handler and keeps the helpers', () => {
    const twice = inHandling()
      .when(elmAdmin, assignOrder, { unitId: 'elm-works' })
      .when(elmAdmin, assignOrder, { unitId: 'elm-north', part: 'assist' })
      .when(elmAdmin, assignOrder, { unitId: 'elm-south', part: 'assist' })
      .when(elmAdmin, assignOrder, { person: { personId: 'zhao', unitIds: ['elm'] } })
    expect(twice.order.assignments.map(({ unitId, personId, part }) => [unitId ?? personId, part])).toEqual([
      ['elm-north', 'assist'],
      ['elm-south', 'assist'],
      ['zhao', 'main'],
    ])
    expect(partiesOf(twice.order, twice.rules.directory).sectionUnitIds).toEqual(['elm-north', 'elm-south'])
  })

  it('a person gets it only where they serve, and never one who is reported or has withdrawn', () => {
    const to = (personId: string, unitIds: readonly string[] | null, unitId?: string) =>
      inHandling({}, { reportedPersonIds: ['qian'] }).refused(elmAdmin, assignOrder, {
        unitId,
        person: { personId, unitIds },
      })
    expect(to('zhao', ['oak'])).toMatchObject({
      code: 'assign.person_elsewhere',
      params: { unit: 'elm' },
      field: '/personId',
    })
    expect(to('zhao', ['elm'], 'elm-works')).toMatchObject({
      code: 'assign.person_elsewhere',
      params: { unit: 'elm-works' },
    })
    expect(to('zhao', [])).toMatchObject({ code: 'assign.person_elsewhere' })
    expect(to('nobody', null)).toMatchObject({ code: 'assign.person_unknown', params: { personId: 'nobody' } })
    expect(to('qian', ['elm'])).toMatchObject({ code: 'assign.person_involved' })
    const given = inHandling().when(elmAdmin, assignOrder, {
      unitId: 'elm-works',
      person: { personId: 'zhao', unitIds: ['oak', 'elm-works'] },
    })
    expect(given.order.assignments).toMatchObject([{ unitId: 'elm-works', personId: 'zhao' }])
  })

  it('to nobody, to a unit the city does not have, or before the order is signed for, it is refused', () => {
    expect(inHandling().refused(elmAdmin, assignOrder, {})).toMatchObject({ code: 'assign.nobody' })
    expect(inHandling().refused(elmAdmin, assignOrder, { unitId: 'mars' })).toMatchObject({
      code: 'order.unit_unknown',
    })
    expect(dispatched().refused(elmAdmin, assignOrder, { unitId: 'elm-works' })).toMatchObject({
      code: 'order.not_now',
    })
  })

  it('R130: only the first receiver signs and assigns; who assists does neither for it', () => {
    const works = posted('east-works', 'unit_admin')
    expect(dispatched({ assistUnitIds: ['east-works'] }).refused(works, signOrder, {})).toMatchObject({
      code: 'access.no_tie',
    })
    expect(
      inHandling({ assistUnitIds: ['east-works'] }).refused(works, assignOrder, { unitId: 'elm-works' }),
    ).toMatchObject({ code: 'access.no_tie' })
  })

  it('a report on the community never reaches it by assignment', () => {
    const report = inHandling({}, { kind: 'report', reportedUnitIds: ['elm-north'] })
    expect(report.refused(elmAdmin, assignOrder, { unitId: 'elm-north' })).toMatchObject({
      code: 'order.unit_is_reported',
    })
  })
})
