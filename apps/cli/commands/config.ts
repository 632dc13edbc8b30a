import {
  describeSource,
  examineSettings,
  SETTING_TABLE,
  type SettingReading,
  type SettingsReading,
} from '@shaoying/server'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'

/** `shaoying config`: what runs under which settings and why. Fails when a start would. */
export function register(command: Command, context: CliContext): void {
  command.option('--json', 'as JSON').action(({ json }: { json?: true }) => {
    const reading = examineSettings(context.environment)
    if (json) context.print(JSON.stringify(asJson(reading), undefined, 2))
    else printForPeople(reading, context)
    if (reading.problems.length > 0) throw new Error('A server would not start under these settings.')
  })
}

function printForPeople(
  { readings, values, warnings, problems }: SettingsReading,
  { print, complain }: CliContext,
): void {
  const shown = (reading: SettingReading): string => shownText(reading, values[reading.name]) ?? '–'
  const nameWidth = Math.max(...readings.map(({ name }) => name.length))
  const valueWidth = Math.max(...readings.map((reading) => shown(reading).length))
  for (const reading of readings) {
    print(
      `${reading.name.padEnd(nameWidth)}  ${shown(reading).padEnd(valueWidth)}  from ${describeSource(reading.source)}`,
    )
    const isDefault = reading.source.kind === 'default' || reading.defaultText === undefined
    print(
      `${''.padEnd(nameWidth)}  ${SETTING_TABLE[reading.name].meaning}${isDefault ? '' : ` Default: ${reading.defaultText}.`}`,
    )
  }
  for (const sentence of [...warnings, ...problems]) complain(sentence)
}

function asJson({ readings, values, warnings, problems }: SettingsReading): object {
  return {
    settings: readings.map((reading) => ({
      name: reading.name,
      meaning: SETTING_TABLE[reading.name].meaning,
      default: reading.defaultText ?? null,
      value: shownText(reading, values[reading.name]) ?? null,
      source: reading.source,
    })),
    warnings,
    problems,
  }
}

/** Secrets are masked; a path is shown in full, as relative ones count from the checkout and not from here. */
function shownText({ name, text }: SettingReading, value: unknown): string | undefined {
  if (text === undefined) return undefined
  if ('isSecret' in SETTING_TABLE[name]) return '••••••'
  return typeof value === 'string' ? value : text
}
