import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf, smallPack, textOf, withCell, withFile, withoutFile, withRows } from '../testing/edited-pack.ts'
import { diffPacks, isSamePack } from './diff-packs.ts'

describe('diffPacks', () => {
  it('says nothing about formatting: row order, line ends and files of a table do not count', () => {
    const [header, ...rows] = rowsOf(smallPack, 'units.csv')
    const moved = withRows(withoutFile(smallPack, 'units.csv'), 'units/all.csv', [header!, ...rows.toReversed()])
    expect(isSamePack(diffPacks(smallPack, moved))).toBe(true)
    expect(
      isSamePack(
        diffPacks(smallPack, withFile(smallPack, 'tiers.csv', textOf(smallPack, 'tiers.csv').replaceAll('\n', '\r\n'))),
      ),
    ).toBe(true)
  })

  it('names a changed cell with before and after, in the words of a cell', () => {
    const after = withCell(
      withCell(smallPack, 'tiers.csv', 4, 'limit', '5 working days'),
      'tiers.csv',
      4,
      'name',
      '普通',
    )
    expect(diffPacks(smallPack, after).tables).toEqual([
      {
        table: 'tiers',
        added: [],
        removed: [],
        changed: [
          {
            key: '7d',
            label: '普通',
            file: 'tiers.csv',
            row: 4,
            columns: [
              { column: 'name', before: '一般', after: '普通' },
              { column: 'limit', before: '7 days', after: '5 working days' },
            ],
          },
        ],
      },
    ])
  })

  it('names added and removed rows where they stand; the one turned round is the other', () => {
    const after = withRows(
      smallPack,
      'lines.csv',
      rowsOf(smallPack, 'lines.csv').filter((row) => row[0] !== 'telecom'),
    )
    const gone = { key: 'telecom', label: '通信', file: 'lines.csv', row: 22 }
    expect(diffPacks(smallPack, after).tables).toEqual([{ table: 'lines', added: [], removed: [gone], changed: [] }])
    expect(diffPacks(after, smallPack).tables).toEqual([{ table: 'lines', added: [gone], removed: [], changed: [] }])
  })

  it('knows days by their first day and steps by their number', () => {
    const after = withCell(
      withCell(smallPack, 'calendar.csv', 2, 'toOn', '2026-01-02'),
      'work-methods.csv',
      3,
      'step',
      '实地查看',
    )
    expect(
      diffPacks(smallPack, after).tables.map(({ table, changed }) => [table, changed.map((row) => row.key)]),
    ).toEqual([
      ['calendar', ['2026-01-01']],
      ['work-methods', ['six-step (2)']],
    ])
  })

  it('names settings and rules by their path', () => {
    const after = withFile(
      smallPack,
      'rules.yaml',
      textOf(smallPack, 'rules.yaml')
        .replace('sign: 2 hours', 'sign: 1小时')
        .replace('[10, 15, 19]', '[9]')
        .replace('headSigns: no', 'headSigns: yes'),
    )
    expect(diffPacks(smallPack, after).rules).toEqual([
      { column: 'limits.sign', before: '2 hours', after: '1 hour' },
      { column: 'headSigns', before: 'no', after: 'yes' },
      { column: 'callback.attemptHours', before: '10;15;19', after: '9' },
    ])
    expect(
      diffPacks(
        smallPack,
        withFile(smallPack, 'pack.yaml', textOf(smallPack, 'pack.yaml').replace('2026-01-01', '2027-01-01')),
      ).settings,
    ).toEqual([{ column: 'effectiveOn', before: '2026-01-01', after: '2027-01-01' }])
  })

  it('finds exactly the one cell that was edited', () => {
    const rows = rowsOf(smallPack, 'duties.csv')
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: rows.length }),
        fc.constantFrom('duty', 'area', 'legalBasis', 'source'),
        fc.stringMatching(/^[a-z]{1,8}$/),
        (row, column, text) => {
          const [table, ...others] = diffPacks(smallPack, withCell(smallPack, 'duties.csv', row, column, text)).tables
          expect(others).toEqual([])
          expect(table?.changed).toMatchObject([{ key: rows[row - 1]?.[0], row, columns: [{ column, after: text }] }])
        },
      ),
      { numRuns: 50 },
    )
  })
})
