import { nearestOf } from '@shaoying/application'
import { SETTING_NAMES, SETTING_TABLE, type SettingName, type SettingRow, type SettingValues } from './setting-table.ts'
import type { SettingsFile } from './settings-file.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Where a value came from. */
export type SettingSource =
  | { readonly kind: 'environment'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string; readonly line: number }
  | { readonly kind: 'default' }

/** One setting as it stands. */
export interface SettingReading {
  readonly name: SettingName
  /** As written; undefined when unset. */
  readonly text: string | undefined
  readonly defaultText: string | undefined
  readonly source: SettingSource
}

export interface SettingsReading {
  readonly readings: readonly SettingReading[]
  /** Only to be trusted when there are no problems. */
  readonly values: SettingValues
  /** One sentence each; any of them stops a start. */
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
}

const PREFIX = 'SHAOYING_'
/** The last two are needed before there is a table: where the settings' file is, and where Shaoying is. */
const KNOWN_NAMES: readonly string[] = [...SETTING_NAMES, 'SETTINGS_FILE', 'HOME']

/**
 * Reads and checks all settings. The environment goes before the file, the file before the default; an empty
 * value counts as unset, as compose files pass on what they were not given.
 */
export function readSettings(environment: Environment, file?: SettingsFile): SettingsReading {
  const problems: string[] = [...(file?.problems ?? [])]
  const chosen: Partial<Record<string, string>> = {}
  const values: Partial<Record<string, unknown>> = {}
  const readings = SETTING_NAMES.map((name): SettingReading => {
    const row: SettingRow = SETTING_TABLE[name]
    const defaultText = typeof row.default === 'function' ? row.default(chosen) : row.default
    const { text, source } = findText(name, environment, file) ?? {
      text: defaultText,
      source: { kind: 'default' } as const,
    }
    values[name] = text === undefined ? undefined : row.kind.parse(text)
    if (text !== undefined) {
      chosen[name] = text
      // A default is wrong only when it follows from a setting that is wrong itself, and that has been said.
      if (values[name] === undefined && source.kind !== 'default') problems.push(describeWrong(name, text, source))
    }
    return { name, text, defaultText, source }
  })
  problems.push(...problemsBetween(chosen))
  return { readings, values: values as SettingValues, problems, warnings: unknownNames(environment, file) }
}

function findText(
  name: SettingName,
  environment: Environment,
  file?: SettingsFile,
): { text: string; source: SettingSource } | undefined {
  for (const variable of [PREFIX + name, name]) {
    const text = environment[variable]
    if (text !== undefined && text !== '') return { text, source: { kind: 'environment', name: variable } }
  }
  const entry = file?.entries.findLast((candidate) => withoutPrefix(candidate.name) === name && candidate.text !== '')
  if (file === undefined || entry === undefined) return undefined
  return { text: entry.text, source: { kind: 'file', path: file.path, line: entry.line } }
}

/** For people: `the environment as SHAOYING_PORT`, `…/shaoying.env line 3`, `the default`. */
export function describeSource(source: SettingSource): string {
  if (source.kind === 'environment') return `the environment as ${source.name}`
  return source.kind === 'file' ? `${source.path} line ${source.line}` : 'the default'
}

function describeWrong(name: SettingName, text: string, source: SettingSource): string {
  const row: SettingRow = SETTING_TABLE[name]
  const given = row.isSecret ? 'has a value' : `is "${text}"`
  return `${name} ${given} (from ${describeSource(source)}) but must be ${row.kind.expects}.`
}

/** Settings that say nothing without each other. */
const TOGETHER = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['SMS_WEBHOOK_URL', 'SMS_WEBHOOK_SECRET'],
  ['TELEPHONE_URL', 'TELEPHONE_SECRET'],
  ['SMTP_URL', 'MAIL_FROM'],
  ['LLM_URL', 'LLM_MODEL'],
] as const

/** Rules that tie settings to each other. */
function problemsBetween(chosen: Partial<Record<string, string>>): string[] {
  const problems: string[] = []
  if (chosen['DATABASE_URL'] !== undefined && chosen['VAULT_KEY'] === undefined) {
    const { expects } = SETTING_TABLE.VAULT_KEY.kind
    problems.push(
      `VAULT_KEY is not set but is needed with DATABASE_URL, as every server of a city must hold the same one: give it ${expects}.`,
    )
  }
  for (const group of TOGETHER) {
    const unset = group.filter((name) => chosen[name] === undefined)
    if (unset.length === 0 || unset.length === group.length) continue
    const are = unset.length === 1 ? 'is' : 'are'
    problems.push(`${unset.join(' and ')} ${are} not set, but ${group.join(', ')} only work together: set all or none.`)
  }
  return problems
}

function unknownNames(environment: Environment, file?: SettingsFile): string[] {
  const written = [
    ...Object.keys(environment)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => ({ name, place: 'the environment', prefix: PREFIX })),
    ...(file?.entries ?? []).map(({ name, line }) => ({
      name,
      place: `${file?.path} line ${line}`,
      prefix: name.startsWith(PREFIX) ? PREFIX : '',
    })),
  ]
  return written
    .filter(({ name }) => !KNOWN_NAMES.includes(withoutPrefix(name)))
    .map(({ name, place, prefix }) => {
      const meant = nearestOf(withoutPrefix(name), KNOWN_NAMES)
      const hint = meant === null ? '`shaoying config` lists them all' : `did you mean ${prefix}${meant}?`
      return `${name} in ${place} is no setting and has no effect; ${hint}`
    })
}

function withoutPrefix(name: string): string {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name
}
