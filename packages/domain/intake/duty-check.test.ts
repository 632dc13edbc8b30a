import { describe, expect, it } from 'vitest'
import type { CityPack } from '../directory/city-pack.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { townPack } from '../testing/town-pack.ts'
import { dutyCheck, type Matter } from './duty-check.ts'

const pack: CityPack = {
  ...townPack,
  catalogue: townPack.catalogue.map((entry) =>
    entry.id === '0303-01' ? { ...entry, assistLines: ['market'] } : entry,
  ),
  negativeDuties: [
    ...townPack.negativeDuties,
    {
      id: 'N01',
      unitKinds: ['street', 'township'],
      matter: '招商引资',
      keywords: ['招商'],
      categories: [],
      reason: '已取消',
      legalBasis: 'SO 10',
      source: 'test',
    },
    {
      id: 'N04',
      unitKinds: ['village'],
      matter: '执法',
      keywords: [],
      categories: ['0101'],
      reason: '不是执法主体',
      legalBasis: 'SO 32',
      source: 'test',
    },
  ],
}
const unit = (id: string) => pack.units.find((candidate) => candidate.id === id)!
const matter = (categoryId: string | null, more: Partial<Matter> = {}): Matter => ({
  categoryId,
  origin: 'appeal',
  part: 'lead',
  ...more,
})
const answer = (id: string, asked: Matter) => {
  const result = dutyCheck(pack, unit(id), asked)
  return isRefusal(result) ? result.code : result.map((basis) => basis.reference).join()
}

describe('dutyCheck', () => {
  it('R110: a community leads what stands on its main list, and the row says so', () => {
    expect(answer('elm-north', matter('0102-01'))).toBe('duty/community/01')
  })

  it('R110: a community may help but not lead where it only assists; the refusal names the row', () => {
    expect(answer('elm-north', matter('0101-01', { part: 'assist' }))).toBe('duty/community/05')
    expect(dutyCheck(pack, unit('elm-north'), matter('0101-01'))).toMatchObject({
      code: 'duty.assist_only',
      params: { row: 'community/05' },
      basis: [{ reference: 'duty/community/05' }],
    })
  })

  it('R068: a community is spared what is on no list of its own; the refusal names whose row it is', () => {
    expect(dutyCheck(pack, unit('elm-north'), matter('0303-01'))).toMatchObject({
      code: 'duty.not_on_list',
      params: { row: 'department/01' },
      basis: [{ reference: 'duty/department/01' }, { reference: 'Reg 17; SO 32' }],
    })
    expect(answer('elm-north', matter('0201-02', { part: 'assist' }))).toBe('duty.not_on_list')
  })

  it('R022: a task that is on no list of a street is refused and points to a list change', () => {
    expect(dutyCheck(pack, unit('elm'), matter(null, { origin: 'task', title: '新的报表' }))).toMatchObject({
      code: 'duty.not_on_list',
      allowed: ['proposeDutyChange'],
    })
    expect(answer('elm', matter(null, { origin: 'task', dutyId: 'street/03' }))).toBe('duty/street/03')
  })

  it('R069: a street’s own list carries its tasks', () => {
    expect(answer('oak', matter('0101-01', { origin: 'task' }))).toBe('duty/street/03')
  })

  it('R187: what the negative list bars is refused by keyword or category, for those it binds only', () => {
    const task = matter(null, { origin: 'task', title: '本月招商任务' })
    expect(dutyCheck(pack, unit('elm'), task)).toMatchObject({
      code: 'duty.on_negative_list',
      params: { row: 'N01' },
      basis: [{ source: 'negative_list', reference: 'negative/N01' }],
    })
    expect(answer('oak', task)).toBe('duty.on_negative_list')
    expect(answer('elm-north', matter('0102-01', { title: '请社区开证明' }))).toBe('duty.on_negative_list')
    expect([
      answer('oak-north', matter('0101-01', { part: 'assist' })),
      answer('elm-north', matter('0101-01', { part: 'assist' })),
    ]).toEqual(['duty.on_negative_list', 'duty/community/05'])
  })

  it('lets a resident’s appeal reach the street by territory, on its list or not (Reg 12)', () => {
    expect(answer('elm', matter('0301-01'))).toBe('Reg 12')
    expect(answer('east', matter('0301-01'))).toBe('Reg 12')
  })

  it('R073: a body on a line takes its own line, helps where the catalogue asks it, and refuses another line by the entry', () => {
    expect(answer('east-works', matter('0303-01'))).toBe('duty/department/01')
    expect(answer('water', matter('0201-02'))).toBe('catalogue/0201-02')
    expect(answer('water', matter('0303-01', { part: 'assist' }))).toBe('duty.other_line')
    expect(answer('water', matter('9999-01'))).toBe('duty.not_on_list')
    expect(dutyCheck(pack, unit('water'), matter('0303-01'))).toMatchObject({
      code: 'duty.other_line',
      params: { line: 'works' },
      basis: [{ reference: 'catalogue/0303-01' }],
    })
  })

  it('leaves a section to its own unit', () => {
    expect(answer('elm-works', matter('0301-01'))).toBe('unit/elm-works')
  })
})
