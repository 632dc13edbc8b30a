import { describe, expect, it } from 'vitest'
import { townUnit } from '../testing/town-units.ts'
import { directoryOf } from './directory.ts'
import { foldUnitName } from './unit-search.ts'

const city = townUnit({
  id: '11',
  kind: 'city_government',
  level: 'city',
  parentId: null,
  name: '北京市人民政府',
  shortName: '北京市',
})
const district = townUnit({
  id: '1101',
  kind: 'district_government',
  level: 'district',
  parentId: '11',
  name: '朝阳区人民政府',
  shortName: '朝阳区',
})
const jiangtai = townUnit({
  id: '110101',
  kind: 'township',
  level: 'street',
  parentId: '1101',
  name: '将台地区',
  aliases: ['将台乡', '东八间房'],
})
const anzhen = townUnit({
  id: '110102',
  kind: 'street',
  level: 'street',
  parentId: '1101',
  name: '安贞街道',
  nameEn: 'Anzhen Subdistrict',
})
const village = townUnit({
  id: '11010101',
  kind: 'village',
  level: 'community',
  parentId: '110101',
  name: '将台洼村',
  shortName: '将台洼',
})
const other = townUnit({
  id: '1102',
  kind: 'district_government',
  level: 'district',
  parentId: '11',
  name: '将台新区人民政府',
  shortName: '将台新区',
})
const { searchUnits } = directoryOf([city, district, jiangtai, anzhen, village, other])
const found = (text: string, search = {}) => searchUnits(text, search).map((hit) => `${hit.unit.id} ${hit.fit}`)

describe('searchUnits', () => {
  it.each(['安贞', '安贞街道', '安贞街道办事处', ' 安 贞 '])(
    'finds a street whether people say %j or its full name',
    (text) => {
      expect(found(text)).toEqual(['110102 exact'])
    },
  )

  it('finds a place by its former or second name', () => {
    expect(found('东八间房')).toEqual(['110101 exact'])
    expect(found('将台乡')[0]).toBe('110101 exact')
  })

  it('finds a place by its name in letters', () => {
    expect(found('anzhen')).toEqual(['110102 prefix'])
    expect(found('Anzhen Subdistrict')).toEqual(['110102 exact'])
  })

  it('puts the whole name before its beginning, and the higher unit before the lower', () => {
    expect(found('将台')).toEqual(['110101 exact', '1102 prefix', '11010101 prefix'])
    expect(found('台洼')).toEqual(['11010101 part'])
  })

  it('keeps to a district, to kinds and to a number when asked', () => {
    expect(found('将台', { withinId: '1101' })).toEqual(['110101 exact', '11010101 prefix'])
    expect(found('将台', { kinds: ['village'] })).toEqual(['11010101 prefix'])
    expect(found('将台', { limit: 1 })).toEqual(['110101 exact'])
  })

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([])
  })

  it.each([
    ['ＡＢ街道', 'ab'],
    ['中街道', '中街道'],
    ['上地', '上地'],
  ])('folds %j to %j: an ending goes only when a name is left', (name, folded) => {
    expect(foldUnitName(name)).toBe(folded)
  })
})
