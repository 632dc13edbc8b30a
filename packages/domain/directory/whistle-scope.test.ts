import { describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import { townPack } from '../testing/town-pack.ts'
import { townUnit } from '../testing/town-units.ts'
import type { CityPack } from './city-pack.ts'
import type { WhistleSituation } from './pack-lists.ts'
import { whistleScope } from './whistle-scope.ts'

const day = { amount: 1, unit: 'day', time: 'natural' } as const
const digging: WhistleSituation = {
  id: 'S03',
  name: '盗采',
  nameEn: 'Digging',
  kind: 'enforcement',
  everydayKind: 'tackling',
  lines: ['works'],
  condition: '',
  sign: day,
  arrive: day,
  solve: day,
  categories: ['03'],
  legalBasis: 'SO 5',
  source: 'test',
}
const street = townUnit({ id: 'elm', kind: 'street', level: 'street', parentId: 'east', pilotFlags: ['whistle'] })
const pack: CityPack = {
  ...townPack,
  situations: [digging],
  catalogue: townPack.catalogue.map((entry) =>
    entry.id === '0101-01'
      ? { ...entry, assistLines: ['market'] }
      : entry.id === '0201-02'
        ? { ...entry, whistleable: false }
        : entry,
  ),
}
const codeOf = (unit: typeof street, categoryId: string) => {
  const scope = whistleScope(pack, unit, categoryId)
  return isRefusal(scope) ? scope.code : 'allowed'
}

describe('whistleScope', () => {
  it('R026 R049: a listed situation may be whistled, and the scope names it', () => {
    const scope = whistleScope(pack, street, '0301-01')
    expect(scope).toMatchObject({
      situations: [digging],
      basis: [{ reference: 'catalogue/0301-01' }, { source: 'situation', reference: 'situation/S03' }],
    })
  })

  it('R087: what the catalogue bars from the whistle is refused with the entry that bars it', () => {
    expect(whistleScope(pack, street, '0201-02')).toMatchObject({
      code: 'whistle.not_whistleable',
      basis: [{ reference: 'catalogue/0201-02' }],
    })
  })

  it('R087: what the street can solve alone is refused with its own duty row', () => {
    expect(whistleScope(pack, street, '0102-01')).toMatchObject({
      code: 'whistle.own_duty',
      basis: [{}, { source: 'duty_list', reference: 'duty/street/03' }],
    })
  })

  it('R087: what needs other lines or is not the street’s may be whistled outside the list too', () => {
    expect([codeOf(street, '0101-01'), codeOf(street, '0303-01')]).toEqual(['allowed', 'allowed'])
  })

  it('R001 R078: a street whose whistle is not switched on cannot blow it', () => {
    expect(codeOf({ ...street, pilotFlags: [] }, '0301-01')).toBe('whistle.not_switched_on')
  })

  it('only streets and townships blow, and only for what the catalogue knows', () => {
    expect(codeOf({ ...street, kind: 'district_department' }, '0301-01')).toBe('whistle.not_a_street')
    expect(codeOf({ ...street, kind: 'township' }, '0301-01')).toBe('allowed')
    expect(codeOf(street, '9999-01')).toBe('whistle.category_unknown')
  })
})
