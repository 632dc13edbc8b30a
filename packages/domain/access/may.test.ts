import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { actingFor, permissionsOf, unitIdsOn } from './actor.ts'
import { grantOn, may, reachesUnit, scopeOf } from './may.ts'
import { tiesOf } from './order-parties.ts'
import type { OrderParties } from './order-parties.ts'
import type { Permission } from './permission.ts'
import { directory, order, person, today } from './testing/city-of-actors.ts'

const grant = (actor: Actor, permission: Permission, parties: OrderParties = order()) =>
  grantOn(actor, permission, parties, today, directory)
const ties = (actor: Actor, parties: OrderParties = order()) => tiesOf(actor, parties, today, directory)

describe('ties to an order', () => {
  test('the lead street, its section, the assist, the district and the hotline each stand to the order in their way', () => {
    expect(ties(person('li', ['handler', 'elm']))).toEqual(['lead'])
    expect(ties(person('sun', ['handler', 'elm-safety']))).toEqual(['section'])
    expect(ties(person('wu', ['handler', 'water']))).toEqual(['assist'])
    expect(ties(person('he', ['district_centre', 'east-centre']))).toEqual(['district_copy'])
    expect(ties(person('chen', ['call_taker', 'hotline']))).toEqual(['registered', 'hotline'])
  })

  test('the city’s supervision and inspection stand to every order, a district’s only to those led in it', () => {
    expect(ties(person('du', ['supervisor', 'service']))).toEqual(['hotline', 'supervisor'])
    expect(ties(person('jian', ['inspector', 'city']), order({ leadUnitId: null }))).toEqual(['supervisor'])
    const eastern = person('jian', ['inspector', 'east-market'])
    const leads = ['elm', 'ash', 'water', null].map((leadUnitId) => ties(eastern, order({ leadUnitId })))
    expect(leads).toEqual([['supervisor'], ['none'], ['none'], ['none']])
  })

  test('another street of the same district, another district and an unassigned community stand outside', () => {
    for (const [role, unit] of [
      ['unit_admin', 'oak'],
      ['district_centre', 'west-centre'],
      ['community_worker', 'elm-north'],
    ] as const) {
      expect(ties(person('x', [role, unit]))).toEqual(['none'])
      expect(grant(person('x', [role, unit]), 'order.read')).toMatchObject({ refused: true, code: 'access.no_tie' })
    }
  })

  test('a callback agent is tied by the callback only while it is open', () => {
    const agent = person('ma', ['callback_agent', 'hotline'])
    expect(ties(agent)).toEqual(['hotline'])
    expect(ties(agent, order({ isCallbackOpen: true }))).toEqual(['hotline', 'callback'])
    expect(ties(person('chen', ['call_taker', 'hotline']), order({ isCallbackOpen: true }))).toEqual([
      'registered',
      'hotline',
    ])
    expect(grant(agent, 'vault.reveal')).toMatchObject({ code: 'access.no_tie' })
    expect(grant(agent, 'vault.reveal', order({ isCallbackOpen: true }))).toEqual({
      tie: 'callback',
      unitId: 'hotline',
    })
  })
})

describe('who may what', () => {
  test('the lead signs and replies, the assist returns its part, neither does the other’s work', () => {
    expect(grant(person('li', ['handler', 'elm']), 'order.reply')).toEqual({ tie: 'lead', unitId: 'elm' })
    expect(grant(person('wu', ['handler', 'water']), 'order.assist')).toEqual({ tie: 'assist', unitId: 'water' })
    expect(grant(person('wu', ['handler', 'water']), 'order.reply')).toMatchObject({ code: 'access.no_tie' })
    expect(grant(person('wu', ['handler', 'water']), 'order.sign')).toMatchObject({ code: 'access.no_tie' })
    expect(grant(person('li', ['handler', 'elm']), 'order.assist')).toMatchObject({ code: 'access.no_tie' })
  })

  test('a unit may object, it may not decide its own objection, and who dispatched may not arbitrate', () => {
    expect(grant(person('zhao', ['unit_admin', 'elm']), 'objection.raise')).toEqual({ tie: 'lead', unitId: 'elm' })
    expect(grant(person('zhao', ['unit_admin', 'elm']), 'objection.decide')).toMatchObject({
      code: 'access.no_permission',
    })
    expect(grant(person('qian', ['dispatcher', 'hotline']), 'objection.decide')).toEqual({
      tie: 'hotline',
      unitId: 'hotline',
    })
    expect(grant(person('qian', ['dispatcher', 'hotline']), 'objection.arbitrate')).toMatchObject({
      code: 'access.no_permission',
    })
    expect(grant(person('feng', ['arbiter', 'service']), 'objection.arbitrate')).toEqual({
      tie: 'hotline',
      unitId: 'service',
    })
  })

  test('a hotline’s right does not work from a district’s desk', () => {
    expect(grant(person('x', ['dispatcher', 'east-centre']), 'order.dispatch')).toMatchObject({ code: 'access.no_tie' })
  })

  test('rights of one posting do not work through the tie of another', () => {
    const both = person('li', ['handler', 'oak'], ['grid_worker', 'elm'])
    expect(ties(both)).toEqual(['lead'])
    expect(grant(both, 'order.reply')).toMatchObject({ code: 'access.no_tie' })
    expect(may(both, 'order.reply', 'lead', today)).toBe(true)
    expect(permissionsOf(actingFor(both, 'elm'), today).has('order.reply')).toBe(false)
  })

  test('a posting in a unit that no longer exists supervises nothing', () => {
    const stale: Actor = {
      personId: 'old',
      roles: [],
      postings: [{ role: 'inspector', unitId: 'gone', unitKind: 'city_department', fromOn: '2020-01-01' }],
    }
    expect(ties(stale)).toEqual(['none'])
  })

  test('a petitioner follows their own appeal and nobody else’s', () => {
    const resident: Actor = { personId: 'resident', roles: ['petitioner'], postings: [] }
    expect(grant(resident, 'petition.follow')).toEqual({ tie: 'petitioner', unitId: null })
    expect(grant({ ...resident, personId: 'neighbour' }, 'petition.follow')).toMatchObject({ code: 'access.no_tie' })
    expect(grant(resident, 'order.read')).toMatchObject({ code: 'access.no_permission' })
  })

  test('a posting counts from its first day to its last, both included', () => {
    const li: Actor = {
      personId: 'li',
      roles: [],
      postings: [{ role: 'handler', unitId: 'elm', unitKind: 'street', fromOn: '2026-03-01', toOn: '2026-03-31' }],
    }
    const on = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']
    expect(on.map((day) => unitIdsOn(li, day))).toEqual([[], ['elm'], ['elm'], []])
    expect(on.map((day) => permissionsOf(li, day).has('order.reply'))).toEqual([false, true, true, false])
    expect(grantOn(li, 'order.reply', order(), '2026-04-01', directory)).toMatchObject({ code: 'access.no_permission' })
  })
})

