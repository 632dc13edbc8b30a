import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, rowsOf, smallPack, withCell, withFile, withRows } from '../testing/edited-pack.ts'
import { checkPack } from './check-pack.ts'
import type { Column } from './column.ts'
import { packTables } from './tables/all-tables.ts'

interface Cell {
  readonly file: string
  readonly row: number
  readonly field: string
  readonly column: Column<unknown>
  readonly text: string
}

const cells: Cell[] = Object.values(packTables).flatMap(({ name, columns }) => {
  const file = `${name}.csv`
  const [header = [], ...rows] = rowsOf(smallPack, file)
  return rows.flatMap((texts, index) =>
    Object.entries(columns as Readonly<Record<string, Column<unknown>>>).map(([field, column]) => ({
      file,
      row: index + 2,
      field,
      column,
      text: texts[header.indexOf(field)] ?? '',
    })),
  )
})
const anyOf = (wanted: (cell: Cell) => boolean) => fc.constantFrom(...cells.filter(wanted))
const placeOf = ({ file, row, field }: Cell): string => `${file}:${row}:${field}`

describe('a pack with one slip anywhere', () => {
  it('says where, when a needed cell is empty', () => {
    fc.assert(
      fc.property(
        anyOf(({ column }) => !column.optional),
        (cell) => {
          expect(faultsOf(withCell(smallPack, cell.file, cell.row, cell.field, ''))).toContain(
            `${placeOf(cell)} value.missing`,
          )
        },
      ),
      { numRuns: 80 },
    )
  })

  it('says where and what was meant, when a reference is mistyped', () => {
    const single = anyOf(
      ({ column, text, file }) =>
        column.refersTo !== undefined &&
        column.refersBy === 'id' &&
        text.length > 3 &&
        !text.includes(';') &&
        file !== 'units.csv',
    )
    fc.assert(
      fc.property(single, fc.nat(2), (cell, at) => {
        const slip = `${cell.text.slice(0, at + 1)}z${cell.text.slice(at + 1)}`
        expect(faultsOf(withCell(smallPack, cell.file, cell.row, cell.field, slip))).toContain(
          `${placeOf(cell)} reference.unknown → ${cell.text}`,
        )
      }),
      { numRuns: 80 },
    )
  })

  it('says which column, when one is gone', () => {
    for (const { name, columns } of Object.values(packTables)) {
      const file = `${name}.csv`
      const rows = rowsOf(smallPack, file)
      for (const [field, column] of Object.entries(columns as Readonly<Record<string, Column<unknown>>>)) {
        const at = rows[0]?.indexOf(field) ?? -1
        const without = withRows(
          smallPack,
          file,
          rows.map((row) => row.toSpliced(at, 1)),
        )
        const told = faultsOf(without).filter((fault) => fault.endsWith('column.missing'))
        expect(told).toEqual(column.optional ? [] : [`${file}:1:${field} column.missing`])
      }
    }
  })

  it('says where, when a row stands twice', () => {
    for (const { name, columns, sharesIds } of Object.values(packTables)) {
      if (sharesIds || !('id' in columns)) continue
      const rows = rowsOf(smallPack, `${name}.csv`)
      const faults = faultsOf(withRows(smallPack, `${name}.csv`, [...rows, rows[1]!]))
      expect(faults).toContain(`${name}.csv:${rows.length + 1}:id id.twice`)
    }
  })
})

describe('whatever stands in a file', () => {
  const files = [...smallPack.keys()]

  it('the check answers: a pack without faults, or faults without a pack; it never breaks off', () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
    )
    fc.assert(
      fc.property(fc.constantFrom(...files), content, (file, bytes) => {
        const { pack, faults } = checkPack(withFile(smallPack, file, bytes))
        expect(pack === null).toBe(faults.length > 0)
      }),
      { numRuns: 100 },
    )
  })

  it('also for any text in any cell, and it puts no fault before the header', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '=1+1', '0', '-', ';;', '>')),
        (cell, text) => {
          const { pack, faults } = checkPack(withCell(smallPack, cell.file, cell.row, cell.field, text))
          expect(pack === null).toBe(faults.length > 0)
          for (const { row } of faults) expect(row === null || row >= 1).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })
})
