import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildGazetteer } from './gazetteer.ts'
import { findPlace } from './find-place.ts'
import type { PlaceUnit } from './place-unit.ts'
import { placeCases } from './testing/place-cases.ts'

const folder = new URL('../../../packs/beijing/units/', import.meta.url)

function beijingUnits(): PlaceUnit[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file) => {
      const [head, ...rows] = readFileSync(new URL(file, folder), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(','))
      const at = (row: string[], field: string): string => row[head!.indexOf(field)] ?? ''
      return rows.map((row) => ({
        unitId: at(row, 'id'),
        name: at(row, 'name'),
        kind: at(row, 'kind'),
        parentId: at(row, 'parentId') || null,
        aliases: at(row, 'aliases')
          .split(';')
          .filter((name) => name !== ''),
      }))
    })
}

const units = beijingUnits()
const gazetteer = buildGazetteer(units)
const find = (text: string, districtId?: string): ReturnType<typeof findPlace> =>
  findPlace(text, gazetteer, districtId === undefined ? {} : { districtId })
const streetOf = (text: string): string | null =>
  find(text).candidates.find(({ streetId }) => streetId !== null)?.streetId ?? null

describe('place in running text, against the real directory', () => {
  it.each([
    ['朝阳区望京街道花家地北里12号楼停水三天', '110105026'],
    ['旺京街道有人占道', '110105026'],
    ['将台乡酒仙桥路路灯坏了', '110105023'],
    ['四季青镇的垃圾没人收', '110108027'],
    ['建外街道办在哪里办公', '110105001'],
    ['朝陽區望京街道停水', '110105026'],
  ])('names one street: %s', (text, streetId) => {
    expect(streetOf(text)).toBe(streetId)
    expect(find(text).determined).toBe(true)
  })

  it('asks which of two streets when both have the name, and is told by the district', () => {
    const found = find('八里庄街道暖气不热')
    expect(found.determined).toBe(false)
    expect(found.asks?.unitIds).toHaveLength(2)
    expect(find('海淀区八里庄街道暖气不热').determined).toBe(true)
    expect(find('八里庄街道暖气不热', '110108').candidates[0]?.districtId).toBe('110108')
  })

  it.each([
    '在朝阳医院挂不上号',
    '望京停水了',
    '太平庄村修路',
    '三村二号楼停水',
    '我家在三号院二区一单元',
    '我在动物园门口被车撞了',
    '阜通东大街6号院垃圾没人收',
    '暖气不热怎么办',
    '',
  ])('does not claim to know the street: %s', (text) => expect(find(text).determined).toBe(false))

  it('asks for the street when only the district is known, and where at all when nothing is', () => {
    expect(find('海淀区有人卖假药').asks).toEqual({ question: 'which_street', unitIds: ['110108'] })
    expect(find('有人卖假药').asks).toEqual({ question: 'where', unitIds: [] })
  })

  it('finds estates and roads that the city has added to its list', () => {
    const street = units.find(({ name }) => name === '望京街道')!
    const grown = buildGazetteer([
      ...units,
      { unitId: 'estate-1', name: '方舟苑', kind: 'estate', parentId: street.unitId, aliases: ['望京方舟苑'] },
    ])
    expect(findPlace('方舟苑6号楼电梯停了', grown).candidates[0]).toMatchObject({
      unitId: 'estate-1',
      streetId: street.unitId,
    })
  })

  it('reads no village 三村 into 三单元 or 三楼, and one beside its town is certain', () => {
    expect(find('三单元三楼漏水，一层也淹了').candidates).toEqual([])
    const village = units.find(({ name }) => name === '三村')!
    const town = units.find(({ unitId }) => unitId === village.parentId)!
    expect(find(`${town.name}三村停水`)).toMatchObject({ determined: true })
    expect(find(`${town.name}三村停水`).candidates[0]!.streetId).toBe(town.unitId)
  })

  it('keeps road, house number and door for the clerk', () => {
    const { roads, doors } = find('我在阜通东大街6号院3号楼住').details
    expect(roads).toMatchObject([{ name: '阜通东大街', number: '六号' }])
    expect(doors).toContain('三号楼')
  })

  it('finds the street first in 95 of 100 noisy sentences that determine it, and is never surely wrong', () => {
    const cases = placeCases(units, 3000, 20261121)
    const determined = cases.filter(({ streetIds }) => streetIds.length === 1)
    const right = determined.filter(({ text, streetIds }) => streetOf(text) === streetIds[0])
    expect(right.length / determined.length).toBeGreaterThanOrEqual(0.95)
    const surelyWrong = cases.filter(
      ({ text, streetIds }) => find(text).determined && (streetIds.length > 1 || streetOf(text) !== streetIds[0]),
    )
    expect(surelyWrong.map(({ text }) => text)).toEqual([])
  })
})