describe('conflict of interest', () => {
  const permissions: readonly Permission[] = [
    'order.read',
    'order.reply',
    'vault.reveal',
    'trace.read',
    'order.dispatch',
    'vault.reveal_reporter',
  ]

  test('a reported unit, everyone below it and the reported person see nothing, whatever else they are', () => {
    const parties = order({ reportedUnitIds: ['elm'], reportedPersonIds: ['boss'] })
    const shutOut = [
      person('zhao', ['unit_admin', 'elm']),
      person('sun', ['handler', 'elm-safety']),
      person('village', ['community_worker', 'elm-north']),
      person('boss', ['supervisor', 'service']),
      person('both', ['dispatcher', 'hotline'], ['grid_worker', 'elm']),
    ]
    for (const actor of shutOut) {
      expect(ties(actor, parties)).toEqual(['reported'])
      for (const permission of permissions)
        expect(grant(actor, permission, parties)).toMatchObject({ code: 'access.reported' })
    }
  })

  test('the district above a reported street keeps its rights', () => {
    expect(
      grant(person('he', ['district_centre', 'east-centre']), 'order.read', order({ reportedUnitIds: ['elm'] })),
    ).toEqual({ tie: 'district_copy', unitId: 'east-centre' })
  })

  test('acting for another unit does not slip past a report: the caller asks with the whole person', () => {
    const both = person('both', ['dispatcher', 'hotline'], ['grid_worker', 'elm'])
    expect(grant(both, 'order.read', order({ reportedUnitIds: ['elm'] }))).toMatchObject({ code: 'access.reported' })
  })

  test('reported is no tie by which anything works', () => {
    expect(may(person('zhao', ['unit_admin', 'elm']), 'knowledge.read', 'reported', today)).toBe(false)
  })

  test('a person with an interest of their own withdraws; their colleagues go on', () => {
    const parties = order({ interestedPersonIds: ['li'] })
    expect(grant(person('li', ['handler', 'elm']), 'order.reply', parties)).toMatchObject({
      code: 'access.must_withdraw',
      basis: [{ reference: 'JN 32' }],
    })
    expect(grant(person('zhao', ['handler', 'elm']), 'order.reply', parties)).toEqual({ tie: 'lead', unitId: 'elm' })
  })
})

describe('reach of lists and counts', () => {
  test('city bodies reach the city, a district its own, a unit itself and its sections', () => {
    const reach = (actor: Actor) =>
      ['elm', 'elm-safety', 'elm-north', 'oak', 'east-market', 'ash', 'water'].filter((unit) =>
        reachesUnit(actor, 'analysis.read', unit, today, directory),
      )
    expect(reach(person('a', ['analyst', 'hotline']))).toHaveLength(7)
    expect(reach(person('b', ['district_centre', 'east-centre']))).toEqual([
      'elm',
      'elm-safety',
      'elm-north',
      'oak',
      'east-market',
    ])
    expect(reach(person('c', ['unit_admin', 'elm']))).toEqual(['elm', 'elm-safety', 'elm-north'])
    expect(reach(person('d', ['handler', 'elm']))).toEqual([])
  })

  test('a district desk whose unit no longer exists reaches nothing', () => {
    const stale: Actor = {
      personId: 'old',
      roles: [],
      postings: [{ role: 'district_centre', unitId: 'gone', unitKind: 'district_centre', fromOn: '2020-01-01' }],
    }
    expect(['elm', 'water'].map((unit) => reachesUnit(stale, 'analysis.read', unit, today, directory))).toEqual([
      false,
      false,
    ])
  })

  test('a person without a unit reaches only what is their own', () => {
    expect(scopeOf(null)).toBe('own')
    expect(scopeOf({ unitKind: 'enterprise' })).toBe('unit')
  })
})
