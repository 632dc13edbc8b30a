import { writeFile } from 'node:fs/promises'
import type { Reject } from '@shaoying/application'
import type { CliContext } from '../cli-context.ts'

/** Where the rows go that cannot be imported. */
export const rejectsFile = (file: string): string => `${file.replace(/\.gz$/iu, '')}.rejects.csv`

/** The rejected rows in their own columns, and why; read into a spreadsheet they run no formula. */
export async function reportRejects(file: string, rejects: readonly Reject[], context: CliContext): Promise<void> {
  const columns = [...new Set(rejects.flatMap(({ values }) => Object.keys(values)))]
  const cell = (text: string): string => `"${(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const lines = rejects.map(({ line, values, reason }) =>
    [String(line), ...columns.map((column) => cell(values[column] ?? '')), cell(reason)].join(','),
  )
  const target = rejectsFile(file)
  await writeFile(target, `\uFEFF${['line', ...columns.map(cell), 'reason'].join(',')}\n${lines.join('\n')}\n`)
  context.complain(
    `${rejects.length} rows cannot be imported; they stand with their reasons in ${target}. The first: line ${rejects[0]!.line}: ${rejects[0]!.reason}`,
  )
}
