import { isTerritory } from '@shaoying/domain'
import { describe, expect, it } from 'vitest'
import {
  faultsOf,
  packFolder,
  rowsOf,
  smallPack,
  textOf,
  withCell,
  withFile,
  withRows,
} from '../testing/edited-pack.ts'
import { checkPack, checkPackFolder } from './check-pack.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const versionOf = (files: typeof smallPack) => checkPack(files).pack?.version.id

describe('checkPack', () => {
  it('finds nothing wrong with the small pack and gives it whole', async () => {
    const { pack, faults } = await checkPackFolder(packFolder('small'))
    expect(faults).toEqual([])
    expect(pack?.units.filter(isTerritory)).toHaveLength(18)
    expect(pack?.catalogue.every((entry) => entry.path.length >= 3 && entry.path.at(-1) === entry.name)).toBe(true)
  })

  it('R162: the small pack has the four grades 2 h, 24 h, 7 d, 15 d', () => {
    const tiers = checkPack(smallPack).pack?.tiers.map(({ limit }) => `${limit.amount} ${limit.unit} ${limit.time}`)
    expect(tiers).toEqual(['2 hour natural', '24 hour natural', '7 day natural', '15 day natural'])
  })

  it('R054 R029: groups the steps of a work method and the parts of an organisation template', () => {
    const { pack } = checkPack(smallPack)
    expect(pack?.workMethods).toMatchObject([{ id: 'six-step', steps: { length: 6 } }])
    expect(pack?.organisationTemplates).toMatchObject([
      {
        id: 'street-2-1',
        parts: [
          { group: 'office', line: 'city_management' },
          { line: 'civil_affairs' },
          { group: 'centre', line: null },
        ],
      },
    ])
  })

  it('R007: the small pack has the eight enforcement fields', () => {
    expect(checkPack(smallPack).pack?.enforcementFields.map((field) => field.id)).toEqual([
      'city_management',
      'commerce',
      'environment',
      'fire',
      'food_drug',
      'public_security',
      'safety',
      'transport',
    ])
  })

  it('names a version by its content and dates it as asked', () => {
    const [one, two] = [checkPack(smallPack), checkPack(smallPack, '2026-06-01')]
    expect(two.pack?.version).toEqual({ ...one.pack?.version, effectiveOn: '2026-06-01' })
    expect(versionOf(withCell(smallPack, 'tiers.csv', 2, 'limit', '3 hours'))).not.toBe(one.pack?.version.id)
  })
})

describe('what Excel and editors do to a file', () => {
  const units = textOf(smallPack, 'units.csv')

  it.each([
    ['a byte order mark', `\uFEFF${units}`],
    ['Windows line ends', units.replaceAll('\n', '\r\n')],
    ['old Mac line ends', units.replaceAll('\n', '\r')],
    ['no last line end', units.trimEnd()],
    ['blank rows', units.replace('\n', '\n\n').replace('990101,', ',,,\n990101,')],
    ['empty columns at the right', units.replaceAll('\n', ',,\n')],
    ['blanks around cells', units.replaceAll(',', ' , ')],
  ])('%s makes no fault and no new version', (_, text) => {
    const edited = withFile(smallPack, 'units.csv', text)
    expect(faultsOf(edited)).toEqual([])
    expect(versionOf(edited)).toBe(versionOf(smallPack))
  })

  it('columns in another order or with Chinese titles make no new version', () => {
    const rows = rowsOf(smallPack, 'tiers.csv').map((row) => row.toReversed())
    rows[0] = ['来源', '典型事项', '时限', '英文名', '名称', '编号']
    expect(versionOf(withRows(smallPack, 'tiers.csv', rows))).toBe(versionOf(smallPack))
  })

  it('a table split over a folder of files is one table', () => {
    const [header, ...rows] = rowsOf(smallPack, 'catalogue.csv')
    const halves = [rows.slice(0, 10), rows.slice(10)].map((half) => [header!, ...half])
    const files = withRows(withRows(smallPack, 'catalogue/1.csv', halves[0]!), 'catalogue/2.csv', halves[1]!)
    const split = new Map([...files].filter(([path]) => path !== 'catalogue.csv'))
    expect(versionOf(split)).toBe(versionOf(smallPack))
  })

  it('a file in GBK is named as such, and its other faults still are', () => {
    const gbk = Uint8Array.from([
      ...bytes('id,name,nameEn,limit,matter,source\n2h,'),
      0xcd,
      0xbb,
      0xb7,
      0xa2,
      ...bytes(',Sudden,soon,x,y\n'),
    ])
    expect(faultsOf(withFile(smallPack, 'tiers.csv', gbk))).toEqual(
      expect.arrayContaining([
        'tiers.csv encoding.gbk',
        'tiers.csv:2:limit value.not_limit → 2 hours / 7 days / 1 working day',
      ]),
    )
    const told = checkPack(withFile(smallPack, 'tiers.csv', gbk)).faults.find(({ code }) => code === 'encoding.gbk')
    expect(told?.message.zh).toContain('另存为“CSV UTF-8”')
  })

  it('a file in UTF-16 is named as such', () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...textOf(smallPack, 'warnings.csv')].flatMap((char) => [char.charCodeAt(0), 0]),
    ])
    expect(faultsOf(withFile(smallPack, 'warnings.csv', utf16))).toEqual(['warnings.csv encoding.utf16'])
  })

  it('cells read back the same with formulas, commas and quotes in them', () => {
    const { pack } = checkPack(withCell(smallPack, 'special-treatments.csv', 2, 'text', '请说："=1+1"，谢谢,再见'))
    expect(pack?.specialTreatments[0]?.text).toBe('请说："=1+1"，谢谢,再见')
  })
})
