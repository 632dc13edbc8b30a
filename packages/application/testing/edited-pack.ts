import { parse } from 'csv-parse/sync'
import { checkPack, type PackCheck } from '../city-pack/check-pack.ts'
import { readPackFolder, type PackFiles } from '../city-pack/pack-files.ts'

export const packFolder = (name: string): string => new URL(`../../../packs/${name}`, import.meta.url).pathname

/** The small pack as it stands in the repository. */
export const smallPack: PackFiles = await readPackFolder(packFolder('small'))

export function textOf(files: PackFiles, file: string): string {
  return new TextDecoder().decode(files.get(file))
}

/** The pack with one file rewritten. */
export function withFile(files: PackFiles, file: string, content: string | Uint8Array): PackFiles {
  return new Map([...files, [file, typeof content === 'string' ? new TextEncoder().encode(content) : content]])
}

export function withoutFile(files: PackFiles, file: string): PackFiles {
  return new Map([...files].filter(([path]) => path !== file))
}

/** Rows of a table; row 0 is the header, so that index + 1 is the row a spreadsheet shows. */
export function rowsOf(files: PackFiles, file: string): string[][] {
  return parse(textOf(files, file))
}

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export function withRows(files: PackFiles, file: string, rows: readonly (readonly string[])[]): PackFiles {
  return withFile(files, file, `${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`)
}

/** The pack with one cell rewritten. `row` as a spreadsheet shows it. */
export function withCell(files: PackFiles, file: string, row: number, column: string, text: string): PackFiles {
  const rows = rowsOf(files, file)
  const at = rows[0]?.indexOf(column) ?? -1
  const cells = rows[row - 1]
  if (at < 0 || !cells) throw new Error(`${file} has no cell ${row}:${column}`)
  cells[at] = text
  return withRows(files, file, rows)
}

/** Faults as `file:row:column code → suggestion`. */
export function faultsOf(files: PackFiles): string[] {
  return describeFaults(checkPack(files))
}

function describeFaults({ faults }: PackCheck): string[] {
  return faults.map(
    ({ file, row, column, code, suggestion }) =>
      `${[file, row, column].filter((part) => part !== null).join(':')} ${code}${suggestion === null ? '' : ` → ${suggestion}`}`,
  )
}
