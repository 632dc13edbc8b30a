import { expect, it } from 'vitest'
import { townPack } from '../testing/town-pack.ts'
import { directoryOf } from './directory.ts'
import { pilotRollout } from './pilot-rollout.ts'

it('R062 R078: counts who takes part in a pilot, in the city and in each district', () => {
  const units = townPack.units.map((unit) => (['elm', 'ash', 'east-works'].includes(unit.id) ? { ...unit, pilotFlags: ['whistle'] } : unit))
  expect(pilotRollout(directoryOf(units), 'whistle')).toEqual([
    { districtId: null, switchedOn: 2, all: 3 }, { districtId: 'east', switchedOn: 1, all: 2 }, { districtId: 'west', switchedOn: 1, all: 1 },
  ])
  expect(pilotRollout(directoryOf(units), 'other')[0]).toEqual({ districtId: null, switchedOn: 0, all: 3 })
})
