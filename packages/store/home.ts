import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of this module: `packages/store` from source, the bundle's folder when bundled as ESM. */
const moduleFolder = path.dirname(fileURLToPath(import.meta.url))

/**
 * The workspace root, from which data files that are not code (migrations, native binaries) are found.
 * `SHAOYING_HOME` wins; else the nearest folder upwards of this module, the started script or the working
 * directory whose `package.json` is Shaoying's. Returns undefined when none is.
 */
export function findHome(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment['SHAOYING_HOME']) return path.resolve(environment['SHAOYING_HOME'])
  const script = process.argv[1]
  const starts = [moduleFolder, ...(script ? [path.dirname(path.resolve(script))] : []), process.cwd()]
  return starts.map(walkUp).find((home) => home !== undefined)
}

function walkUp(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (isWorkspaceRoot(folder)) return folder
    if (path.dirname(folder) === folder) return undefined
  }
}

function isWorkspaceRoot(folder: string): boolean {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return false
  const name: unknown = (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name
  return name === 'shaoying'
}
