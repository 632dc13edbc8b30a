import { describe, expect, it } from 'vitest'
import {
  faultsOf,
  rowsOf,
  smallPack,
  textOf,
  withCell,
  withFile,
  withoutFile,
  withRows,
} from '../testing/edited-pack.ts'
import { checkPack } from './check-pack.ts'

const replaced = (file: string, from: string | RegExp, to: string) =>
  withFile(smallPack, file, textOf(smallPack, file).replace(from, to))
const rowOf = (file: string, id: string): number => rowsOf(smallPack, file).findIndex((row) => row[0] === id) + 1
const cell = (file: string, id: string, column: string, text: string) =>
  withCell(smallPack, file, rowOf(file, id), column, text)

const firstArea = (
  change: (feature: { properties: { code?: string }; geometry: { coordinates: number[][][] } }) => void,
) => {
  const map = JSON.parse(textOf(smallPack, 'map/streets.geojson')) as { features: Parameters<typeof change>[0][] }
  change(map.features[0]!)
  return withFile(smallPack, 'map/streets.geojson', JSON.stringify(map))
}

const bridge = rowOf('units.csv', '990101001')
const east = rowOf('units.csv', '990101')

describe('a broken pack', () => {
  it.each([
    ['a missing file', withoutFile(smallPack, 'tiers.csv'), 'tiers.csv file.missing'],
    [
      'a misspelt file',
      withFile(withoutFile(smallPack, 'people.csv'), 'peple.csv', textOf(smallPack, 'people.csv')),
      'peple.csv file.unknown → people.csv',
    ],
    ['an empty file', withFile(smallPack, 'people.csv', ''), 'people.csv file.empty'],
    [
      'a map that is none',
      withFile(smallPack, 'map/streets.geojson', '{"type":"Feature"}'),
      'map/streets.geojson map.broken',
    ],
    [
      'a boundary that is not closed',
      firstArea(({ geometry }) => void geometry.coordinates[0]!.pop()),
      'map/streets.geojson:1:geometry map.geometry',
    ],
    [
      'a boundary off the globe',
      firstArea(({ geometry }) => void (geometry.coordinates[0]![1] = [116, 91])),
      'map/streets.geojson:1:geometry map.geometry',
    ],
    [
      'a boundary of nobody',
      firstArea(({ properties }) => void delete properties.code),
      'map/streets.geojson:1:properties.code value.missing',
    ],
    [
      'a boundary of an unknown unit',
      firstArea(({ properties }) => void (properties.code = '990109001')),
      'map/streets.geojson:1:properties.code reference.unknown',
    ],
    [
      'a boundary of a department',
      firstArea(({ properties }) => void (properties.code = '990101-housing')),
      'map/streets.geojson:1:properties.code map.kind',
    ],
    [
      'a boundary twice',
      firstArea(({ properties }) => void (properties.code = '990101002')),
      'map/streets.geojson:2:properties.code id.twice',
    ],
    [
      'an unknown column',
      replaced('units.csv', 'parentId', 'parentID2'),
      'units.csv:1:parentID2 column.unknown → parentId',
    ],
    ['a column twice', replaced('tiers.csv', 'nameEn', 'name'), 'tiers.csv:1:name column.twice'],
    [
      'a comma without quotes',
      replaced('tiers.csv', '危及生命财产安全的突发事项', '危及生命,财产'),
      'tiers.csv:2 csv.extra_cells',
    ],
    ['an open quote', replaced('tiers.csv', '24h,水', '24h,"水'), 'tiers.csv:3 csv.broken'],
    [
      'an unknown kind',
      cell('units.csv', '990101001', 'kind', 'stret'),
      `units.csv:${bridge}:kind value.not_allowed → street`,
    ],
    [
      'an id twice',
      cell('units.csv', '990101002', 'id', '990101001'),
      `units.csv:${rowOf('units.csv', '990101002')}:id id.twice`,
    ],
    [
      'an id with a blank',
      cell('lines.csv', 'health', 'id', 'he alth'),
      `lines.csv:${rowOf('lines.csv', 'health')}:id value.not_code`,
    ],
    [
      'an unknown parent',
      cell('units.csv', '990101001', 'parentId', '990111'),
      `units.csv:${bridge}:parentId reference.unknown → 990101`,
    ],
    ['two tops', cell('units.csv', '990101', 'parentId', ''), `units.csv:${east}:parentId unit.several_roots → 990000`],
    ['no top', cell('units.csv', '990000', 'parentId', '990101'), 'units.csv:parentId unit.no_root'],
    [
      'a circle of parents',
      cell('units.csv', '990101', 'parentId', '990101001'),
      `units.csv:${east}:parentId unit.cycle`,
    ],
    ['a wrong level', cell('units.csv', '990101001', 'level', 'city'), `units.csv:${bridge}:level unit.level → street`],
    [
      'a street under a community',
      cell('units.csv', '990101001', 'parentId', '990101002001'),
      `units.csv:${bridge}:parentId unit.parent_level`,
    ],
    [
      'a street that serves another',
      cell('units.csv', '990101001', 'territoryId', '990101002'),
      `units.csv:${bridge}:territoryId unit.own_territory → 990101001`,
    ],
    [
      'a section that serves a company',
      cell('units.csv', '990101001-city', 'territoryId', '990000-water-company'),
      `units.csv:${rowOf('units.csv', '990101001-city')}:territoryId unit.territory → 990000`,
    ],
    [
      'a department without a line',
      cell('units.csv', '990101-housing', 'line', ''),
      `units.csv:${rowOf('units.csv', '990101-housing')}:line unit.line_missing`,
    ],
    [
      'a department on an enterprise’s line',
      cell('units.csv', '990101-housing', 'line', 'heat_supply'),
      `units.csv:${rowOf('units.csv', '990101-housing')}:line unit.line_kind`,
    ],
    [
      'the same name twice under a parent',
      cell('units.csv', '990101001002', 'name', '桥东社区'),
      `units.csv:${rowOf('units.csv', '990101001002')}:name unit.same_name`,
    ],
    [
      'a population in words',
      cell('units.csv', '990101001', 'population', '六万'),
      `units.csv:${bridge}:population value.not_integer`,
    ],
    [
      'a path of two steps',
      cell('catalogue.csv', '0101-02', 'path', '市容环境>店外经营'),
      'catalogue.csv:3:path catalogue.path',
    ],
    [
      'an English path of other length',
      cell('catalogue.csv', '0101-02', 'pathEn', 'City appearance>Trading'),
      'catalogue.csv:3:pathEn catalogue.path_en',
    ],
    [
      'a path twice',
      cell('catalogue.csv', '0101-02', 'path', '市容环境>街面秩序>占道经营'),
      'catalogue.csv:3:path catalogue.path_twice',
    ],
    [
      'a class with two names',
      cell('catalogue.csv', '0101-02', 'path', '市容>街面秩序>店外经营'),
      'catalogue.csv:3:path catalogue.class_name',
    ],
    ['an id of another shape', cell('catalogue.csv', '0101-02', 'id', '101-2'), 'catalogue.csv:3:id catalogue.id'],
    [
      'an owner level nobody can take',
      cell('catalogue.csv', '0201-01', 'ownerLevel', 'district'),
      `catalogue.csv:${rowOf('catalogue.csv', '0201-01')}:ownerLevel catalogue.no_carrier`,
    ],
    ['an unknown tier', cell('catalogue.csv', '0101-02', 'tier', '7days'), 'catalogue.csv:3:tier reference.unknown'],
    [
      'a misspelt tag',
      cell('catalogue.csv', '0101-02', 'sevenHavesTag', 'livability'),
      'catalogue.csv:3:sevenHavesTag reference.unknown → liveability',
    ],
    [
      'a helper named twice',
      cell('catalogue.csv', '0101-02', 'assistLines', 'health;health'),
      'catalogue.csv:3:assistLines value.twice_in_list',
    ],
    [
      'a flag that is neither',
      cell('catalogue.csv', '0101-02', 'whistleable', 'maybe'),
      'catalogue.csv:3:whistleable value.not_flag → yes / no',
    ],
    [
      'a limit in words',
      cell('tiers.csv', '7d', 'limit', 'a week'),
      'tiers.csv:4:limit value.not_limit → 2 hours / 7 days / 1 working day',
    ],
    [
      'a limit of nothing',
      cell('tiers.csv', '7d', 'limit', '0 days'),
      'tiers.csv:4:limit value.not_limit → 2 hours / 7 days / 1 working day',
    ],
    [
      'a spreadsheet’s date',
      withCell(smallPack, 'calendar.csv', 2, 'fromOn', '2026/1/1'),
      'calendar.csv:2:fromOn value.not_date → 2026-01-01',
    ],
    [
      'a day that is not',
      withCell(smallPack, 'calendar.csv', 2, 'toOn', '2026-02-30'),
      'calendar.csv:2:toOn value.not_date → YYYY-MM-DD',
    ],
    [
      'an end before its beginning',
      withCell(smallPack, 'calendar.csv', 2, 'toOn', '2025-12-31'),
      'calendar.csv:2:toOn calendar.order → 2026-01-01',
    ],
    [
      'overlapping holidays',
      withCell(smallPack, 'calendar.csv', 2, 'toOn', '2026-01-04'),
      'calendar.csv:3:fromOn calendar.overlap',
    ],
    [
      'a make-up day on a Monday',
      withCell(withCell(smallPack, 'calendar.csv', 3, 'fromOn', '2026-01-05'), 'calendar.csv', 3, 'toOn', '2026-01-05'),
      'calendar.csv:3:fromOn calendar.needless',
    ],
    [
      'a duty that binds nobody',
      cell('duties.csv', 'street/01', 'unitKinds', ''),
      `duties.csv:${rowOf('duties.csv', 'street/01')}:unitKinds duty.no_unit`,
    ],
    [
      'a duty on no category',
      cell('duties.csv', 'street/03', 'categories', '0199'),
      `duties.csv:${rowOf('duties.csv', 'street/03')}:categories reference.unknown`,
    ],
    [
      'a role the system has not',
      cell('roles.csv', 'handler', 'id', 'handlers'),
      `roles.csv:${rowOf('roles.csv', 'handler')}:id value.not_allowed → handler`,
    ],
    [
      'a person in a post of another kind of unit',
      cell('people.csv', 'demo-handler', 'post', 'hotline-seat'),
      `people.csv:${rowOf('people.csv', 'demo-handler')}:post person.post`,
    ],
    [
      'a person with a role of another kind of unit',
      cell('people.csv', 'demo-handler', 'roles', 'call_taker'),
      `people.csv:${rowOf('people.csv', 'demo-handler')}:roles person.role`,
    ],
    [
      'a login twice',
      cell('people.csv', 'demo-handler', 'login', 'reviewer'),
      `people.csv:${rowOf('people.csv', 'demo-handler')}:login person.login_twice`,
    ],
    [
      'a work method with two names',
      withCell(smallPack, 'work-methods.csv', 3, 'name', '七步工作法'),
      'work-methods.csv:3:name group.differs → 六步工作法',
    ],
    ['YAML that is none', replaced('rules.yaml', 'limits:', 'limits: ['), 'rules.yaml:7 yaml.broken'],
    [
      'a misspelt rule',
      replaced('rules.yaml', 'sign: 2', 'sing: 2'),
      'rules.yaml:7:limits.sing column.unknown → limits.sign',
    ],
    ['a missing rule', replaced('rules.yaml', /^ {2}contact: .*\n/m, ''), 'rules.yaml:limits.contact column.missing'],
    [
      'a rule without a value',
      replaced('rules.yaml', 'contact: 24 hours', 'contact:'),
      'rules.yaml:9:limits.contact value.missing',
    ],
    [
      'hours that run backwards',
      replaced('rules.yaml', '13:00-18:00', '18:00-13:00'),
      'rules.yaml:4:workingTime.spans value.not_time_span → 09:00-12:00',
    ],
    [
      'hours that overlap',
      replaced('rules.yaml', '13:00-18:00', '11:30-18:00'),
      'rules.yaml:workingTime.spans hours.overlap',
    ],
    [
      'a day without hours',
      replaced('rules.yaml', '["09:00-12:00", "13:00-18:00"]', '[]'),
      'rules.yaml:4:workingTime.spans value.missing',
    ],
    [
      'an unknown discipline line',
      replaced('rules.yaml', 'disciplineLine: discipline', 'disciplineLine: disciplin'),
      'rules.yaml:routing.disciplineLine reference.unknown → discipline',
    ],
    [
      'an unknown zone',
      replaced('pack.yaml', 'Asia/Shanghai', 'Asia/Shangai'),
      'pack.yaml:5:zone value.not_zone → Asia/Shanghai',
    ],
    [
      'order numbers that repeat',
      replaced('pack.yaml', 'YX{date}{number:5}', 'YX{date}'),
      'pack.yaml:8:orderNumberFormat value.not_order_number_format → XX{date}{number:6}',
    ],
  ])('%s is named with its place and what would be right', (_, files, expected) => {
    expect(faultsOf(files).filter((fault) => fault.startsWith(expected))).toHaveLength(1)
    expect(checkPack(files).pack).toBeNull()
  })

  it('has all its faults named at once, in the order of reading, in both languages', () => {
    const rows = rowsOf(smallPack, 'catalogue.csv').map((row, index) =>
      index === 0
        ? row
        : row.map((value, at) => (rowsOf(smallPack, 'catalogue.csv')[0]?.[at] === 'line' ? 'nobody' : value)),
    )
    const { faults } = checkPack(withRows(replaced('rules.yaml', 'sign: 2 hours', 'sign: soon'), 'catalogue.csv', rows))
    const unknown = faults.filter((fault) => fault.code === 'reference.unknown')
    expect(unknown.map((fault) => fault.row)).toEqual(rows.slice(1).map((_, index) => index + 2))
    expect(faults.at(-1)?.file).toBe('rules.yaml')
    for (const { message } of faults) {
      expect(message.zh).toMatch(/\p{Script=Han}/u)
      expect(message.en).toMatch(/^[^{}]+$/)
    }
  })

  it('is told once for one slip: a wrong cell in a row does not make every mention of the row wrong', () => {
    expect(faultsOf(cell('units.csv', '990101', 'kind', 'distrikt_government'))).toHaveLength(1)
  })
})
