/** One line `NAME=value` of a settings file. */
export interface SettingsFileEntry {
  readonly name: string
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

export interface SettingsFile {
  readonly path: string
  readonly entries: readonly SettingsFileEntry[]
  /** A sentence for each line that is no `NAME=value`. */
  readonly problems: readonly string[]
}

/**
 * Reads the widespread `.env` form: `NAME=value`, `#` comments, optional `export` and quotes. Deliberately no
 * variables and no escapes inside values, and a line it does not understand is told, not skipped.
 * @param path only for the sentences
 */
export function parseSettingsFile(path: string, content: string): SettingsFile {
  const entries: SettingsFileEntry[] = []
  const problems: string[] = []
  content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((written, index) => {
      const line = index + 1
      if (/^\s*(#.*)?$/.test(written)) return
      const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(written)
      if (match === null) problems.push(`${path} line ${line} is not of the form NAME=value.`)
      else entries.push({ name: match[1] ?? '', text: unquote(match[2] ?? ''), line })
    })
  return { path, entries, problems }
}

function unquote(text: string): string {
  const quoted = /^"([^"]*)"(?:\s+#.*)?$|^'([^']*)'(?:\s+#.*)?$/.exec(text)
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? ''
  return text.replace(/\s+#.*$/, '')
}
