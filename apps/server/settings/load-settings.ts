import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Environment, readSettings, type SettingsReading } from './read-settings.ts'
import { type Settings, toSettings } from './settings.ts'
import { parseSettingsFile, type SettingsFile } from './settings-file.ts'

/** Thrown when a setting is wrong; the message has one sentence a line, for the person who starts the server. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/**
 * The settings a server or a command runs under.
 * @param warn told, in a sentence each, about names that look like settings and are none
 * @throws WrongSettings
 */
export function loadSettings(environment: Environment, warn: (sentence: string) => void): Settings {
  const { values, problems, warnings } = examineSettings(environment)
  for (const warning of warnings) warn(warning)
  if (problems.length > 0) throw new WrongSettings(problems)
  return toSettings(values)
}

/** The settings with where each came from and what is wrong with them; does not throw. */
export function examineSettings(environment: Environment): SettingsReading {
  const named = environment['SHAOYING_SETTINGS_FILE'] || environment['SETTINGS_FILE']
  if (named) return readWith(environment, resolve(named), true)
  const { values } = readSettings(environment)
  return readWith(environment, join(values.DATA_DIR, 'shaoying.env'), false)
}

function readWith(environment: Environment, path: string, isDemanded: boolean): SettingsReading {
  try {
    return readSettings(environment, readFile(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reading = readSettings(environment)
    if (code === 'ENOENT' && !isDemanded) return reading
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`
    return { ...reading, problems: [`The settings file ${path} was not used: ${why}.`, ...reading.problems] }
  }
}

function readFile(path: string): SettingsFile {
  return parseSettingsFile(path, readFileSync(path, 'utf8'))
}
