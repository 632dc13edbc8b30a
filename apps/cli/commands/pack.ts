import { resolve } from 'node:path'
import {
  checkPackFolder,
  diffPacks,
  isSamePack,
  readPackFolder,
  type PackCheck,
  type PackDiff,
  type PackFault,
  type RowMention,
  type ValueChange,
} from '@shaoying/application'
import { Option, type Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { registerPackVersions } from '../pack-load.ts'
import { registerOrganise } from '../pack-organise.ts'

type Language = 'zh' | 'en'

interface Options {
  readonly json?: true
  readonly lang: Language
}

/** `shaoying pack`: city packs as files, before they are loaded. */
export function register(command: Command, context: CliContext): void {
  const language = (): Option =>
    new Option('--lang <language>', 'language of the sentences')
      .choices(['zh', 'en'])
      .default(context.environment['LANG']?.startsWith('zh') ? 'zh' : 'en')
  command
    .command('check')
    .description('check a pack folder; name every fault with file, row and column. Exit code 1 when there is one')
    .argument('<folder>', 'folder of the pack')
    .option('--json', 'as JSON')
    .addOption(language())
    .action(async (folder: string, options: Options) => check(folder, options, context))
  command
    .command('diff')
    .description('compare two pack folders row by row')
    .argument('<before>', 'folder of the older pack')
    .argument('<after>', 'folder of the newer pack')
    .option('--json', 'as JSON')
    .action(async (before: string, after: string, options: Options) => compare(before, after, options, context))
  registerOrganise(command, context)
  registerPackVersions(command, context)
}

async function reading<T>(folder: string, read: (path: string) => Promise<T>): Promise<T> {
  const path = resolve(folder)
  try {
    return await read(path)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === 'ENOENT') throw new Error(`There is no folder ${path}.`, { cause: error })
    if (reason === 'ENOTDIR') throw new Error(`${path} is a file; a pack is a folder.`, { cause: error })
    throw error
  }
}

async function check(folder: string, { json, lang }: Options, { print }: CliContext): Promise<void> {
  const result = await reading(folder, (path) => checkPackFolder(path))
  if (json) print(JSON.stringify({ version: result.pack?.version ?? null, faults: result.faults }, undefined, 2))
  else printCheck(result, lang, print)
  if (result.faults.length > 0)
    throw new Error(`${result.faults.length} ${result.faults.length === 1 ? 'fault' : 'faults'} in ${folder}.`)
}

function printCheck({ pack, faults }: PackCheck, lang: Language, print: CliContext['print']): void {
  for (const fault of faults) print(`${placeOf(fault)}  ${fault.message[lang]}`)
  if (pack === null) return
  const { version, units, catalogue, duties, situations } = pack
  print(
    lang === 'zh'
      ? `城市包 ${version.cityId} 无误：${units.length} 个单位，${catalogue.length} 个分类，${duties.length} 条职责，${situations.length} 种吹哨情形。版本 ${version.id}，自 ${version.effectiveOn} 起。`
      : `The pack ${version.cityId} is in order: ${units.length} units, ${catalogue.length} categories, ${duties.length} duties, ${situations.length} whistle situations. Version ${version.id}, from ${version.effectiveOn}.`,
  )
}

/** `units.csv:12:parentId`, as editors and terminals understand places. */
function placeOf({ file, row, column }: PackFault): string {
  return [file, row, column].filter((part) => part !== null).join(':')
}

async function compare(before: string, after: string, { json }: Options, { print }: CliContext): Promise<void> {
  const [old, now] = [await reading(before, readPackFolder), await reading(after, readPackFolder)]
  const diff = diffPacks(old, now)
  if (json) print(JSON.stringify(diff, undefined, 2))
  else printDiff(diff, print)
}

function printDiff(diff: PackDiff, print: CliContext['print']): void {
  if (isSamePack(diff)) return print('The two packs say the same.')
  const values = (title: string, changes: readonly ValueChange[]): void => {
    if (changes.length > 0) print(title)
    for (const change of changes) print(`  ~ ${describeChange(change)}`)
  }
  values('pack.yaml', diff.settings)
  values('rules.yaml', diff.rules)
  for (const { table, added, removed, changed } of diff.tables) {
    print(`${table}  +${added.length} -${removed.length} ~${changed.length}`)
    for (const row of added) print(`  + ${describeRow(row)}`)
    for (const row of removed) print(`  - ${describeRow(row)}`)
    for (const row of changed) print(`  ~ ${describeRow(row)}: ${row.columns.map(describeChange).join('; ')}`)
  }
}

function describeRow({ key, label, file, row }: RowMention): string {
  return `${key}${label === '' ? '' : ` ${label}`} (${file}:${row})`
}

function describeChange({ column, before, after }: ValueChange): string {
  const shown = (text: string): string => (text === '' ? '–' : text)
  return `${column} ${shown(before)} → ${shown(after)}`
}
