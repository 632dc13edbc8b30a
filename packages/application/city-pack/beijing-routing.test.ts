import { directoryOf, route, type CityPack, type Routing, type RoutingQuestion } from '@shaoying/domain'
import { describe, expect, it } from 'vitest'
import { packFolder } from '../testing/edited-pack.ts'
import { checkPackFolder } from './check-pack.ts'

const { pack: checked } = await checkPackFolder(packFolder('beijing'))
const pack: CityPack = checked!
const directory = directoryOf(pack.units)
const leafCalled = (name: string) => pack.catalogue.find((entry) => entry.name === name)!.id
const routed = (leaf: string, where: Partial<RoutingQuestion>): Routing =>
  route(directory, pack, { kind: 'complaint', categoryId: leafCalled(leaf), ...where })
const nameOf = (id: string) => directory.getUnit(id).shortName
const leadOf = (routing: Routing) => (routing.outcome === 'lead' ? nameOf(routing.leadUnitId) : routing.needs)

describe('the stories find their units', () => {
  it('Street lamps: the dark lane in Andingmen goes to the lighting management centre, landscaping helps, the street is told', () => {
    const routing = routed('路灯不亮', { placeUnitId: '110101004' })
    expect(leadOf(routing)).toBe('照明管理中心')
    expect(routing).toMatchObject({ assistUnitIds: ['110101-landscaping'], toldUnitIds: ['110101004'] })
  })

  it('Heat pump: a cold flat in Gulou Street goes to Miyun’s own heating company with the district’s city management', () => {
    const routing = routed('室温不达标', { placeUnitId: '110118001' })
    expect(leadOf(routing)).toBe('密云区热力公司')
    expect(routing).toMatchObject({ assistUnitIds: ['110118-city-management', '110118-housing'] })
  })

  it('a cold flat in Dongcheng goes to the city’s heating group', () => {
    expect(leadOf(routed('室温不达标', { placeUnitId: '110101004' }))).toBe('热力集团')
  })

  it('Sand and gold: digging at Jinhaihu goes to Pinggu’s planning and resources, with police, water and forestry at hand', () => {
    const routing = routed('盗采矿产砂石', { placeUnitId: '110117006' })
    expect(leadOf(routing)).toBe('市规划自然资源委平谷分局')
    expect(routing).toMatchObject({
      assistUnitIds: ['110117-public-security', '110117-water', '110117-landscaping', '110117-emergency'],
    })
  })

  it('The building on the border: Xicheng and Fengtai are both told and consult before dispatch', () => {
    expect(routed('跨界违法建设', { border: ['110102', '110106'] })).toMatchObject({
      outcome: 'needs',
      needs: 'consultation',
      toldUnitIds: ['110102', '110106'],
    })
  })

  it('Thirty dead trees: the Binhe community’s trees go to Pinggu’s landscaping bureau', () => {
    expect(leadOf(routed('无主树木处置', { placeUnitId: '110117001009' }))).toBe('平谷区园林绿化局')
  })

  it('Twelve years: the unfinished road at Beichen West Road goes to Chaoyang’s transport with four helpers', () => {
    const routing = routed('断头路与未开通道路', { placeUnitId: '110105009' })
    expect(leadOf(routing)).toBe('朝阳区交通局')
    expect(routing).toMatchObject({ assistUnitIds: { length: 4 } })
  })

  it('The weeds: Chaowai Street leads, Chaoyang urges', () => {
    expect(routed('杂草丛生', { placeUnitId: '110105002' })).toMatchObject({
      leadUnitId: '110105002',
      copiedUnitIds: ['110105'],
    })
  })
})

describe('R157 R129: every leaf finds somebody everywhere', () => {
  const streets = ['110101004', '110105002', '110117006', '110118001', '110115012']

  it('leads or goes to a district to coordinate for every leaf in streets of old town, suburb, mountains and the development area', () => {
    const open = pack.catalogue
      .flatMap((entry) =>
        streets.map((placeUnitId) => ({
          entry,
          routing: route(directory, pack, { kind: 'complaint', categoryId: entry.id, placeUnitId }),
        })),
      )
      .filter(({ routing }) => routing.outcome === 'needs')
    expect(
      open.filter(({ routing }) => routing.outcome === 'needs' && routing.needs !== 'district_coordination'),
    ).toEqual([])
    expect(open.map(({ entry }) => entry.name)).toEqual([])
  })

  it('has a helper for every helping line', () => {
    const missing = pack.catalogue.flatMap((entry) =>
      entry.assistLines.filter((line) => !directory.findCarrier(line, '110105')),
    )
    expect(missing).toEqual([])
  })
})
