import {
  coversCategory,
  directoryOf,
  isRefusal,
  isStreetLevel,
  unitKinds,
  whistleScope,
  type CityPack,
  type UnitKind,
} from '@shaoying/domain'
import { describe, expect, it } from 'vitest'
import { packFolder } from '../testing/edited-pack.ts'
import { checkPackFolder } from './check-pack.ts'

const { pack: checked, faults } = await checkPackFolder(packFolder('beijing'))
const pack: CityPack = checked!
const directory = directoryOf(pack.units)
const ofKind = (...kinds: UnitKind[]) => pack.units.filter((unit) => kinds.includes(unit.kind))

describe('packs/beijing', () => {
  it('is in order', () => {
    expect(faults).toEqual([])
  })

  it('R161 R129: has every kind of unit an order may go to, down to communities and villages', () => {
    const count = (...kinds: UnitKind[]) => ofKind(...kinds).length
    expect(unitKinds.filter((kind) => kind !== 'section' && count(kind) === 0)).toEqual([])
    expect(count('district_government')).toBe(17)
    expect(count('street', 'township')).toBe(343)
    expect(count('community', 'village')).toBeGreaterThan(7500)
    expect(count('enterprise')).toBeGreaterThanOrEqual(20)
  })

  it('R014: Chaoyang has its 43 streets and townships', () => {
    expect(directory.childrenOf('110105').filter(isStreetLevel)).toHaveLength(43)
  })

  it('R001: every street and township, in all districts, may be switched to whistle', () => {
    const whistling = ofKind('street', 'township').filter((unit) => unit.pilotFlags.includes('whistle'))
    expect(new Set(whistling.map((unit) => directory.districtOf(unit.id)?.id)).size).toBe(17)
  })

  it.each([
    ['鼓楼街道', '110118', '110118001'],
    ['安定门', '110101', '110101004'],
    ['海淀街道', '110108', '110108012'],
    ['金海湖镇', '110117', '110117006'],
    ['大安山', '110111', '110111211'],
    ['滨河社区', '110117', '110117001009'],
    ['亚运村', '110105', '110105009'],
    ['北辰西路', '110105', '110105009'],
    ['朝外', '110105', '110105002'],
    ['西城区', '110102', '110102'],
    ['丰台区', '110106', '110106'],
  ])('finds %s of the stories in its district', (name, withinId, id) => {
    expect(directory.searchUnits(name, { withinId })[0]).toMatchObject({ fit: 'exact', unit: { id } })
  })

  it('finds places by the second name of the 2023 list', () => {
    expect(directory.searchUnits('将台乡')[0]?.unit.name).toBe('将台地区')
    expect(directory.searchUnits('四季青镇')[0]?.unit.name).toBe('四季青地区')
  })

  it.each([
    '城市照明管理中心',
    '公交集团公司',
    '北京地铁公司',
    '市人力社保局',
    '市规划自然资源委',
    '市城市管理委',
    '密云区供热公司',
    '经开区',
  ])('finds %s by the name people use', (name) => {
    expect(directory.searchUnits(name)[0]?.fit).toBe('exact')
  })

  it('R022 R069: has 98 street duties in 6 areas and 118 township duties in 7, each with its law', () => {
    const rows = (kind: UnitKind) => pack.duties.filter((row) => row.unitKinds.includes(kind))
    const areas = (kind: UnitKind) => new Set(rows(kind).map((row) => row.area)).size
    expect([rows('street').length, areas('street')]).toEqual([98, 6])
    expect([rows('township').length, areas('township')]).toEqual([118, 7])
    expect(rows('street').filter((row) => row.legalBasis === '')).toEqual([])
  })

  it('R110: lists more than forty matters that communities only assist in, apart from their own', () => {
    const parts = pack.duties.filter((row) => row.unitKinds.includes('community')).map((row) => row.part)
    expect(parts.filter((part) => part === 'assist').length).toBeGreaterThan(40)
    expect(parts.filter((part) => part === 'main').length).toBeGreaterThan(10)
  })

  it('R187: has a negative list for streets and for communities', () => {
    expect(new Set(pack.negativeDuties.flatMap((row) => row.unitKinds))).toEqual(
      new Set(['street', 'township', 'community', 'village']),
    )
  })

  it('R026: has 45 whistle situations, each with its limits and at least one category', () => {
    expect(pack.situations).toHaveLength(45)
    const aimless = pack.situations.filter(
      (situation) =>
        situation.lines.length === 0 || !pack.catalogue.some((entry) => coversCategory(situation.categories, entry.id)),
    )
    expect(aimless.map((situation) => situation.id)).toEqual([])
    expect(new Set(pack.situations.map((situation) => situation.kind)).size).toBe(3)
  })

  it('R162: uses every grade of limit, and working days as well as natural ones', () => {
    expect(new Set(pack.catalogue.map((entry) => entry.tier))).toEqual(new Set(pack.tiers.map((tier) => tier.id)))
    expect(new Set(pack.catalogue.map((entry) => entry.time))).toEqual(new Set(['natural', 'working']))
  })

  it('R123 R176: every leaf has a field and a dimension of the seven haves and five natures, and all of both are used', () => {
    expect(new Set(pack.catalogue.map((entry) => entry.field)).size).toBe(5)
    expect(new Set(pack.catalogue.map((entry) => entry.sevenHavesTag))).toEqual(
      new Set(pack.sevenHaves.map((dimension) => dimension.id)),
    )
  })

  it('says every unit and every leaf in English too', () => {
    expect(pack.units.filter((unit) => unit.nameEn === '').map((unit) => unit.id)).toEqual([])
    expect(pack.catalogue.filter((entry) => entry.pathEn.length !== entry.path.length)).toEqual([])
  })

  it('gives every leaf words that residents use', () => {
    expect(pack.catalogue.length).toBeGreaterThanOrEqual(500)
    expect(pack.catalogue.filter((entry) => entry.keywords.length === 0)).toEqual([])
  })

  it('R159 R029: offers 6+1+3 and 8+4 as shapes of a street', () => {
    const shape = (id: string) => {
      const groups =
        pack.organisationTemplates.find((template) => template.id === id)?.parts.map((part) => part.group) ?? []
      return [...new Set(groups)].map((group) => groups.filter((other) => other === group).length)
    }
    expect(shape('street-6-1-3')).toEqual([6, 1, 3])
    expect(shape('street-8-4')).toEqual([8, 4])
  })

  it('R087: a financial dispute is no matter for the whistle, a cold flat is', () => {
    const haidian = directory.getUnit('110108012')
    expect(whistleScope(pack, haidian, '1602-01')).toMatchObject({ code: 'whistle.not_whistleable' })
    expect(isRefusal(whistleScope(pack, haidian, '0201-01'))).toBe(false)
  })

  it('has one demonstration person for every role that a unit’s people hold', () => {
    const held = new Set(pack.people.flatMap((person) => person.roles))
    expect(pack.roles.map((role) => role.id).filter((role) => !held.has(role))).toEqual([
      'petitioner',
      'third_party_assessor',
    ])
  })
})
