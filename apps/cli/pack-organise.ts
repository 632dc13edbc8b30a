import { resolve } from 'node:path'
import { checkPackFolder, nearestOf, unitColumns } from '@shaoying/application'
import { refusalSentence } from '@shaoying/contract'
import { isRefusal, organiseUnit, type Unit } from '@shaoying/domain'
import type { Command } from 'commander'
import type { CliContext } from './cli-context.ts'

/** `shaoying pack organise`: the rows for `units.csv` that set a unit up after one of the pack's templates (R029, R159). */
export function registerOrganise(command: Command, { print }: CliContext): void {
  command
    .command('organise')
    .description('print the rows for units.csv that set a unit up after an organisation template of the pack')
    .argument('<folder>', 'folder of the pack')
    .argument('<template>', 'id in organisation-templates.csv')
    .argument('<unit>', 'id of the street or township')
    .action(async (folder: string, templateId: string, unitId: string) => {
      const { pack, faults } = await checkPackFolder(resolve(folder))
      if (!pack) throw new Error(`The pack has ${faults.length} faults; see them with: shaoying pack check ${folder}`)
      const template = found(pack.organisationTemplates, templateId, 'organisation template')
      const sections = organiseUnit(template, found(pack.units, unitId, 'unit'))
      if (isRefusal(sections)) throw new Error(refusalSentence(sections, 'en'))
      const taken = sections.filter(({ id }) => pack.units.some((unit) => unit.id === id))
      if (taken.length > 0) throw new Error(`The pack has ${taken[0]!.id} already: ${unitId} was set up before.`)
      print([unitColumns, ...sections.map(rowOf)].map((cells) => cells.join(',')).join('\n'))
    })
}

function found<T extends { readonly id: string }>(all: readonly T[], id: string, what: string): T {
  const one = all.find((candidate) => candidate.id === id)
  if (one) return one
  const near = nearestOf(
    id,
    all.map((candidate) => candidate.id),
  )
  throw new Error(`The pack has no ${what} ${id}${near ? `; did you mean ${near}?` : '.'}`)
}

function rowOf(unit: Unit): readonly string[] {
  return unitColumns.map((column) => {
    const value: unknown = unit[column]
    const text = Array.isArray(value) ? value.join(';') : String(value ?? '')
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
}
