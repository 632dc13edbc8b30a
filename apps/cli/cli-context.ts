import { loadSettings, type Settings } from '@shaoying/server'

/** What a command may use of the world outside, so that tests can listen and set the environment. */
export interface CliContext {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Raw text to standard output and standard error. */
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
  /** One line of result to standard output. */
  readonly print: (line: string) => void
  /** One line for the person at the keyboard, to standard error. */
  readonly complain: (line: string) => void
  /** The settings, checked; warnings go to standard error. Throws `WrongSettings` with a sentence for each wrong one. */
  readonly loadSettings: () => Settings
}

/** @param streams where text goes, e.g. the process's own standard output and error */
export function createCliContext(
  environment: CliContext['environment'],
  streams: { readonly write: (text: string) => void; readonly writeError: (text: string) => void },
): CliContext {
  const { write, writeError } = streams
  const complain = (line: string): void => writeError(`${line}\n`)
  return {
    environment,
    write,
    writeError,
    print: (line) => write(`${line}\n`),
    complain,
    loadSettings: () => loadSettings(environment, complain),
  }
}
